import { db } from '@/infra/db'

/** Fewer reviews than this say nothing about the next one. */
const REVIEWS_MIN = 5
const REVIEWS_READ = 500
const COUNT_LIMIT = 1001

export type Waiting = {
  /** At most 1,001, which means “more than 1,000”. */
  waiting: number
  /** Of the last 90 days, the newest 500. */
  reviewed: number
  medianHours: number | null
  p90Hours: number | null
}

/** How long the queue is, and how long the reviews of the last 90 days took from handing in. One statement. */
export async function getWaiting(): Promise<Waiting> {
  const [row] = await db.$queryRaw<Waiting[]>`
    SELECT
      (SELECT count(*)::int FROM (SELECT FROM "Submission" WHERE status = 'WAITING' LIMIT ${COUNT_LIMIT}) w) AS waiting,
      count(*)::int AS reviewed,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::float8 AS "medianHours",
      percentile_cont(0.9) WITHIN GROUP (ORDER BY hours)::float8 AS "p90Hours"
    FROM (
      SELECT extract(epoch FROM "reviewedAt" - "handedInAt") / 3600 AS hours FROM "Submission"
      WHERE status = 'REVIEWED' AND "reviewedAt" > now() - interval '90 days'
      ORDER BY "reviewedAt" DESC LIMIT ${REVIEWS_READ}
    ) done`
  if (!row) throw new Error('a count without a row')
  return row.reviewed < REVIEWS_MIN ? { ...row, medianHours: null, p90Hours: null } : row
}
