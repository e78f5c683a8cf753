import * as z from 'zod'
import { authorize } from '@/domain/core/errors'
import { cutPage } from '@/domain/core/place'
import { asked } from '@/domain/core/schema'
import { uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import { db } from '@/infra/db'
import { canAnswerReports } from './policy'

export const REPORTS_PAGE = 20
/** Counting goes no further. */
export const REPORTS_COUNT = 1000
const MINE_MAX = 5

export const reportsFilterSchema = z.object({
  state: asked(z.literal('answered')),
  after: asked(uuid),
})
export type ReportsFilter = z.output<typeof reportsFilterSchema>

/** What the reader had before them. Rows of an older version may know less. */
const stateSchema = z.object({
  path: z
    .string()
    .regex(/^\/questions\/[a-z0-9-]+$/)
    .catch(''),
  revision: z.number().catch(0),
  hints: z.number().catch(0),
  answers: z.number().catch(0),
  width: z.number().catch(0),
  theme: z.string().catch(''),
})

type Found = {
  id: string
  text: string
  createdAt: Date
  state: unknown
  answer: string
  answeredAt: Date | null
  reporter: string
  answeredBy: string | null
  slug: string
  title: string
  /** Of the revision in force when the report was sent, and of the one in force now. */
  revision: number
  published: number | null
}
export type ReportRow = Omit<Found, 'state'> & { state: z.output<typeof stateSchema> }

/**
 * The reports that wait, oldest first; or those that have their answer, newest first; one page after the report
 * `after`. `open` is at most REPORTS_COUNT + 1. Two statements. For administrators.
 */
export async function listReports(
  viewer: Viewer,
  { state, after }: ReportsFilter,
): Promise<{ rows: ReportRow[]; next?: string; open: number }> {
  authorize(canAnswerReports(viewer))
  const status = state === 'answered' ? 'ANSWERED' : 'OPEN'
  const [found, [count]] = await Promise.all([
    db.$queryRaw<Found[]>`
      SELECT r.id, r.text, r."createdAt", r.state, r.answer, r."answeredAt", p.name AS reporter,
        a.name AS "answeredBy", q.slug, q.title, v.number AS revision, w.number AS published
      FROM (
        SELECT * FROM "QuestionReport" r WHERE r.status = ${status}::"ReportStatus" ${beyond(status, after)}
        ORDER BY ${orderOf(status)} LIMIT ${REPORTS_PAGE + 1}
      ) r
      JOIN "Question" q ON q.id = r."questionId"
      JOIN "QuestionRevision" v ON v.id = r."revisionId"
      LEFT JOIN "QuestionRevision" w ON w.id = q."publishedRevisionId"
      JOIN "Person" p ON p.id = r."reporterId"
      LEFT JOIN "Person" a ON a.id = r."answeredById"
      ORDER BY ${orderOf(status)}`,
    db.$queryRaw<{ open: number }[]>`
      SELECT count(*)::int AS open FROM (
        SELECT FROM "QuestionReport" WHERE status = 'OPEN' LIMIT ${REPORTS_COUNT + 1}
      ) counted`,
  ])
  const { rows, last } = cutPage(found, REPORTS_PAGE)
  return {
    rows: rows.map((row) => ({ ...row, state: stateSchema.parse(row.state) })),
    next: last?.id,
    open: count?.open ?? 0,
  }
}

const orderOf = (status: 'OPEN' | 'ANSWERED') =>
  status === 'OPEN' ? Prisma.sql`r."createdAt", r.id` : Prisma.sql`r."createdAt" DESC, r.id DESC`

function beyond(status: 'OPEN' | 'ANSWERED', after?: string): Prisma.Sql {
  if (!after) return Prisma.empty
  // Column by column: an index leads to a pair of values, but not to a row that a query gives.
  const place = Prisma.sql`((SELECT l."createdAt" FROM "QuestionReport" l WHERE l.id = ${after}::uuid), ${after}::uuid)`
  return status === 'OPEN'
    ? Prisma.sql`AND (r."createdAt", r.id) > ${place}`
    : Prisma.sql`AND (r."createdAt", r.id) < ${place}`
}

/** The viewer's own latest reports on a question, with what they were answered. One statement. */
export const listMyReports = (viewer: Viewer, questionId: string) =>
  db.questionReport.findMany({
    where: { reporterId: viewer.id, questionId },
    orderBy: { createdAt: 'desc' },
    take: MINE_MAX,
    select: { id: true, text: true, createdAt: true, answer: true, answeredAt: true },
  })
export type MyReport = Awaited<ReturnType<typeof listMyReports>>[number]
