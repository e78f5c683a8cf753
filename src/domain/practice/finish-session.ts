import { notFound } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { db, type Db } from '@/infra/db'
import { lockSession } from './lock-session'
import { submitOpen } from './submit-answer'

/** Marks those sessions finished in which nothing waits or is open any more. */
export async function finishSessions(
  tx: Db,
  attempts: { candidateId: string; sessionId: string }[],
  now: Date,
): Promise<void> {
  for (const { candidateId, id } of distinct(attempts)) {
    const { count } = await tx.practiceSession.updateMany({
      where: {
        candidateId,
        id,
        status: 'RUNNING',
        attempts: { none: { status: { in: ['WAITING', 'OPEN'] } } },
      },
      data: { status: 'FINISHED', finishedAt: now },
    })
    if (count) await recordEvent(tx, { system: 'clock' }, 'session.finished', id, now)
  }
}

/** Ends a session now: open answers are submitted as they are, questions not reached are skipped. */
export async function finishSession(viewer: Viewer, sessionId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const session = await lockSession(tx, viewer.id, sessionId)
    if (!session) throw notFound('This session')
    const open = session.attempts.filter((attempt) => attempt.status === 'OPEN')
    for (const attempt of open) await submitOpen(tx, viewer, attempt, now)
    await tx.attempt.updateMany({
      where: { candidateId: viewer.id, sessionId, status: 'WAITING' },
      data: { status: 'SKIPPED' },
    })
    await finishSessions(tx, [{ candidateId: viewer.id, sessionId }], now)
  })
}

function distinct(attempts: { candidateId: string; sessionId: string }[]) {
  const byId = new Map(
    attempts.map(({ candidateId, sessionId }) => [sessionId, { candidateId, id: sessionId }]),
  )
  return [...byId.values()]
}
