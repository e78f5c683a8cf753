import type { Viewer, Visitor } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import { db } from '@/infra/db'
import { COUNT_LIMIT, searched } from './list-questions'
import { searchQuery } from './search-text'

export type NearestQuery = { query: string; questions: number }

const WORDS_MAX = 6

/**
 * Searches that find something, for one that found nothing: the same without its filters, the same with its
 * words replaced by the nearest ones of titles and tags, and each such word alone. Two statements.
 */
export async function findNearestQueries(viewer: Viewer | Visitor, q: string): Promise<NearestQuery[]> {
  const words = [...new Set(q.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])].slice(0, WORDS_MAX)
  if (words.length === 0) return []
  const nearest = await nearestWords(viewer, words)
  const mended = words.flatMap((word) => nearest.get(word) ?? [])
  const queries = [...new Set([q, mended.join(' '), ...mended])].filter(Boolean)
  const counted = await countHits(viewer, queries)
  return counted.filter(({ questions }) => questions > 0).slice(0, 4)
}

/** For each word the most similar one that occurs in a title, or in a tag that this viewer may see. */
async function nearestWords(
  viewer: Viewer | Visitor,
  words: readonly string[],
): Promise<Map<string, string>> {
  const visible = viewer ? Prisma.sql`TRUE` : Prisma.sql`known."isOpen"`
  const rows = await db.$queryRaw<{ word: string; near: string }[]>`
    SELECT DISTINCT ON (w.word) w.word, known.word AS near
    FROM (
      -- For this statement only, and before its first word: the usual threshold misses a dropped letter.
      SELECT unnest(${words}::text[]) AS word, set_config('pg_trgm.word_similarity_threshold', '0.4', true)
    ) w
    JOIN "SearchWord" known ON w.word <% known.word AND ${visible}
    ORDER BY w.word, word_similarity(w.word, known.word) DESC, similarity(w.word, known.word) DESC, known.word`
  return new Map(rows.map(({ word, near }) => [word, near]))
}

/** One search beside the other, each with its words in sight of the planner: a common one is best read to its limit. */
function countHits(viewer: Viewer | Visitor, queries: readonly string[]): Promise<NearestQuery[]> {
  const counts = queries.map(
    (query, place) => Prisma.sql`
      SELECT ${place}::int AS place, ${query}::text AS query, count(*)::int AS questions FROM (
        SELECT FROM "Question" q
        WHERE q.status = 'PUBLISHED' AND ${searched(viewer)} @@ ${searchQuery(query)}
        LIMIT ${COUNT_LIMIT}
      ) hits`,
  )
  return db.$queryRaw<NearestQuery[]>`
    SELECT query, questions FROM (${Prisma.join(counts, ' UNION ALL ')}) counted ORDER BY place`
}
