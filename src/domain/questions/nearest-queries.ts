import type { Viewer, Visitor } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import { db } from '@/infra/db'
import { searched } from './list-questions'

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
  const tags = viewer ? Prisma.sql`TRUE` : Prisma.sql`q."isPreview"`
  const rows = await db.$queryRaw<{ word: string; near: string }[]>`
    SELECT DISTINCT ON (w.word) w.word, known.near
    FROM (
      -- For this statement only, and before its first word: the usual threshold misses a dropped letter.
      SELECT unnest(${words}::text[]) AS word, set_config('pg_trgm.word_similarity_threshold', '0.4', true)
    ) w
    CROSS JOIN LATERAL (
      SELECT near FROM (
        SELECT regexp_split_to_table(lower(titles.title), '[^[:alnum:]]+') AS near FROM (
          SELECT q.title FROM "Question" q
          WHERE q.status = 'PUBLISHED' AND w.word <% q.title
          ORDER BY word_similarity(w.word, q.title) DESC LIMIT 50
        ) titles
        UNION
        SELECT tag FROM (
          SELECT unnest(q.tags) AS tag FROM "Question" q WHERE q.status = 'PUBLISHED' AND ${tags}
          ORDER BY q.position LIMIT 5000
        ) tagged
      ) vocabulary
      WHERE length(near) > 2
    ) known
    WHERE word_similarity(w.word, known.near) > 0.4
    ORDER BY w.word, word_similarity(w.word, known.near) DESC, similarity(w.word, known.near) DESC, known.near`
  return new Map(rows.map(({ word, near }) => [word, near]))
}

const countHits = (viewer: Viewer | Visitor, queries: readonly string[]) => db.$queryRaw<NearestQuery[]>`
  SELECT asked.query, (
    SELECT count(*)::int FROM "Question" q
    WHERE q.status = 'PUBLISHED' AND ${searched(viewer)} @@ websearch_to_tsquery('english', asked.query)
  ) AS questions
  FROM unnest(${queries}::text[]) WITH ORDINALITY asked(query, place)
  ORDER BY asked.place`
