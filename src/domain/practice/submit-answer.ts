import { conflict, notFound } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { closeSessions } from './close-sessions'
import { expireAttempts } from './expire-attempts'
import { lockSession, type LockedAttempt } from './lock-session'
import { submitOpen } from './submit-open'

export type Submission = { attemptId: string; submittedAt: Date; by: 'CANDIDATE' | 'CLOCK' }

/**
 * Submits the stored text of an open attempt. Sent again, or by twenty tabs at once, it answers with the
 * one submission. After the deadline the clock has submitted it, and that is the answer.
 */
export async function submitAnswer(viewer: Viewer, attemptId: string, now: Date): Promise<Submission> {
  await expireAttempts(now, viewer.id)
  const own = await db.attempt.findUnique({ where: ownId(viewer, attemptId), select: { sessionId: true } })
  if (!own) throw notFound('This attempt')
  return db.$transaction(async (tx) => {
    const session = await lockSession(tx, viewer.id, own.sessionId)
    const attempt = session?.attempts.find(({ id }) => id === attemptId)
    if (!attempt) throw notFound('This attempt')
    if (attempt.submittedAt && attempt.submittedBy) return submissionOf(attempt)
    if (attempt.status !== 'OPEN') throw conflict('This question has not been started. Start it first.')
    await submitOpen(tx, viewer, [attempt], now)
    await closeSessions(tx, [attempt], now)
    return submissionOf(await tx.attempt.findUniqueOrThrow({ where: ownId(viewer, attemptId), select: WHEN }))
  })
}

const WHEN = { id: true, submittedAt: true, submittedBy: true } as const

const ownId = (viewer: Viewer, id: string) => ({ candidateId_id: { candidateId: viewer.id, id } })

const submissionOf = (attempt: Pick<LockedAttempt, 'id' | 'submittedAt' | 'submittedBy'>): Submission => ({
  attemptId: attempt.id,
  submittedAt: attempt.submittedAt!,
  by: attempt.submittedBy!,
})
