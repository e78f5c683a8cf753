import * as z from 'zod'
import type { Viewer, Visitor } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { CARD_COLUMNS, toCard, type CardRow, type LockedCard, type OpenCard } from './cards'
import { canSeeAnswers } from './policy'
import { blocksSchema, followUpSchema, moveSchema, type Block, type FollowUp, type Move } from './schema'

/** What the viewer has kept on a question, and whether its answers have been earned. */
export type Mine = {
  bookmarked: boolean
  note: { body: string; updatedAt: Date } | null
  answersOpen: boolean
}

type Shown = {
  id: string
  isPreview: boolean
  tags: string[]
  roles: string[]
  guides: string[]
  prompt: string
  data: string | null
  hints: string[]
  tests: string
  mistakes: string[]
}

export type QuestionFull = OpenCard &
  Shown & {
    topic: { slug: string; title: string }
    words: [number, number] | null
    revision: { number: number; createdAt: Date }
    blocks: Block[] | null
    strategy: Move[]
    followUps: FollowUp[]
    answerWords: { passing: number; strong: number; outstanding: number }
    mine: Mine | null
  }

type Row = CardRow &
  Shown & {
    readable: boolean
    topicSlug: string
    topicTitle: string
    wordsMin: number | null
    wordsMax: number | null
    number: number
    createdAt: Date
    blocks: unknown
    strategy: unknown
    followUps: unknown
    passingWords: number
    strongWords: number
    outstandingWords: number
    bookmarked: boolean
    note: string | null
    notedAt: Date | null
    givenUpAt: Date | null
    selfScoredAt: Date | null
    isAnswering: boolean
  }

/**
 * The question as this viewer may see it: whole, or its card alone. Null when none is published there.
 * The join is the gate: of a locked question no revision is read at all. Of the answers only the length is.
 */
export async function getQuestion(
  viewer: Viewer | Visitor,
  slug: string,
): Promise<LockedCard | QuestionFull | null> {
  const me = viewer?.id ?? null
  const [row] = await db.$queryRaw<Row[]>`
    SELECT ${CARD_COLUMNS}, q.id, q.tags, q.roles, t.slug AS "topicSlug", t.title AS "topicTitle",
      r.id IS NOT NULL AS readable, r.guides, r."wordsMin", r."wordsMax", r.number, r."createdAt", r.prompt, r.data,
      r.blocks, r.hints, r.tests, r.strategy, r."followUps", r.mistakes,
      cardinality(regexp_split_to_array(r.passing, '\\s+')) AS "passingWords",
      cardinality(regexp_split_to_array(r.strong, '\\s+')) AS "strongWords",
      cardinality(regexp_split_to_array(r.outstanding, '\\s+')) AS "outstandingWords",
      b."questionId" IS NOT NULL AS bookmarked, n.body AS note, n."updatedAt" AS "notedAt", g.at AS "givenUpAt",
      (SELECT max(a."selfScoredAt") FROM "Attempt" a
        WHERE a."candidateId" = ${me}::uuid AND a."questionId" = q.id) AS "selfScoredAt",
      EXISTS (SELECT FROM "Attempt" a WHERE a."candidateId" = ${me}::uuid AND a."questionId" = q.id
        AND a.status = 'OPEN' AND a."startedAt" IS NOT NULL) AS "isAnswering"
    FROM "Question" q
    JOIN "Topic" t ON t.id = q."topicId"
    LEFT JOIN "QuestionRevision" r ON r.id = q."publishedRevisionId" AND (q."isPreview" OR ${viewer !== null})
    LEFT JOIN "Bookmark" b ON b."personId" = ${me}::uuid AND b."questionId" = q.id
    LEFT JOIN "Note" n ON n."personId" = ${me}::uuid AND n."questionId" = q.id
    LEFT JOIN "GivenUp" g ON g."personId" = ${me}::uuid AND g."questionId" = q.id
    WHERE q.slug = ${slug} AND q.status = 'PUBLISHED'`
  if (!row) return null
  const card = toCard(viewer, row)
  if (card.locked) return card
  if (!row.readable) throw new Error(`the published question ${slug} has no revision`)
  return toFull(card, row, viewer)
}

function toFull(card: OpenCard, row: Row, viewer: Viewer | Visitor): QuestionFull {
  const { id, isPreview, tags, roles, guides, prompt, data, hints, tests, mistakes } = row
  return {
    ...card,
    ...{ id, isPreview, tags, roles, guides, prompt, data, hints, tests, mistakes },
    topic: { slug: row.topicSlug, title: row.topicTitle },
    words: row.wordsMin !== null && row.wordsMax !== null ? [row.wordsMin, row.wordsMax] : null,
    revision: { number: row.number, createdAt: row.createdAt },
    blocks: blocksSchema.nullable().parse(row.blocks),
    strategy: z.array(moveSchema).parse(row.strategy),
    followUps: z.array(followUpSchema).parse(row.followUps),
    answerWords: { passing: row.passingWords, strong: row.strongWords, outstanding: row.outstandingWords },
    mine: viewer && toMine(row),
  }
}

const toMine = (row: Row): Mine => ({
  bookmarked: row.bookmarked,
  note: row.note !== null && row.notedAt ? { body: row.note, updatedAt: row.notedAt } : null,
  answersOpen: canSeeAnswers(row),
})
