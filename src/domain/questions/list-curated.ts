import { authorize } from '@/domain/core/errors'
import { pageOfPlaces, type Place } from '@/domain/core/search-places'
import type { Viewer } from '@/domain/core/viewer'
import type { Difficulty, DraftStatus, QuestionStatus, QuestionType } from '@/generated/prisma/enums'
import { db, type Db } from '@/infra/db'
import type { CuratedFilter } from './curated-filter'
import { fits, keyOf, placesOf } from './curated-places'
import { encodeCursor } from './listing'
import { canCurate } from './policy'
import { BULK_FITTING_MAX } from './words'

export const CURATED_PAGE = 50

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
 * answered first; one page after the cursor. A search that hits many, most of them far down the list, gives a shorter
 * page from whose end the next goes on. One statement. For administrators.
 */
export async function listCurated(
  viewer: Viewer,
  filter: CuratedFilter,
): Promise<{ rows: CuratedRow[]; next?: string }> {
  authorize(canCurate(viewer))
  const found = await db.$queryRaw<(CuratedRow & Place)[]>`
    SELECT p.id, p.slug, p.title, p.status, p.difficulty, p.type, p."changedAt", p."practicedCount" AS attempts,
      t.title AS topic, d.status AS draft, COALESCE(d.faults, 0)::int AS faults,
      (SELECT max(r.number) FROM "QuestionRevision" r WHERE r."questionId" = p.id) AS revision,
      (SELECT count(*)::int FROM "QuestionReport" r WHERE r."questionId" = p.id AND r.status = 'OPEN') AS reports,
      place."isHit", place."isEnd"
    FROM (${placesOf(filter, CURATED_PAGE + 1)}) place
    JOIN "Question" p ON p.id = place.id
    JOIN "Topic" t ON t.id = p."topicId"
    LEFT JOIN "QuestionDraft" d ON d."questionId" = p.id
    ORDER BY ${keyOf(filter)} DESC, p.id DESC`
  const { rows, last } = pageOfPlaces(found, CURATED_PAGE)
  if (!last) return { rows }
  const key = filter.sort === 'attempts' ? last.attempts : last.changedAt.toISOString()
  return { rows, next: encodeCursor({ key, id: last.id }) }
}

/**
 * Of all pages, the questions that fit; at most one more than one change of many reaches. One statement. For
 * administrators.
 */
export async function slugsThatFit(viewer: Viewer, filter: CuratedFilter, tx: Db = db): Promise<string[]> {
  authorize(canCurate(viewer))
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT p.slug FROM "Question" p WHERE ${fits(filter)} LIMIT ${BULK_FITTING_MAX + 1}`
  return rows.map(({ slug }) => slug)
}

/** Topics that hold questions, for choosing one. */
export const listLeafTopics = () =>
  db.topic.findMany({
    where: { members: { none: {} } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { slug: true, title: true },
  })
export type LeafTopic = Awaited<ReturnType<typeof listLeafTopics>>[number]
