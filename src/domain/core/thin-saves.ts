import { Prisma } from '@/generated/prisma/client'
import { db } from '@/infra/db'

const BATCH = 5000
const DAY_MS = 86_400_000

/** Tables that keep every save of a text, and the columns that name the text. */
const TEXTS = {
  AttemptRevision: ['candidateId', 'attemptId'],
  ReviewDraftSave: ['mentorId', 'submissionId'],
  QuestionDraftSave: ['questionId'],
} as const

/**
 * Of the saves that are more than a day old, keeps the last of each minute, and every text that was refused or came
 * after time.
 * @returns how many saves were dropped, at most 5,000 a table
 */
export async function thinSaves(now: Date): Promise<number> {
  let dropped = 0
  for (const table of Object.keys(TEXTS) as (keyof typeof TEXTS)[]) dropped += await thin(table, now)
  return dropped
}

function thin(table: keyof typeof TEXTS, now: Date): Promise<number> {
  const name = Prisma.raw(`"${table}"`)
  const same = (a: string, b: string) =>
    Prisma.raw(TEXTS[table].map((column) => `${a}."${column}" = ${b}."${column}"`).join(' AND '))
  const before = new Date(now.getTime() - DAY_MS)
  return db.$executeRaw`
    DELETE FROM ${name} r USING (
      SELECT o.* FROM ${name} o
      WHERE o.kind = 'SAVED' AND o.at < ${before} AND EXISTS (
        SELECT FROM ${name} n
        WHERE ${same('n', 'o')} AND n.kind = 'SAVED'
          AND n.rev > o.rev AND date_trunc('minute', n.at) = date_trunc('minute', o.at))
      LIMIT ${BATCH}) d
    WHERE ${same('r', 'd')} AND r.key = d.key`
}
