import { notFound } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { closeSessions } from './close-sessions'
import { expireAttempts } from './expire-attempts'
import { lockSession } from './lock-session'
import { submitOpen } from './submit-open'

/** Ends a session now: open answers are submitted as they are, questions not reached are skipped. */
export async function finishSession(viewer: Viewer, sessionId: string, now: Date): Promise<void> {
  await expireAttempts(now, viewer.id)
  await db.$transaction(async (tx) => {
    const session = await lockSession(tx, viewer.id, sessionId)
    if (!session) throw notFound('This session')
    const open = session.attempts.filter((attempt) => attempt.status === 'OPEN')
    await submitOpen(tx, viewer, open, now)
    await tx.attempt.updateMany({
      where: { candidateId: viewer.id, sessionId, status: 'WAITING' },
      data: { status: 'SKIPPED' },
    })
    await closeSessions(tx, [{ candidateId: viewer.id, sessionId }], now)
  })
}
