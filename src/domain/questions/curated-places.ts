import * as z from 'zod'
import { contains } from '@/domain/core/contains'
import { moment } from '@/domain/core/schema'
import { searchPlaces } from '@/domain/core/search-places'
import { Prisma } from '@/generated/prisma/client'
import { DraftState, QuestionStatus, QuestionType } from '@/generated/prisma/enums'
import type { CuratedFilter } from './curated-filter'
import { pageOf } from './listing'
import { searchQuery } from './search-text'

/** Newest change first, or most answered first; the id decides between equal ones. */
const ORDERS = {
  changed: { key: Prisma.raw('p."changedAt"'), type: Prisma.raw('timestamptz'), schema: moment },
  attempts: { key: Prisma.raw('p."practicedCount"'), type: Prisma.raw('int'), schema: z.int32() },
} as const

export const keyOf = ({ sort = 'changed' }: CuratedFilter): Prisma.Sql => ORDERS[sort].key

/** Questions in any of these states whose draft is in any of those. */
type Slice = { statuses: QuestionStatus[]; drafts: DraftState[] }

/** The slices of the bank that a state and the wish for faults mean. No question is in two of them. */
function slicesOf({ state, faults }: CuratedFilter): Slice[] {
  const [all, drafts] = [Object.values(QuestionStatus), Object.values(DraftState)]
  const slices: Record<NonNullable<typeof state> | 'any', Slice[]> = {
    any: [{ statuses: all, drafts }],
    published: [{ statuses: ['PUBLISHED'], drafts }],
    retired: [{ statuses: ['RETIRED'], drafts }],
    review: [{ statuses: all, drafts: ['IN_REVIEW'] }],
    draft: [
      { statuses: ['DRAFT'], drafts },
      { statuses: all.filter((status) => status !== 'DRAFT'), drafts: ['EDITING', 'FAULTY'] },
    ],
  }
  const found = slices[state ?? 'any']
  return faults
    ? found.map((slice) => ({ ...slice, drafts: slice.drafts.filter((draft) => draft === 'FAULTY') }))
    : found
}

/** SQL for the places of so many questions that fit, in order. */
export function placesOf(filter: CuratedFilter, size: number): Prisma.Sql {
  if (!filter.q && !filter.sent) return readStretches(filter, size)
  const [key, after] = [keyOf(filter), cursorOf(filter)]
  return searchPlaces({ table: '"Question"', fits: fits(filter), key, after }, size)
}

/**
 * Each combination of state, draft and type is a stretch of one index that is in order already, so at most a page is
 * read from each, however many rows fit.
 */
function readStretches(filter: CuratedFilter, size: number): Prisma.Sql {
  const pairs = slicesOf(filter).flatMap(({ statuses, drafts }) =>
    statuses.flatMap((status) => drafts.map((draft) => ({ status, draft }))),
  )
  const types = filter.type ? [filter.type] : Object.values(QuestionType)
  const [key, after] = [keyOf(filter), cursorOf(filter)]
  const beyond = after ? Prisma.sql`(${key}, p.id) < ${after}` : Prisma.sql`true`
  return Prisma.sql`
    SELECT stretch.id, true AS "isHit", false AS "isEnd" FROM unnest(
      ${pairs.map(({ status }) => status)}::"QuestionStatus"[], ${pairs.map(({ draft }) => draft)}::"DraftState"[]
    ) AS s(status, draft) CROSS JOIN unnest(${types}::"QuestionType"[]) AS y(type) CROSS JOIN LATERAL (
      SELECT p.id, ${key} AS key FROM "Question" p
      WHERE p.status = s.status AND p."draftState" = s.draft AND p.type = y.type
        AND ${inTopic(filter)} AND ${beyond}
      ORDER BY ${key} DESC, p.id DESC LIMIT ${size}
    ) stretch
    ORDER BY stretch.key DESC, stretch.id DESC LIMIT ${size}`
}

/** SQL for a question `p` that fits, on whatever page it stands. */
export function fits(filter: CuratedFilter): Prisma.Sql {
  const { q, state, type, faults, sent } = filter
  const all = [inTopic(filter)]
  if (q) {
    const inTitle = contains(Prisma.sql`p.title`, q)
    all.push(Prisma.sql`(${inTitle} OR p."searchFull" @@ ${searchQuery(q)})`)
  }
  if (sent) {
    all.push(Prisma.sql`p.id IN (
      SELECT "questionId" FROM "QuestionDraft"
      WHERE status = 'IN_REVIEW' AND "submittedAt" = ${new Date(sent)}::timestamptz)`)
  }
  if (type) all.push(Prisma.sql`p.type = ${type}::"QuestionType"`)
  if (state || faults) all.push(Prisma.sql`(${Prisma.join(slicesOf(filter).map(inSlice), ' OR ')})`)
  return Prisma.join(all, ' AND ')
}

const inSlice = ({ statuses, drafts }: Slice): Prisma.Sql =>
  Prisma.sql`p.status = ANY (${statuses}::"QuestionStatus"[]) AND p."draftState" = ANY (${drafts}::"DraftState"[])`

const inTopic = ({ topic }: CuratedFilter): Prisma.Sql =>
  topic ? Prisma.sql`p."topicId" = (SELECT id FROM "Topic" WHERE slug = ${topic})` : Prisma.sql`true`

/** The place that the page comes after. A cursor of the other order means the first page. */
function cursorOf({ sort = 'changed', after }: CuratedFilter): Prisma.Sql | undefined {
  const { type, schema } = ORDERS[sort]
  const page = pageOf({ after })
  if (page.kind !== 'after' || !schema.safeParse(page.cursor.key).success) return undefined
  return Prisma.sql`(${page.cursor.key}::${type}, ${page.cursor.id}::uuid)`
}
