import type { AttemptResult } from '@/domain/practice/get-results'
import type { Waiting } from '@/domain/reviews/get-waiting'
import { canHandIn } from '@/domain/reviews/policy'
import type { SubmissionStatus } from '@/generated/prisma/enums'
import { Link } from '@/components/ui/link'
import { HandInForm } from '../../../../_components/hand-in-form'
import { WaitingTime } from '../../../../_components/waiting-time'

const STATE_WORD = {
  WAITING: 'This answer waits for a mentor.',
  REVIEWED: 'A mentor has reviewed this answer.',
  WITHDRAWN: 'You took this answer out of the queue.',
} as const

/** How an answer stands with the mentors: the way to hand it in and how long that takes, or where it is. */
export type Mentoring = { waiting: Waiting; submission?: { id: string; status: SubmissionStatus } }

export function MentorReview({ attempt, mentoring }: { attempt: AttemptResult; mentoring: Mentoring }) {
  const { submission, waiting } = mentoring
  if (submission) {
    return (
      <p className="text-base">
        {STATE_WORD[submission.status]}{' '}
        <Link href={`/reviews/${submission.id}`}>
          {LINK_WORD[submission.status]}
          <span className="sr-only">: {attempt.revision.title}</span>
        </Link>
      </p>
    )
  }
  if (!canHandIn(attempt)) {
    return <p className="text-base text-ink-2">An empty answer gives a mentor nothing to read.</p>
  }
  return (
    <HandInForm attempt={attempt.id} title={attempt.revision.title}>
      <p className="text-base text-ink-2">
        A mentor reads your answer, scores it by the same criteria and says what to do next.{' '}
        <WaitingTime {...waiting} />
      </p>
    </HandInForm>
  )
}

const LINK_WORD = {
  WAITING: 'Its place in the queue',
  REVIEWED: 'Read the review',
  WITHDRAWN: 'Hand it in again',
} as const
