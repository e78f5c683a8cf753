import * as z from 'zod'
import { authorize } from '@/domain/core/errors'
import { cutPage } from '@/domain/core/place'
import { asked, askedPlace } from '@/domain/core/schema'
import { slug, storableText } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import { QuestionStatus, QuestionType, type Difficulty, type DraftStatus } from '@/generated/prisma/enums'
import { db, type Db } from '@/infra/db'
import { encodeCursor, pageOf, SEARCH_MAX, type Cursor } from './listing'
import { canCurate } from './policy'
import { BULK_FITTING_MAX } from './words'

export const CURATED_PAGE = 50

/** What the address of the curators' list asks for; a value that means nothing is left out. */
export const curatedFilterSchema = z.object({
  q: asked(storableText.transform((text) => text.trim().slice(0, SEARCH_MAX))),
  state: asked(z.enum(['draft', 'review', 'published', 'retired'])),
  topic: asked(slug),
  type: asked(z.enum(QuestionType)),
  faults: asked(z.literal('yes')),
  /** Sent to review at this moment: one import. */
  sent: asked(z.iso.datetime()),
  sort: asked(z.enum(['changed', 'attempts'])),
  after: askedPlace,
})
export type CuratedFilter = z.output<typeof curatedFilterSchema>

/** The filter that a query string asks for. */
export const readCuratedFilter = (query: string): CuratedFilter =>
  curatedFilterSchema.parse(Object.fromEntries(new URLSearchParams(query)))

export type CuratedRow = {
  id: string
  slug: string
  title: string
  status: QuestionStatus
  difficulty: Difficulty
  type: QuestionType
  changedAt: Date
  /** How many people have answered it. */
  attempts: number
  topic: string
  draft: DraftStatus | null
  faults: number
  /** Number of the newest revision; null before the first. */
  revision: number | null
  /** Reports that wait for an answer. */
  reports: number
}

/**
 * The questions that fit, whatever their state, with what a curator looks for. Newest change first, or the most
 * answered first; one page after the cursor. One statement, which reads each state from its own index. For
 * administrators.
 */
export async function listCurated(
  viewer: Viewer,
  filter: CuratedFilter,
): Promise<{ rows: CuratedRow[]; next?: string }> {
  authorize(canCurate(viewer))
  const byAttempts = filter.sort === 'attempts'
  const order = byAttempts
    ? Prisma.sql`p."practicedCount" DESC, p.id DESC`
    : Prisma.sql`p."changedAt" DESC, p.id DESC`
  const found = await db.$queryRaw<CuratedRow[]>`
    SELECT p.id, p.slug, p.title, p.status, p.difficulty, p.type, p."changedAt", p."practicedCount" AS attempts,
      t.title AS topic, d.status AS draft, COALESCE(d.faults, 0)::int AS faults,
      (SELECT max(r.number) FROM "QuestionRevision" r WHERE r."questionId" = p.id) AS revision,
      (SELECT count(*)::int FROM "QuestionReport" r WHERE r."questionId" = p.id AND r.status = 'OPEN') AS reports
    FROM (
      SELECT f.* FROM unnest(${statusesOf(filter)}::"QuestionStatus"[]) AS s(status) CROSS JOIN LATERAL (
        SELECT p.* FROM "Question" p
        WHERE p.status = s.status AND ${fits(filter)} ORDER BY ${order} LIMIT ${CURATED_PAGE + 1}
      ) f
    ) p
    JOIN "Topic" t ON t.id = p."topicId"
    LEFT JOIN "QuestionDraft" d ON d."questionId" = p.id
    ORDER BY ${order} LIMIT ${CURATED_PAGE + 1}`
  const { rows, last } = cutPage(found, CURATED_PAGE)
  if (!last) return { rows }
  const key = byAttempts ? last.attempts : last.changedAt.toISOString()
  return { rows, next: encodeCursor({ key, id: last.id }) }
}

/** Of all pages, the questions that fit; at most one more than one change of many reaches. One statement. */
export async function slugsThatFit(viewer: Viewer, filter: CuratedFilter, tx: Db = db): Promise<string[]> {
  authorize(canCurate(viewer))
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT p.slug FROM "Question" p
    WHERE p.status = ANY (${statusesOf(filter)}::"QuestionStatus"[]) AND ${fits({ ...filter, after: undefined })}
    ORDER BY p.id LIMIT ${BULK_FITTING_MAX + 1}`
  return rows.map(({ slug }) => slug)
}

function statusesOf({ state }: CuratedFilter): QuestionStatus[] {
  if (state === 'published') return ['PUBLISHED']
  if (state === 'retired') return ['RETIRED']
  return Object.values(QuestionStatus)
}

function fits({ q, state, topic, type, faults, sent, sort, after }: CuratedFilter): Prisma.Sql {
  const all = [Prisma.sql`true`]
  if (q) {
    const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
    all.push(Prisma.sql`(p.title ILIKE ${part} OR p."searchFull" @@ websearch_to_tsquery('english', ${q}))`)
  }
  if (state === 'review') all.push(inDrafts(Prisma.sql`d.status = 'IN_REVIEW'`))
  if (state === 'draft')
    all.push(Prisma.sql`(p.status = 'DRAFT' OR ${inDrafts(Prisma.sql`d.status = 'EDITING'`)})`)
  if (topic) all.push(Prisma.sql`p."topicId" = (SELECT id FROM "Topic" WHERE slug = ${topic})`)
  if (type) all.push(Prisma.sql`p.type = ${type}::"QuestionType"`)
  if (faults) all.push(inDrafts(Prisma.sql`d.faults > 0`))
  if (sent) all.push(inDrafts(Prisma.sql`d."submittedAt" = ${new Date(sent)}::timestamptz`))
  const page = pageOf({ after })
  if (page.kind === 'after') all.push(beyond(page.cursor, sort === 'attempts'))
  return Prisma.join(all, ' AND ')
}

const inDrafts = (which: Prisma.Sql) =>
  Prisma.sql`p.id IN (SELECT d."questionId" FROM "QuestionDraft" d WHERE ${which})`

/** A cursor of the other order means the first page. */
function beyond({ key, id }: Cursor, byAttempts: boolean): Prisma.Sql {
  const attempts = z.int32().safeParse(key)
  if (byAttempts && attempts.success) {
    return Prisma.sql`(p."practicedCount", p.id) < (${attempts.data}::int, ${id}::uuid)`
  }
  const at = new Date(key)
  if (byAttempts || typeof key === 'number' || Number.isNaN(at.getTime())) return Prisma.sql`true`
  return Prisma.sql`(p."changedAt", p.id) < (${at}::timestamptz, ${id}::uuid)`
}

/** Topics that hold questions, for choosing one. */
export const listLeafTopics = () =>
  db.topic.findMany({
    where: { members: { none: {} } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { slug: true, title: true },
  })
export type LeafTopic = Awaited<ReturnType<typeof listLeafTopics>>[number]
