import { db } from '@/infra/db'
import type { SaveInput, SaveReply } from './schema'

/**
 * Why a save changed nothing: it had been stored before, its key carried another text, a newer text is
 * there (then the refused one is kept in the history), or the attempt is not open to this person.
 */
export async function explainRefusal(
  candidateId: string,
  attemptId: string,
  input: SaveInput,
  now: Date,
): Promise<SaveReply> {
  const at = now.getTime()
  const attempt = await db.attempt.findUnique({
    where: { candidateId_id: { candidateId, id: attemptId } },
    select: {
      status: true,
      submittedBy: true,
      rev: true,
      body: true,
      lateBody: true,
      savedAt: true,
      lateSavedAt: true,
      deadlineAt: true,
      revisions: { where: { key: input.key }, select: { body: true, kind: true, rev: true } },
    },
  })
  if (!attempt) return { outcome: 'not-found', now: at }
  if (attempt.status === 'WAITING' || attempt.status === 'SKIPPED') return { outcome: 'closed', now: at }

  const earlier = attempt.revisions[0]
  if (earlier && earlier.body !== input.body) return { outcome: 'mismatch', now: at }
  if (earlier && earlier.kind !== 'STALE') {
    return {
      outcome: earlier.kind === 'SAVED' ? 'saved' : 'late',
      rev: earlier.rev,
      deadlineAt: attempt.deadlineAt?.getTime() ?? null,
      submittedBy: attempt.submittedBy,
      now: at,
    }
  }
  if (!earlier) await keepStale(candidateId, attemptId, input, now)
  const savedAt = attempt.lateSavedAt ?? attempt.savedAt
  return {
    outcome: 'conflict',
    rev: attempt.rev,
    body: attempt.lateBody ?? attempt.body,
    savedAt: savedAt?.getTime() ?? null,
    now: at,
  }
}

const keepStale = (candidateId: string, attemptId: string, input: SaveInput, now: Date) =>
  db.attemptRevision.createMany({
    data: [
      { candidateId, attemptId, key: input.key, kind: 'STALE', rev: input.base, body: input.body, at: now },
    ],
    skipDuplicates: true,
  })
