import { conflict, notFound } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db, type Db } from '@/infra/db'
import { expireAttempts } from './expire-attempts'
import { lockSession, type LockedAttempt, type LockedSession } from './lock-session'
import { addSeconds, secondsAllowed, secondsBetween } from './rules'

/**
 * Brings a question of a running session on screen. In a drill its clock starts or goes on, and the one
 * left stands still; in a mock interview the one clock runs on. Refuses what has been submitted or skipped.
 */
export async function enterAttempt(viewer: Viewer, attemptId: string, now: Date): Promise<void> {
  await expireAttempts(now, viewer.id)
  const own = await db.attempt.findUnique({
    where: { candidateId_id: { candidateId: viewer.id, id: attemptId } },
    select: { sessionId: true },
  })
  if (!own) throw notFound('This question')
  await db.$transaction(async (tx) => {
    const session = await lockSession(tx, viewer.id, own.sessionId)
    const next = session?.attempts.find(({ id }) => id === attemptId)
    if (!session || !next) throw notFound('This question')
    if (next.status !== 'WAITING' && next.status !== 'OPEN') {
      throw conflict('This question is closed. Its answer is among the results.')
    }
    for (const other of session.attempts) {
      if (other.id !== next.id && other.enteredAt) await leave(tx, session, other, now)
    }
    if (!next.enteredAt) await enter(tx, session, next, now)
  })
}

/** Takes a question off the screen; in a drill its clock stands still until it is entered again. */
export const leave = (tx: Db, session: LockedSession, attempt: LockedAttempt, now: Date) =>
  tx.attempt.update({
    where: { candidateId_id: { candidateId: attempt.candidateId, id: attempt.id } },
    data: {
      enteredAt: null,
      usedSeconds: attempt.usedSeconds + (attempt.enteredAt ? secondsBetween(attempt.enteredAt, now) : 0),
      ...(session.mode === 'MOCK' ? {} : { pausedAt: now }),
    },
    select: { id: true },
  })

/** Puts a question on the screen; starts its clock or lets it go on. */
export function enter(tx: Db, session: LockedSession, attempt: LockedAttempt, now: Date) {
  return tx.attempt.update({
    where: { candidateId_id: { candidateId: attempt.candidateId, id: attempt.id } },
    data: {
      status: 'OPEN',
      startedAt: attempt.startedAt ?? now,
      enteredAt: now,
      ...clockOf(session, attempt, now),
    },
    select: { id: true },
  })
}

function clockOf(session: LockedSession, attempt: LockedAttempt, now: Date) {
  if (session.mode === 'MOCK') return { deadlineAt: session.deadlineAt }
  if (attempt.status === 'WAITING') {
    const seconds = secondsAllowed(attempt.targetSeconds / 60, session.extraTime)
    return { deadlineAt: seconds === null ? null : addSeconds(now, seconds) }
  }
  if (!attempt.pausedAt) return {}
  const paused = secondsBetween(attempt.pausedAt, now)
  return {
    pausedAt: null,
    pausedSeconds: { increment: paused },
    deadlineAt:
      attempt.deadlineAt &&
      new Date(attempt.deadlineAt.getTime() + now.getTime() - attempt.pausedAt.getTime()),
  }
}
