import * as z from 'zod'
import { moment } from '@/domain/core/schema'
import type { Viewer, Visitor } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import { db } from '@/infra/db'
import { CARD_COLUMNS, toCard, type CardRow, type QuestionCard } from './cards'
import { encodeCursor, type Listing } from './listing'
import { searchQuery } from './search-text'

export const PAGE_SIZE = 24
/** Counting goes no further: the difference between 1,000 and 40,000 hits helps nobody. */
export const COUNT_LIMIT = 1000

export type ListedQuestion = QuestionCard & {
  mine?: { tried: boolean; givenUp: boolean; bookmarked: boolean }
}

export type QuestionList = {
  questions: ListedQuestion[]
  /** At most COUNT_LIMIT + 1, which means “more than COUNT_LIMIT”. */
  total: number
  next?: string
  previous?: string
  /** The address names a place that this list does not have. */
  lost: boolean
}

type Row = CardRow & {
  id: string
  key: string | number
  tried: boolean
  givenUp: boolean
  bookmarked: boolean
}

/**
 * One page of the bank, in two statements. A visitor's search and filters see of locked questions what their
 * cards show and no more, so that neither hits nor counts tell anything about the rest.
 */
export async function listQuestions(viewer: Viewer | Visitor, listing: Listing): Promise<QuestionList> {
  const where = conditions(viewer, listing)
  const order = orderOf(viewer, listing)
  const beyond = placeOf(listing, order)
  const [rows, [count]] = await Promise.all([
    beyond ? readPage(viewer, listing, where, order, beyond) : [],
    db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM (
        SELECT FROM "Question" q WHERE ${where} LIMIT ${COUNT_LIMIT + 1}
      ) counted`,
  ])
  const total = count?.total ?? 0
  const backwards = listing.page.kind === 'before'
  const more = rows.length > PAGE_SIZE
  const page = backwards ? rows.slice(0, PAGE_SIZE).reverse() : rows.slice(0, PAGE_SIZE)
  const [first, last] = [page.at(0), page.at(-1)]
  return {
    questions: page.map((row) => toListed(viewer, row)),
    total,
    next: last && (more || backwards) ? encodeCursor(last) : undefined,
    previous: first && (backwards ? more : listing.page.kind === 'after') ? encodeCursor(first) : undefined,
    lost: listing.page.kind !== 'first' && page.length === 0 && total > 0,
  }
}

function toListed(viewer: Viewer | Visitor, row: Row): ListedQuestion {
  const card = toCard(viewer, row)
  if (!viewer) return card
  return { ...card, mine: { tried: row.tried, givenUp: row.givenUp, bookmarked: row.bookmarked } }
}

/** What a viewer's list may be narrowed by. Also the scope in which a search counts. */
export function conditions(viewer: Viewer | Visitor, listing: Partial<Listing>): Prisma.Sql {
  const { q, topic, difficulty, type, format, tag, role, except } = listing
  const all = [Prisma.sql`q.status = 'PUBLISHED'`]
  if (q) all.push(Prisma.sql`${searched(viewer)} @@ ${searchQuery(q)}`)
  if (topic) all.push(Prisma.sql`q."topicId" IN (${within(topic)})`)
  if (difficulty) all.push(Prisma.sql`q.difficulty = ${difficulty}::"Difficulty"`)
  if (type) all.push(Prisma.sql`q.type = ${type}::"QuestionType"`)
  if (format) all.push(Prisma.sql`q.format = ${format}::"AnswerFormat"`)
  if (tag) all.push(Prisma.sql`q.tags @> ARRAY[${tag}]::text[]`)
  if (role) all.push(Prisma.sql`q.roles @> ARRAY[${role}]::text[]`)
  if (except?.length) all.push(Prisma.sql`q.slug <> ALL (${except}::text[])`)
  if (viewer) all.push(...mineOnly(viewer, listing))
  else if (format || tag || role) all.push(Prisma.sql`q."isPreview"`)
  return Prisma.join(all, ' AND ')
}

/** The topic and those that it groups. As an array it is looked up first, and an index on topics can be used. */
const within = (topic: string): Prisma.Sql =>
  Prisma.sql`
    SELECT t.id FROM "Topic" t WHERE t.slug = ${topic}
    UNION ALL SELECT m.id FROM "Topic" m JOIN "Topic" g ON g.id = m."groupId" WHERE g.slug = ${topic}`

/** The column in which this viewer searches. */
export const searched = (viewer: Viewer | Visitor): Prisma.Sql =>
  viewer ? Prisma.sql`q."searchFull"` : Prisma.sql`q."searchCard"`

type Kept = 'QuestionPractice' | 'GivenUp' | 'Bookmark'

const exists = (table: Kept, viewer: Viewer): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM ${Prisma.raw(`"${table}"`)} p WHERE p."personId" = ${viewer.id}::uuid AND p."questionId" = q.id)`

/** The same, found from the person's side: they keep few of the questions that there are. */
const among = (table: Kept, viewer: Viewer): Prisma.Sql =>
  Prisma.sql`q.id = ANY (ARRAY(SELECT p."questionId" FROM ${Prisma.raw(`"${table}"`)} p WHERE p."personId" = ${viewer.id}::uuid))`

function mineOnly(viewer: Viewer, { mine, bookmarked }: Partial<Listing>): Prisma.Sql[] {
  const tried = exists('QuestionPractice', viewer)
  const givenUp = exists('GivenUp', viewer)
  return [
    ...(mine === 'tried' ? [among('QuestionPractice', viewer)] : []),
    ...(mine === 'given-up' ? [among('GivenUp', viewer)] : []),
    ...(mine === 'to-do' ? [Prisma.sql`NOT ${tried} AND NOT ${givenUp}`] : []),
    ...(bookmarked ? [among('Bookmark', viewer)] : []),
  ]
}

const byRelevance = ({ sort, q }: Pick<Listing, 'sort' | 'q'>) => sort === 'recommended' && Boolean(q)

/** Ranking reads each hit, so it goes as far as counting does: over the first ones in the recommended order. */
const CANDIDATES = Prisma.sql`ORDER BY q.position, q.id LIMIT ${COUNT_LIMIT}`

/** How a list is sorted: an expression, its direction, and what its key looks like in a cursor. */
type Order = { by: Prisma.Sql; type: Prisma.Sql; descending: boolean; key: z.ZodType<string | number> }

function orderOf(viewer: Viewer | Visitor, { sort, q }: Listing): Order {
  if (byRelevance({ sort, q })) {
    const rank = Prisma.sql`ts_rank(${searched(viewer)}, ${searchQuery(q ?? '')})::float8`
    return { by: rank, type: Prisma.raw('float8'), descending: true, key: z.number() }
  }
  return ORDERS[sort]
}

const ORDERS: Record<Listing['sort'], Order> = {
  recommended: { by: Prisma.raw('q.position'), type: Prisma.raw('int'), descending: false, key: z.int32() },
  practised: {
    by: Prisma.raw('q."practicedCount"'),
    type: Prisma.raw('int'),
    descending: true,
    key: z.int32(),
  },
  newest: {
    by: Prisma.raw('q."publishedAt"'),
    type: Prisma.raw('timestamptz'),
    descending: true,
    key: moment,
  },
  difficulty: {
    by: Prisma.raw('q.difficulty'),
    type: Prisma.raw('"Difficulty"'),
    descending: false,
    key: z.enum(['EASY', 'MEDIUM', 'HARD']),
  },
}

/** The rows beyond the cursor; all of them on the first page; undefined when the cursor fits no such list. */
function placeOf({ page }: Listing, { by, type, descending, key }: Order): Prisma.Sql | undefined {
  if (page.kind === 'first') return Prisma.sql`TRUE`
  if (page.kind === 'unknown' || !key.safeParse(page.cursor.key).success) return undefined
  const value = Prisma.sql`${page.cursor.key}::${type}`
  const id = Prisma.sql`${page.cursor.id}::uuid`
  const backwards = page.kind === 'before'
  const far = Prisma.raw(descending === backwards ? '>' : '<')
  // Compared as a pair, so that an index leads to the place even among thousands of equal keys.
  return Prisma.sql`(${by}, q.id) ${far} (${value}, ${id})`
}

function readPage(
  viewer: Viewer | Visitor,
  listing: Listing,
  where: Prisma.Sql,
  order: Order,
  beyond: Prisma.Sql,
) {
  const backwards = listing.page.kind === 'before'
  const direction = Prisma.raw(order.descending === backwards ? 'ASC' : 'DESC')
  const mine = viewer
    ? Prisma.sql`${exists('QuestionPractice', viewer)} AS tried, ${exists('GivenUp', viewer)} AS "givenUp", ${exists('Bookmark', viewer)} AS bookmarked`
    : Prisma.sql`FALSE AS tried, FALSE AS "givenUp", FALSE AS bookmarked`
  return db.$queryRaw<Row[]>`
    SELECT ${CARD_COLUMNS}, q.id, ${order.by} AS key, ${mine}
    FROM (SELECT * FROM "Question" q WHERE ${where} ${byRelevance(listing) ? CANDIDATES : Prisma.empty}) q
    WHERE ${beyond}
    ORDER BY ${order.by} ${direction}, q.id ${direction}
    LIMIT ${PAGE_SIZE + 1}`
}
