import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { mergeTallies } from '@/domain/questions/merge-tallies'
import { getTopic, listTopics } from '@/domain/questions/topic-queries'
import { Difficulty, QuestionStatus } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { makeQuestion } from '../../support/make'
import { resetDb } from '../../support/reset-db'

beforeEach(resetDb)

const counted = () => db.$queryRaw`
  SELECT "topicId", difficulty, count(*)::int AS questions, count(*) FILTER (WHERE "isPreview")::int AS open,
    sum("practicedCount")::int AS practiced
  FROM "Question" WHERE status = 'PUBLISHED' GROUP BY "topicId", difficulty ORDER BY "topicId", difficulty`
const tallied = () => db.$queryRaw`
  SELECT "topicId", difficulty, sum(questions)::int AS questions, sum(open)::int AS open,
    sum(practiced)::int AS practiced
  FROM "TopicTally" GROUP BY "topicId", difficulty HAVING sum(questions) <> 0 ORDER BY "topicId", difficulty`

const change = fc.record({
  question: fc.nat(2),
  data: fc.record(
    {
      topic: fc.nat(1),
      status: fc.constantFrom(...Object.values(QuestionStatus)),
      difficulty: fc.constantFrom(...Object.values(Difficulty)),
      isPreview: fc.boolean(),
      practicedCount: fc.nat(5),
    },
    { requiredKeys: [] },
  ),
  merges: fc.boolean(),
})

test('whatever becomes of questions, the parts sum up to what is published', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      await resetDb()
      const questions = [await makeQuestion(), await makeQuestion(), await makeQuestion()]
      for (const { question, data, merges } of changes) {
        const { topic, ...columns } = data
        await db.question.update({
          where: { id: questions[question]?.id },
          data: {
            ...columns,
            ...(topic !== undefined && { topic: { connect: { slug: questions[topic]?.topic } } }),
          },
        })
        if (merges) await mergeTallies(0)
      }
      expect(await tallied()).toEqual(await counted())
    }),
    { numRuns: 12 },
  )
})

test('a question that is deleted takes its part away', async () => {
  const { id } = await makeQuestion()
  const { id: _, ...copy } = await db.question.findUniqueOrThrow({ where: { id } })
  const second = await db.question.create({ data: { ...copy, slug: 'second', publishedRevisionId: null } })
  expect(await tallied()).toMatchObject([{ questions: 2 }])
  await db.question.delete({ where: { id: second.id } })
  expect(await tallied()).toMatchObject([{ questions: 1 }])
})

test('many counts at once, merged meanwhile by two, lose none', async () => {
  const { id, topic } = await makeQuestion()
  const raise = () => db.question.update({ where: { id }, data: { practicedCount: { increment: 1 } } })
  await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 4 === 3 ? mergeTallies(0) : raise())))
  expect((await listTopics()).find(({ slug }) => slug === topic)?.practiced).toBe(30)
  expect((await getTopic(topic))?.mix).toEqual({ EASY: 0, MEDIUM: 1, HARD: 0 })
})

test('few parts are left as they are', async () => {
  await makeQuestion()
  expect(await mergeTallies()).toBe(0)
})
