import type { Db } from '@/infra/db'

/**
 * A person's own session with its attempts, its row locked until the transaction ends, so that moving,
 * pausing and submitting in two tabs happen one after the other. Null when it is not theirs.
 */
export async function lockSession(tx: Db, candidateId: string, sessionId: string) {
  await tx.$queryRaw`
    SELECT 1 FROM "PracticeSession"
    WHERE "candidateId" = ${candidateId}::uuid AND id = ${sessionId}::uuid FOR UPDATE`
  return tx.practiceSession.findUnique({
    where: { candidateId_id: { candidateId, id: sessionId } },
    select: {
      id: true,
      mode: true,
      status: true,
      extraTime: true,
      deadlineAt: true,
      attempts: { select: ATTEMPT, orderBy: { position: 'asc' } },
    },
  })
}

const ATTEMPT = {
  candidateId: true,
  id: true,
  sessionId: true,
  questionId: true,
  position: true,
  status: true,
  targetSeconds: true,
  startedAt: true,
  deadlineAt: true,
  pausedAt: true,
  enteredAt: true,
  usedSeconds: true,
  submittedAt: true,
  submittedBy: true,
  body: true,
  rev: true,
} as const

export type LockedSession = NonNullable<Awaited<ReturnType<typeof lockSession>>>
export type LockedAttempt = LockedSession['attempts'][number]
