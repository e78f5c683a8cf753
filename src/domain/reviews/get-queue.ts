import * as z from 'zod'
import { authorize } from '@/domain/core/errors'
import { cutPage, encodePlace, readPlace } from '@/domain/core/place'
import { moment } from '@/domain/core/schema'
import { uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import type { Difficulty, QuestionType } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { takeableBy } from './internal'
import { canReview } from './policy'
import { daysUntil, initial } from './rules'
import type { QueueFilter } from './schema'

export const QUEUE_PAGE = 25
/** Counting goes no further. */
export const QUEUE_COUNT = 1000

export type QueueRow = {
  id: string
  title: string
  difficulty: Difficulty
  type: QuestionType
  topic: string
  /** Never a full name, never an address. */
  candidate: string
  wish: string
  draft: number
  handedInAt: Date
  interviewInDays: number | null
  words: number
}
export type HeldRow = QueueRow & { leaseUntil: Date; isLapsed: boolean }

type Row = Omit<QueueRow, 'candidate' | 'interviewInDays'> & {
  name: string
  interviewOn: Date | null
  urgency: number
  turn: number
  leaseUntil: Date | null
  isLapsed: boolean | null
}

/**
 * What a mentor may take next: what they hold, better drafts that are kept for them, and a page of the rest. The order
 * is an interview within seven days, a fair share for each candidate, then the oldest. For mentors. Four
 * statements.
 */
export async function getQueue(viewer: Viewer, filter: QueueFilter, now: Date) {
  authorize(canReview(viewer))
  const mine = Prisma.sql`s."mentorId" = ${viewer.id}::uuid`
  const kept = Prisma.sql`s."preferredMentorId" = ${viewer.id}::uuid`
  const open = Prisma.sql`${takeableBy(viewer)} AND ${mine} IS NOT TRUE AND ${narrowed(filter)}`
  const [held, preferred, page, [count]] = await Promise.all([
    readRows(Prisma.sql`s.status = 'WAITING' AND ${mine}`, 50),
    readRows(Prisma.sql`${takeableBy(viewer)} AND ${kept} AND ${mine} IS NOT TRUE`, 50),
    readRows(Prisma.sql`${open} AND ${kept} IS NOT TRUE AND ${beyond(filter.after)}`, QUEUE_PAGE + 1),
    db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM (
        SELECT FROM "Submission" s WHERE ${open} LIMIT ${QUEUE_COUNT + 1}) counted`,
  ])
  const { rows, last } = cutPage(page, QUEUE_PAGE)
  return {
    held: held.map((row): HeldRow => ({
      ...toRow(row, now),
      leaseUntil: row.leaseUntil ?? now,
      isLapsed: row.isLapsed ?? true,
    })),
    preferred: preferred.map((row) => toRow(row, now)),
    rows: rows.map((row) => toRow(row, now)),
    /** At most QUEUE_COUNT + 1, which means “more than QUEUE_COUNT”. */
    waiting: count?.waiting ?? 0,
    next: last && placeOf(last),
  }
}

const readRows = (where: Prisma.Sql, limit: number) => db.$queryRaw<Row[]>`
  SELECT s.id, r.title, r.difficulty, s.type, t.title AS topic, p.name, p."interviewOn", s.wish, s.draft,
    s."handedInAt", s.urgency, s.turn, s."leaseUntil", s."leaseUntil" <= now() AS "isLapsed",
    cardinality(regexp_split_to_array(btrim(a.body), '\\s+'))::int AS words
  FROM (
    SELECT * FROM "Submission" s WHERE ${where}
    ORDER BY s.urgency, s.turn, s."handedInAt", s.id LIMIT ${limit}
  ) s
  JOIN "Attempt" a ON a."candidateId" = s."candidateId" AND a.id = s."attemptId"
  JOIN "QuestionRevision" r ON r.id = a."revisionId"
  JOIN "Topic" t ON t.id = s."topicId"
  JOIN "Person" p ON p.id = s."candidateId"
  ORDER BY s.urgency, s.turn, s."handedInAt", s.id`

function toRow(
  { name, interviewOn, urgency: _urgency, turn: _turn, leaseUntil: _until, isLapsed: _lapsed, ...row }: Row,
  now: Date,
): QueueRow {
  return { ...row, candidate: initial(name), interviewInDays: daysUntil(interviewOn, now) }
}

function narrowed({ topic, type }: QueueFilter): Prisma.Sql {
  const all = [Prisma.sql`true`]
  if (type) all.push(Prisma.sql`s.type = ${type}::"QuestionType"`)
  if (topic) {
    all.push(Prisma.sql`s."topicId" = ANY (ARRAY(
      SELECT t.id FROM "Topic" t LEFT JOIN "Topic" g ON g.id = t."groupId" WHERE t.slug = ${topic} OR g.slug = ${topic}))`)
  }
  return Prisma.join(all, ' AND ')
}

const placeSchema = z.tuple([z.int32(), z.int32(), moment, uuid])

const placeOf = ({ urgency, turn, handedInAt, id }: Row) =>
  encodePlace([urgency, turn, handedInAt.toISOString(), id])

/** The rows after a place; from the start when the address names none that can be read. */
function beyond(after: string | undefined): Prisma.Sql {
  const place = readPlace(placeSchema, after)
  if (!place) return Prisma.sql`true`
  const [urgency, turn, at, id] = place
  return Prisma.sql`(s.urgency, s.turn, s."handedInAt", s.id) > (${urgency}::int, ${turn}::int, ${at}::timestamptz, ${id}::uuid)`
}
