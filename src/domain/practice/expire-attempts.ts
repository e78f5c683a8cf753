import { recordEvent } from '@/domain/core/events'
import { db, type Db } from '@/infra/db'
import { closeSessions } from './close-sessions'
import { countPractice } from './count-practice'
import { lockSession } from './lock-session'

const BATCH = 500

type SessionKey = { candidateId: string; sessionId: string }
type Expired = SessionKey & { id: string; questionId: string; body: string }

/**
 * Submits what the server has of every attempt whose clock has run out, as of its deadline. Every read of
 * a person's practice calls it for that person, a job for everybody; running it again changes nothing.
 * A session that fails does not stop the others; the failures are thrown at the end.
 * @returns how many attempts were submitted
 */
export async function expireAttempts(now: Date, candidateId?: string): Promise<number> {
  let submitted = 0
  const failures: unknown[] = []
  for (const session of await sessionsOver(now, candidateId)) {
    try {
      submitted += await expireSession(session, now)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `sessions that did not expire: ${failures.length}`)
  return submitted
}

/** The sessions with an attempt whose clock has run out, the longest over first. */
const sessionsOver = (now: Date, candidateId?: string) =>
  db.attempt.groupBy({
    by: ['candidateId', 'sessionId'],
    where: {
      ...(candidateId ? { candidateId } : {}),
      status: 'OPEN',
      pausedAt: null,
      deadlineAt: { lte: now },
    },
    orderBy: { _min: { deadlineAt: 'asc' } },
    take: BATCH,
  })

/** Takes the session's lock first, as submitting does: the two never wait for each other crosswise. */
const expireSession = (session: SessionKey, now: Date) =>
  db.$transaction(async (tx) => {
    await lockSession(tx, session.candidateId, session.sessionId)
    const expired = await submitExpired(tx, session, now)
    await countPractice(tx, expired, now)
    for (const attempt of expired) {
      await recordEvent(tx, { system: 'clock' }, 'attempt.submitted', attempt.id, now, { by: 'CLOCK' })
    }
    await closeSessions(tx, expired, now)
    return expired.length
  })

const submitExpired = (tx: Db, session: SessionKey, now: Date) => tx.$queryRaw<Expired[]>`
  UPDATE "Attempt" a SET
    status = 'SUBMITTED', "submittedBy" = 'CLOCK', "submittedAt" = a."deadlineAt", "enteredAt" = NULL,
    "usedSeconds" = a."usedSeconds" + CASE WHEN a."enteredAt" IS NULL THEN 0
      ELSE GREATEST(0, EXTRACT(EPOCH FROM a."deadlineAt" - a."enteredAt"))::int END
  WHERE a."candidateId" = ${session.candidateId}::uuid AND a."sessionId" = ${session.sessionId}::uuid
    AND a.status = 'OPEN' AND a."pausedAt" IS NULL AND a."deadlineAt" <= ${now}
  RETURNING a."candidateId", a.id, a."sessionId", a."questionId", a.body`
