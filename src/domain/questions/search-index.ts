import type { Db } from '@/infra/db'

/**
 * Writes what each of these published questions is found by. A visitor searches `searchCard`, which holds
 * the words of an open question, but of a locked one nothing besides its title and its topic. Their words go
 * where a misspelt search finds the nearest.
 */
export async function indexForSearch(tx: Db, questionIds: readonly string[]): Promise<void> {
  if (questionIds.length === 0) return
  await tx.$executeRaw`
    UPDATE "Question" q
    SET "searchFull" = words.full,
        "searchCard" = CASE WHEN q."isPreview" THEN words.full ELSE words.card END
    FROM (
      SELECT q.id,
        setweight(to_tsvector('english', q.title), 'A') || setweight(to_tsvector('english', t.title), 'B') AS card,
        setweight(to_tsvector('english', q.title), 'A')
          || setweight(to_tsvector('english', array_to_string(q.tags, ' ') || ' ' || t.title), 'B')
          || setweight(to_tsvector('english', r.prompt), 'C') AS full
      FROM "Question" q
      JOIN "Topic" t ON t.id = q."topicId"
      JOIN "QuestionRevision" r ON r.id = q."publishedRevisionId"
      WHERE q.id = ANY (${questionIds}::uuid[])
    ) words
    WHERE q.id = words.id`
  await tx.$executeRaw`
    INSERT INTO "SearchWord" (word, "isOpen")
    SELECT found.word, bool_or(found.open) FROM "Question" q CROSS JOIN LATERAL (
      SELECT regexp_split_to_table(lower(q.title), '[^[:alnum:]]+') AS word, TRUE AS open
      UNION ALL
      SELECT unnest(q.tags), q."isPreview"
    ) found
    WHERE q.id = ANY (${questionIds}::uuid[]) AND length(found.word) > 2
    GROUP BY found.word ORDER BY found.word
    ON CONFLICT (word) DO UPDATE SET "isOpen" = TRUE WHERE EXCLUDED."isOpen" AND NOT "SearchWord"."isOpen"`
}
