import { db } from '@/infra/db'

const BATCH = 5000
const DAY_MS = 86_400_000

/**
 * Of the saves that are more than a day old, keeps the last of each minute, and every text that was refused
 * or came after time.
 * @returns how many revisions were dropped
 */
export function thinRevisions(now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAY_MS)
  return db.$executeRaw`
    DELETE FROM "AttemptRevision" r USING (
      SELECT o."candidateId", o."attemptId", o.key FROM "AttemptRevision" o
      WHERE o.kind = 'SAVED' AND o.at < ${before} AND EXISTS (
        SELECT FROM "AttemptRevision" n
        WHERE n."candidateId" = o."candidateId" AND n."attemptId" = o."attemptId" AND n.kind = 'SAVED'
          AND n.rev > o.rev AND date_trunc('minute', n.at) = date_trunc('minute', o.at))
      LIMIT ${BATCH}) d
    WHERE r."candidateId" = d."candidateId" AND r."attemptId" = d."attemptId" AND r.key = d.key`
}
