import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import type { Db } from '@/infra/db'
import { countPractice } from './count-practice'
import type { LockedAttempt } from './lock-session'
import { addSeconds, isOver, secondsBetween } from './rules'

/**
 * Submits attempts that are known to be open, in the transaction that holds their session's lock. Those
 * whose clock has run out are left to the clock.
 */
export async function submitOpen(
  tx: Db,
  viewer: Viewer,
  attempts: LockedAttempt[],
  now: Date,
): Promise<void> {
  const submitted: string[] = []
  for (const attempt of attempts) {
    if (isOver(attempt, now)) continue
    const { count } = await tx.attempt.updateMany({
      where: { candidateId: viewer.id, id: attempt.id, status: 'OPEN' },
      data: submissionOf(attempt, now),
    })
    if (count) submitted.push(attempt.id)
  }
  // Read again: a save may have landed since the session was locked.
  const stored = await tx.attempt.findMany({
    where: { candidateId: viewer.id, id: { in: submitted } },
    select: { id: true, candidateId: true, questionId: true, body: true },
  })
  await countPractice(tx, stored, now)
  for (const id of submitted) await recordEvent(tx, viewer, 'attempt.submitted', id, now, { by: 'CANDIDATE' })
}

function submissionOf(attempt: LockedAttempt, now: Date) {
  const { enteredAt, pausedAt, deadlineAt, usedSeconds } = attempt
  return {
    status: 'SUBMITTED',
    submittedBy: 'CANDIDATE',
    submittedAt: now,
    enteredAt: null,
    usedSeconds: usedSeconds + (enteredAt ? secondsBetween(enteredAt, pausedAt ?? now) : 0),
    pausedAt: null,
    ...(pausedAt && deadlineAt ? { deadlineAt: addSeconds(deadlineAt, secondsBetween(pausedAt, now)) } : {}),
  } as const
}
