import type { Viewer, Visitor } from '@/domain/core/viewer'

/** The gate: open questions are for everybody, all others for people who are signed in. */
export const canRead = (viewer: Viewer | Visitor, question: { isPreview: boolean }): boolean =>
  question.isPreview || viewer !== null

type Earned = { givenUpAt: Date | null; selfScoredAt: Date | null }

/**
 * Model answers, key points and traps come after an answer of one's own, or after giving up on one. While
 * the question is being answered again they are closed.
 */
export const canSeeAnswers = (mine: Earned & { isAnswering: boolean }): boolean =>
  !mine.isAnswering && (mine.givenUpAt !== null || mine.selfScoredAt !== null)

/** Not in the middle of an attempt: that is submitted or finished first. */
export const canGiveUp = (mine: { isAnswering: boolean }): boolean => !mine.isAnswering

/** Answers what readers report. */
export const canAnswerReports = (viewer: Viewer): boolean => viewer.role === 'ADMIN'

/** Topics, tags and rubrics: what all questions share. */
export const canArrangeBank = (viewer: Viewer): boolean => viewer.role === 'ADMIN'

/** Writes, reviews and publishes questions. */
export const canCurate = (viewer: Viewer): boolean => viewer.role === 'ADMIN'

/** Four eyes: who wrote a revision does not publish it. */
export const canPublish = (viewer: Viewer, revision: { authorId: string | null }): boolean =>
  canCurate(viewer) && revision.authorId !== viewer.id
