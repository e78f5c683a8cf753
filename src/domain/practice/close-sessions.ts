import { recordEvent } from '@/domain/core/events'
import type { Db } from '@/infra/db'

type SessionKey = { candidateId: string; sessionId: string }

/** Marks those of these sessions finished in which nothing waits or is open any more. */
export async function closeSessions(tx: Db, sessions: SessionKey[], now: Date): Promise<void> {
  for (const { candidateId, id } of distinct(sessions)) {
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

function distinct(sessions: SessionKey[]) {
  const byId = new Map(
    sessions.map(({ candidateId, sessionId }) => [sessionId, { candidateId, id: sessionId }]),
  )
  return [...byId.values()]
}
