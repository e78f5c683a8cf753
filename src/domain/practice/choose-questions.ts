import type { Viewer } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import type { QuestionType } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import type { DrillChoice, StartSessionInput } from './schema'
import { MOCK_MIXES } from './words'

export type ChosenQuestion = { id: string; revisionId: string; rubricRevisionId: string; minutes: number }

/**
 * The questions of a new session: the one asked for, or a draw that takes first what the person has
 * not practised, then what they submitted longest ago, then by chance. A mock interview draws one question for each type of its mix.
 */
export async function chooseQuestions(viewer: Viewer, input: StartSessionInput): Promise<ChosenQuestion[]> {
  if ('question' in input) return draw(viewer, Prisma.sql`q.slug = ${input.question}`, 1)
  if (input.mode === 'DRILL') return draw(viewer, matching(input), input.count)
  return drawMix(viewer, MOCK_MIXES[input.mix].types)
}

async function drawMix(viewer: Viewer, types: readonly QuestionType[]) {
  const drawn = []
  for (const type of types) drawn.push(...(await draw(viewer, ofType(type), 1)))
  return drawn
}

const ofType = (type: QuestionType) => Prisma.sql`q.type = ${type}::"QuestionType"`

function matching(choice: DrillChoice): Prisma.Sql {
  const all = [Prisma.sql`true`]
  if (choice.topic) all.push(inTopic(choice.topic))
  if (choice.difficulty) all.push(Prisma.sql`q.difficulty = ${choice.difficulty}::"Difficulty"`)
  if (choice.type) all.push(ofType(choice.type))
  if (choice.format) all.push(Prisma.sql`q.format = ${choice.format}::"AnswerFormat"`)
  if (choice.fresh) all.push(Prisma.sql`p."questionId" IS NULL`)
  return Prisma.join(all, ' AND ')
}

/** A topic, or any topic that it groups. */
const inTopic = (slug: string) => Prisma.sql`q."topicId" IN (
  SELECT t.id FROM "Topic" t LEFT JOIN "Topic" g ON g.id = t."groupId" WHERE t.slug = ${slug} OR g.slug = ${slug})`

const draw = (viewer: Viewer, where: Prisma.Sql, count: number) => db.$queryRaw<ChosenQuestion[]>`
  SELECT q.id, q."publishedRevisionId" AS "revisionId", q.minutes, (
    SELECT r.id FROM "RubricRevision" r WHERE r.type = q.type ORDER BY r.number DESC LIMIT 1) AS "rubricRevisionId"
  FROM "Question" q
  LEFT JOIN "QuestionPractice" p ON p."questionId" = q.id AND p."personId" = ${viewer.id}::uuid
  LEFT JOIN (
    SELECT a."questionId", max(a."submittedAt") AS at FROM "Attempt" a
    WHERE a."candidateId" = ${viewer.id}::uuid GROUP BY a."questionId"
  ) latest ON latest."questionId" = q.id
  WHERE q.status = 'PUBLISHED' AND ${where}
  ORDER BY p."questionId" IS NOT NULL, latest.at NULLS FIRST, random() LIMIT ${count}`
