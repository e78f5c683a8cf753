import type { Viewer, Visitor } from '@/domain/core/viewer'

/** The gate: open questions are for everybody, all others for people who are signed in. */
export const canRead = (viewer: Viewer | Visitor, question: { isPreview: boolean }): boolean =>
  question.isPreview || viewer !== null

/** Model answers, key points and traps come after an answer of one's own, or after giving up on one. */
export const canSeeAnswers = (mine: { givenUpAt: Date | null; selfScoredAt: Date | null }): boolean =>
  mine.givenUpAt !== null || mine.selfScoredAt !== null
