import type { Viewer } from '@/domain/core/viewer'
import type { AttemptStatus, SubmissionStatus } from '@/generated/prisma/enums'

/** Mentors review; administrators may. */
export const canReview = (viewer: Viewer): boolean => viewer.role === 'MENTOR' || viewer.role === 'ADMIN'

/** Un-sticks an answer or gives it to another mentor. */
export const canAssign = (viewer: Viewer): boolean => viewer.role === 'ADMIN'

/** Never one's own answer, whatever the role. */
export const canReviewThis = (viewer: Viewer, submission: { candidateId: string }): boolean =>
  canReview(viewer) && submission.candidateId !== viewer.id

/** An answer that is submitted and has words. */
export const canHandIn = (attempt: { status: AttemptStatus; body: string }): boolean =>
  attempt.status === 'SUBMITTED' && attempt.body.trim() !== ''

/** A better draft follows a review. */
export const canDraft = (submission: { status: SubmissionStatus }, isLast: boolean): boolean =>
  submission.status === 'REVIEWED' && isLast
