import * as z from 'zod'
import type { Viewer, Visitor } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { CARD_COLUMNS, toCard, type CardRow, type QuestionCard } from './cards'
import { begunBy } from './find-answering'
import { keyPointSchema, type KeyPoint } from './schema'

/** The cards of these questions by their slugs; those that are not published are left out. */
export async function getCards(
  viewer: Viewer | Visitor,
  slugs: readonly string[],
): Promise<Map<string, QuestionCard>> {
  if (slugs.length === 0) return new Map()
  const rows = await db.$queryRaw<CardRow[]>`
    SELECT ${CARD_COLUMNS} FROM "Question" q
    WHERE q.slug = ANY (${slugs}::text[]) AND q.status = 'PUBLISHED'`
  return new Map(rows.map((row) => [row.slug, toCard(viewer, row)]))
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

export type ModelAnswers = {
  passing: string
  strong: string
  outstanding: string
  keyPoints: KeyPoint[]
  traps: string[]
}

/**
 * The answers of the published revision, if the viewer has scored an attempt on this question or given up on
 * it, whatever its revision was. Null otherwise, and while they are answering it.
 */
export async function getModelAnswers(viewer: Viewer, slug: string): Promise<ModelAnswers | null> {
  const revision = await db.questionRevision.findFirst({
    where: {
      publishedAs: { slug, status: 'PUBLISHED' },
      question: {
        attempts: { none: begunBy(viewer) },
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
