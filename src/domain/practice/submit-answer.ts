import { conflict, notFound } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { db, type Db } from '@/infra/db'
import { countPractice } from './count-practice'
import { expireAttempts } from './expire-attempts'
import { finishSessions } from './finish-session'
import { lockSession, type LockedAttempt } from './lock-session'
import { addSeconds, isOver, secondsBetween } from './rules'

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
    await submitOpen(tx, viewer, attempt, now)
    await finishSessions(tx, [attempt], now)
    return submissionOf(await tx.attempt.findUniqueOrThrow({ where: ownId(viewer, attemptId), select: WHEN }))
  })
}

/** Submits an attempt that is known to be open, in the transaction that holds its session's lock. */
export async function submitOpen(tx: Db, viewer: Viewer, attempt: LockedAttempt, now: Date): Promise<void> {
  if (isOver(attempt, now)) return
  const frozen = attempt.pausedAt ?? now
  const { count } = await tx.attempt.updateMany({
    where: { candidateId: viewer.id, id: attempt.id, status: 'OPEN' },
    data: {
      status: 'SUBMITTED',
      submittedBy: 'CANDIDATE',
      submittedAt: now,
      enteredAt: null,
      usedSeconds: attempt.usedSeconds + (attempt.enteredAt ? secondsBetween(attempt.enteredAt, frozen) : 0),
      pausedAt: null,
      ...(attempt.pausedAt && attempt.deadlineAt
        ? { deadlineAt: addSeconds(attempt.deadlineAt, secondsBetween(attempt.pausedAt, now)) }
        : {}),
    },
  })
  if (count === 0) return
  // Read again: a save may have landed since the session was locked.
  const { body } = await tx.attempt.findUniqueOrThrow({
    where: ownId(viewer, attempt.id),
    select: { body: true },
  })
  await countPractice(tx, [{ ...attempt, body }], now)
  await recordEvent(tx, viewer, 'attempt.submitted', attempt.id, now, { by: 'CANDIDATE' })
}

const WHEN = { id: true, submittedAt: true, submittedBy: true } as const

const ownId = (viewer: Viewer, id: string) => ({ candidateId_id: { candidateId: viewer.id, id } })

const submissionOf = (attempt: Pick<LockedAttempt, 'id' | 'submittedAt' | 'submittedBy'>): Submission => ({
  attemptId: attempt.id,
  submittedAt: attempt.submittedAt!,
  by: attempt.submittedBy!,
})
