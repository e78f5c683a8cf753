import { Prisma } from '@/generated/prisma/client'
import type { Db } from '@/infra/db'
import { searchWords } from './search-text'

/**
 * Writes what each of these published questions is found by. A visitor searches `searchCard`, which holds
 * the words of an open question, but of a locked one nothing besides its title and its topic. Their words go
 * where a misspelt search finds the nearest.
 */
export async function indexForSearch(tx: Db, questionIds: readonly string[]): Promise<void> {
  if (questionIds.length === 0) return
  const [title, topic] = [searchWords(Prisma.sql`q.title`), searchWords(Prisma.sql`t.title`)]
  const tagsAndTopic = searchWords(Prisma.sql`array_to_string(q.tags, ' ') || ' ' || t.title`)
  const prompt = searchWords(Prisma.sql`r.prompt`)
  await tx.$executeRaw`
    UPDATE "Question" q
    SET "searchFull" = words.full,
        "searchCard" = CASE WHEN q."isPreview" THEN words.full ELSE words.card END
    FROM (
      SELECT q.id,
        setweight(${title}, 'A') || setweight(${topic}, 'B') AS card,
        setweight(${title}, 'A') || setweight(${tagsAndTopic}, 'B') || setweight(${prompt}, 'C') AS full
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
