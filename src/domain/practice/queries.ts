import type { Viewer } from '@/domain/core/viewer'
import { findAnswering } from '@/domain/questions/find-answering'
import { blocksSchema } from '@/domain/questions/schema'
import { db } from '@/infra/db'
import { expireAttempts } from './expire-attempts'
import { canOpenHints, canReread } from './policy'

/**
 * What the practice room shows: the session, its questions by title, and the one on screen with its
 * prompt, its text and the hints opened so far. An answer is hidden while its question is tried again
 * elsewhere. Null when the session is not the viewer's.
 */
export async function getRoom(viewer: Viewer, sessionId: string, now: Date) {
  await expireAttempts(now, viewer.id)
  const session = await db.practiceSession.findUnique({
    where: { candidateId_id: { candidateId: viewer.id, id: sessionId } },
    select: {
      id: true,
      mode: true,
      status: true,
      extraTime: true,
      startedAt: true,
      deadlineAt: true,
      attempts: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          questionId: true,
          status: true,
          position: true,
          usedSeconds: true,
          enteredAt: true,
          pausedAt: true,
          submittedBy: true,
          revision: { select: { title: true, difficulty: true, type: true, format: true, minutes: true } },
        },
      },
    },
  })
  if (!session) return null
  const submitted = session.attempts.filter(({ status }) => status === 'SUBMITTED')
  const answering = await findAnswering(
    db,
    viewer,
    submitted.map(({ questionId }) => questionId),
  )
  const attempts = session.attempts.map(({ questionId, ...attempt }) => ({
    ...attempt,
    isHidden: !canReread(attempt, answering.has(questionId)),
  }))
  return { ...session, attempts }
}
export type Room = NonNullable<Awaited<ReturnType<typeof getRoom>>>

/** One attempt of the viewer as the editor needs it. Never key points, rubric or model answers. */
export async function getWorkbench(viewer: Viewer, attemptId: string) {
  const attempt = await db.attempt.findUnique({
    where: { candidateId_id: { candidateId: viewer.id, id: attemptId } },
    select: {
      id: true,
      sessionId: true,
      status: true,
      startedAt: true,
      deadlineAt: true,
      pausedAt: true,
      targetSeconds: true,
      pausedSeconds: true,
      body: true,
      lateBody: true,
      rev: true,
      savedAt: true,
      lateSavedAt: true,
      submittedBy: true,
      hintsOpened: true,
      question: { select: { slug: true } },
      session: { select: { mode: true, extraTime: true } },
      revision: {
        select: {
          title: true,
          difficulty: true,
          type: true,
          format: true,
          minutes: true,
          wordsMin: true,
          wordsMax: true,
          prompt: true,
          data: true,
          blocks: true,
          hints: true,
        },
      },
    },
  })
  if (!attempt) return null
  const { hints, blocks, ...revision } = attempt.revision
  const hintsAllowed = canOpenHints(attempt.session)
  return {
    ...attempt,
    revision: { ...revision, blocks: blocks === null ? null : blocksSchema.parse(blocks) },
    hintCount: hintsAllowed ? hints.length : 0,
    hints: hintsAllowed ? hints.slice(0, attempt.hintsOpened) : [],
  }
}
export type Workbench = NonNullable<Awaited<ReturnType<typeof getWorkbench>>>

/** The clock of an attempt and its latest text, for a room that has been asleep. */
export async function getClock(viewer: Viewer, attemptId: string, now: Date) {
  await expireAttempts(now, viewer.id)
  return db.attempt.findUnique({
    where: { candidateId_id: { candidateId: viewer.id, id: attemptId } },
    select: {
      submittedBy: true,
      deadlineAt: true,
      pausedAt: true,
      rev: true,
      savedAt: true,
      lateSavedAt: true,
      body: true,
      lateBody: true,
    },
  })
}

/** The viewer's sessions that still run, newest first. */
export async function listRunning(viewer: Viewer, now: Date) {
  await expireAttempts(now, viewer.id)
  return db.practiceSession.findMany({
    where: { candidateId: viewer.id, status: 'RUNNING' },
    orderBy: { startedAt: 'desc' },
    take: 20,
    select: SESSION_LINE,
  })
}

/** Finished sessions, newest first, one page after the session with id `before`. */
export const HISTORY_PAGE = 20
export const listHistory = (viewer: Viewer, before?: string) =>
  db.practiceSession.findMany({
    where: { candidateId: viewer.id, status: 'FINISHED', ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: 'desc' },
    take: HISTORY_PAGE + 1,
    select: SESSION_LINE,
  })

const SESSION_LINE = {
  id: true,
  mode: true,
  startedAt: true,
  deadlineAt: true,
  attempts: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      status: true,
      selfScoredAt: true,
      enteredAt: true,
      deadlineAt: true,
      revision: { select: { title: true } },
    },
  },
} as const
export type SessionLine = Awaited<ReturnType<typeof listRunning>>[number]

/** The viewer's attempts on a question: when, how it ended, where the results are. No texts. */
export async function listAttemptsOn(viewer: Viewer, questionId: string, now: Date) {
  await expireAttempts(now, viewer.id)
  return db.attempt.findMany({
    where: { candidateId: viewer.id, questionId, status: { in: ['OPEN', 'SUBMITTED'] } },
    orderBy: { id: 'desc' },
    take: 10,
    select: {
      id: true,
      sessionId: true,
      status: true,
      startedAt: true,
      usedSeconds: true,
      selfScoredAt: true,
    },
  })
}

/** Topics to choose from when building a drill. */
export const listTopicChoices = () =>
  db.topic.findMany({ orderBy: { position: 'asc' }, select: { slug: true, title: true, groupId: true } })
