import { Prisma } from '@/generated/prisma/client'
import { db } from '@/infra/db'
import type { WorkingCopy } from './working-copy'

/** From here on a curator should look; an import asks from 0.85 on. */
const WORTH_A_LOOK = 0.6
/** So many candidates are weighed, of each kind. */
const CANDIDATES = 40
/** Distinct words that find a prompt, in groups; one whole group must occur. */
const GROUPS = 5
const GROUP_WORDS = 3

export type Look = {
  slug: string
  title: string
  /** "text": title and prompt, counted as an import counts them; "title": the title alone. */
  by: 'text' | 'title'
  /** From 0 to 1. */
  likeness: number
}

/**
 * Questions so like this one that a curator should look at them. Not a fault: two may well be alike. One statement:
 * the indexes of titles and of words give a few candidates, and only those are weighed. What waits for review is found
 * too, the newest of it.
 */
export function findSimilar(questionId: string, { title, prompt }: Pick<WorkingCopy, 'title' | 'prompt'>) {
  const text = `${title}\n${prompt}`
  return db.$queryRaw<Look[]>`
    WITH candidate AS (
      (SELECT q.id, q."publishedRevisionId" AS revision FROM "Question" q WHERE q.title % ${title}
        ORDER BY similarity(q.title, ${title}) DESC LIMIT ${CANDIDATES})
      UNION
      (SELECT q.id, q."publishedRevisionId" FROM "Question" q
        WHERE q."searchFull" @@ ${queryOf(prompt)} LIMIT ${CANDIDATES})
      UNION
      (SELECT d."questionId", d."revisionId" FROM "QuestionDraft" d WHERE d.status = 'IN_REVIEW'
        ORDER BY d."submittedAt" DESC LIMIT ${CANDIDATES})
    ), weighed AS (
      SELECT q.slug, q.title, similarity(q.title, ${title})::float8 AS "ofTitle",
        COALESCE(similarity(r.title || E'\n' || r.prompt, ${text}), 0)::float8 AS "ofText"
      FROM candidate JOIN "Question" q USING (id) LEFT JOIN "QuestionRevision" r ON r.id = candidate.revision
      WHERE q.id <> ${questionId}::uuid
    ), look AS (
      SELECT slug, title, CASE WHEN "ofText" >= ${WORTH_A_LOOK} THEN 'text' ELSE 'title' END AS by,
        CASE WHEN "ofText" >= ${WORTH_A_LOOK} THEN "ofText" ELSE "ofTitle" END AS likeness
      FROM weighed WHERE "ofText" >= ${WORTH_A_LOOK} OR "ofTitle" > ${WORTH_A_LOOK}
    ), once AS (SELECT DISTINCT ON (slug) * FROM look ORDER BY slug, by, likeness DESC)
    SELECT slug, title, by, likeness FROM once ORDER BY by, likeness DESC, slug LIMIT 3`
}

/**
 * Long words are rare ones. A prompt that was changed here and there keeps one group of them whole; an index narrows
 * down a group of rare words at once, however large the bank is.
 */
function queryOf(prompt: string): Prisma.Sql {
  const words = [...new Set(prompt.toLowerCase().match(/[\p{L}\p{N}]{4,40}/gu) ?? [])]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, GROUPS * GROUP_WORDS)
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    words.filter((_, index) => index % GROUPS === group),
  )
  const whole = groups.filter((group) => group.length === GROUP_WORDS)
  if (whole.length === 0) return Prisma.sql`to_tsquery('english', '')`
  return Prisma.sql`(${Prisma.join(
    whole.map((group) => Prisma.sql`plainto_tsquery('english', ${group.join(' ')})`),
    ' || ',
  )})`
}
