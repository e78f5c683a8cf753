import { Prisma } from '@/generated/prisma/client'
import type { Db } from '@/infra/db'
import type { Entry } from './entry'
import { likenessFinder, type Like, type Text } from './likeness'

/** Another question that says the same, and how much of it, from 0.85 to 1. */
export type Duplicate = { slug: string; title: string; figure: number }

const PAGE = 5000

/** The current text of each question: what is published, or else the newest revision. */
export const CURRENT = Prisma.sql`
  "QuestionRevision" r ON r.id = COALESCE(q."publishedRevisionId",
    (SELECT x.id FROM "QuestionRevision" x WHERE x."questionId" = q.id ORDER BY x.number DESC LIMIT 1))`

/**
 * For each new question the one most like it, in the bank or earlier in the same file. The bank is read in
 * pages, so that memory stays level; the figures are the database's own.
 */
export async function findDuplicates(tx: Db, entries: readonly Entry[]): Promise<Map<string, Duplicate>> {
  if (entries.length === 0) return new Map()
  const texts = entries.map(({ slug, title, prompt }) => ({ slug, title, text: `${title}\n${prompt}` }))
  const finder = likenessFinder(texts)
  await finder.among()
  let after: string | null = null
  do {
    const page: (Text & { id: string })[] = await bankAfter(tx, after)
    await finder.with(page)
    after = page.length === PAGE ? (page.at(-1)?.id ?? null) : null
  } while (after !== null)
  return weigh(tx, texts, finder.found())
}

const bankAfter = (tx: Db, after: string | null) => tx.$queryRaw<(Text & { id: string })[]>`
  SELECT q.id, q.slug, r.title, r.title || E'\n' || r.prompt AS text
  FROM "Question" q JOIN ${CURRENT}
  WHERE ${after}::uuid IS NULL OR q.id > ${after}::uuid
  ORDER BY q.id LIMIT ${PAGE}`

async function weigh(
  tx: Db,
  texts: readonly Text[],
  found: readonly Like[],
): Promise<Map<string, Duplicate>> {
  if (found.length === 0) return new Map()
  const pairs = found.map(({ of, text }) => [texts[of]?.text ?? '', text])
  const rows = await tx.$queryRaw<{ figure: number }[]>`
    SELECT similarity(pair ->> 0, pair ->> 1)::float8 AS figure
    FROM jsonb_array_elements(${JSON.stringify(pairs)}::jsonb) WITH ORDINALITY AS all_pairs(pair, place)
    ORDER BY place`
  return new Map(
    found.map(({ of, slug, title, figure }, index) => [
      texts[of]?.slug ?? '',
      { slug, title, figure: rows[index]?.figure ?? figure },
    ]),
  )
}
