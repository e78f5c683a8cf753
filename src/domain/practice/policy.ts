import type { Viewer } from '@/domain/core/viewer'
import type { AttemptStatus, SessionMode } from '@/generated/prisma/enums'

/** Whoever is signed in may practise, mentors and administrators included. */
export const canPractise = (viewer: Viewer | null): viewer is Viewer => viewer !== null

export const canPause = (session: { mode: SessionMode }) => session.mode !== 'MOCK'
export const canAddTime = (session: { mode: SessionMode }) => session.mode !== 'MOCK'
export const canOpenHints = (session: { mode: SessionMode }) => session.mode !== 'MOCK'

/** Key points and the rubric are shown from here on. */
export const canSelfScore = (attempt: { status: AttemptStatus }) => attempt.status === 'SUBMITTED'

/** Model answers and traps are shown from here on. */
export const canCompare = (attempt: { selfScoredAt: Date | null }) => attempt.selfScoredAt !== null

/** An old answer stays out of sight while the same question is tried again; then both stand side by side. */
export const canReread = (attempt: { status: AttemptStatus }, isTryingAgain: boolean) =>
  !(attempt.status === 'SUBMITTED' && isTryingAgain)
