import type { Viewer, Visitor } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { CARD_COLUMNS, toCard, type CardRow, type OpenCard, type QuestionCard } from './cards'
import { canSeeAnswers } from './policy'
import { blocksSchema, followUpSchema, keyPointSchema, moveSchema, type Block, type FollowUp, type KeyPoint, type Move } from './schema'
import * as z from 'zod'

export type QuestionPreview = OpenCard & { prompt: string }

/** The cards of these questions by their slugs; those that are not published are left out. */
export async function getCards(viewer: Viewer | Visitor, slugs: readonly string[]): Promise<Map<string, QuestionCard>> {
  if (slugs.length === 0) return new Map()
  const rows = await db.$queryRaw<CardRow[]>`
    SELECT ${CARD_COLUMNS} FROM "Question" q
    WHERE q.slug = ANY (${slugs}::text[]) AND q.status = 'PUBLISHED'`
  return new Map(rows.map((row) => [row.slug, toCard(viewer, row)]))
}

export type QuestionFull = OpenCard & {
  id: string
  topic: { slug: string; title: string }
  isPreview: boolean
  tags: string[]
  roles: string[]
  guides: string[]
  words: [number, number] | null
  revision: { number: number; createdAt: Date }
  prompt: string
  data: string | null
  blocks: Block[] | null
  hints: string[]
  tests: string
  strategy: Move[]
  followUps: FollowUp[]
  mistakes: string[]
  answerWords: { passing: number; strong: number; outstanding: number }
}

type FullRow = CardRow & {
  id: string
  topicSlug: string
  topicTitle: string
  tags: string[]
  roles: string[]
  readable: boolean
  guides: string[]
  wordsMin: number | null
  wordsMax: number | null
  number: number
  createdAt: Date
  prompt: string
  data: string | null
  blocks: unknown
  hints: string[]
  tests: string
  strategy: unknown
  followUps: unknown
  mistakes: string[]
  passingWords: number
  strongWords: number
  outstandingWords: number
}

/**
 * The question as this viewer may see it: whole, or its card alone. Null when none is published there.
 * The join is the gate: of a locked question no revision is read at all. Of the answers only the length is.
 */
export async function getQuestion(viewer: Viewer | Visitor, slug: string): Promise<QuestionCard | QuestionFull | null> {
  const [row] = await db.$queryRaw<FullRow[]>`
    SELECT ${CARD_COLUMNS}, q.id, q.tags, q.roles, t.slug AS "topicSlug", t.title AS "topicTitle",
      r.id IS NOT NULL AS readable, r.guides, r."wordsMin", r."wordsMax", r.number, r."createdAt", r.prompt, r.data,
      r.blocks, r.hints, r.tests, r.strategy, r."followUps", r.mistakes,
      cardinality(regexp_split_to_array(r.passing, '\\s+')) AS "passingWords",
      cardinality(regexp_split_to_array(r.strong, '\\s+')) AS "strongWords",
      cardinality(regexp_split_to_array(r.outstanding, '\\s+')) AS "outstandingWords"
    FROM "Question" q
    JOIN "Topic" t ON t.id = q."topicId"
    LEFT JOIN "QuestionRevision" r ON r.id = q."publishedRevisionId" AND (q."isPreview" OR ${viewer !== null})
    WHERE q.slug = ${slug} AND q.status = 'PUBLISHED'`
  if (!row) return null
  const card = toCard(viewer, row)
  return card.locked || !row.readable ? card : toFull(card, row)
}

function toFull(card: OpenCard, row: FullRow): QuestionFull {
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
  }
}

/** Others of the same topic, the nearest in the recommended order. */
export async function getRelated(viewer: Viewer | Visitor, slug: string, count = 4): Promise<QuestionCard[]> {
  const rows = await db.$queryRaw<CardRow[]>`
    SELECT ${CARD_COLUMNS} FROM "Question" q
    JOIN "Question" here ON here.slug = ${slug} AND here."topicId" = q."topicId" AND here.id <> q.id
    WHERE q.status = 'PUBLISHED'
    ORDER BY abs(q.position - here.position), q.position
    LIMIT ${count}`
  return rows.map((row) => toCard(viewer, row))
}

/** What the viewer has kept on a question: bookmark, note, and whether its answers have been earned. */
export type Mine = {
  bookmarked: boolean
  note: { body: string; updatedAt: Date } | null
  answersOpen: boolean
}

export async function getMine(viewer: Viewer, questionId: string): Promise<Mine> {
  type Row = { bookmarked: boolean; body: string | null; updatedAt: Date | null; givenUpAt: Date | null; selfScoredAt: Date | null }
  const [row] = await db.$queryRaw<Row[]>`
    SELECT b."questionId" IS NOT NULL AS bookmarked, n.body, n."updatedAt", g.at AS "givenUpAt",
      (SELECT max(a."selfScoredAt") FROM "Attempt" a
        WHERE a."candidateId" = ${viewer.id}::uuid AND a."questionId" = ${questionId}::uuid) AS "selfScoredAt"
    FROM (SELECT ${viewer.id}::uuid AS id, ${questionId}::uuid AS question) me
    LEFT JOIN "Bookmark" b ON b."personId" = me.id AND b."questionId" = me.question
    LEFT JOIN "Note" n ON n."personId" = me.id AND n."questionId" = me.question
    LEFT JOIN "GivenUp" g ON g."personId" = me.id AND g."questionId" = me.question`
  if (!row) return { bookmarked: false, note: null, answersOpen: false }
  const note = row.body !== null && row.updatedAt ? { body: row.body, updatedAt: row.updatedAt } : null
  return { bookmarked: row.bookmarked, note, answersOpen: canSeeAnswers(row) }
}

export type ModelAnswers = {
  passing: string
  strong: string
  outstanding: string
  keyPoints: KeyPoint[]
  traps: string[]
}

/** The answers, if the viewer has scored an attempt on this question or given up on it; null otherwise. */
export async function getModelAnswers(viewer: Viewer, slug: string): Promise<ModelAnswers | null> {
  const revision = await db.questionRevision.findFirst({
    where: {
      publishedAs: { slug, status: 'PUBLISHED' },
      question: {
        OR: [
          { givenUp: { some: { personId: viewer.id } } },
          { attempts: { some: { candidateId: viewer.id, selfScoredAt: { not: null } } } },
        ],
      },
    },
    select: { passing: true, strong: true, outstanding: true, keyPoints: true, traps: true },
  })
  return revision && { ...revision, keyPoints: z.array(keyPointSchema).parse(revision.keyPoints) }
}
