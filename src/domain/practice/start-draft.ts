import { notFound, rejected } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { startSession } from './start-session'

/**
 * Opens the question of a submitted attempt again, untimed, with its text to go on from; gives the session's id. The
 * same key opens it once. Refuses a question that is not published any more.
 */
export async function startDraft(
  viewer: Viewer,
  input: { attempt: string; key: string },
  now: Date,
): Promise<string> {
  const before = await db.attempt.findFirst({
    where: { candidateId: viewer.id, id: input.attempt, status: 'SUBMITTED' },
    select: { body: true, question: { select: { slug: true, status: true } } },
  })
  if (!before) throw notFound('This answer')
  if (before.question.status !== 'PUBLISHED') {
    throw rejected('This question is retired, so no further draft of it can be written.')
  }
  const session = await startSession(
    viewer,
    { mode: 'DRILL', question: before.question.slug, key: input.key, extraTime: 'UNTIMED' },
    now,
  )
  await takeOver(viewer, session, input.key, before.body, now)
  return session
}

/** Only what nobody has typed into yet. */
const takeOver = (viewer: Viewer, sessionId: string, key: string, body: string, now: Date) =>
  db.$transaction(async (tx) => {
    const [attempt] = await tx.attempt.updateManyAndReturn({
      where: { candidateId: viewer.id, sessionId, status: 'OPEN', rev: 0 },
      data: { body, rev: 1, savedAt: now, lastSaveKey: key },
      select: { id: true },
    })
    if (!attempt) return
    await tx.attemptRevision.create({
      data: { candidateId: viewer.id, attemptId: attempt.id, key, kind: 'SAVED', rev: 1, body, at: now },
    })
  })
