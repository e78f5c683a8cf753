import { beforeEach, expect, test } from 'vitest'

import { bulkChange, bulkSchema } from '@/domain/questions/bulk-change'
import { writeJson } from '@/domain/questions/exchange/json'
import { findSimilar } from '@/domain/questions/find-similar'
import { runImport } from '@/domain/questions/run-import'
import { db } from '@/infra/db'

import { countStatements } from '../../support/count-statements'
import { at, makePerson } from '../../support/make'
import { entries, entry, makeTopic, upload } from '../../support/question-files'
import { resetDb } from '../../support/reset-db'

const STRANGER = '00000000-0000-7000-8000-000000000000'
const OTHER = 'Entirely another heading'

/** Thirty questions by Ada; published by Grace unless they are to wait. */
async function makeQuestions(isPublished = true) {
  const [ada, grace] = [await makePerson('Ada', 'ADMIN'), await makePerson('Grace', 'ADMIN')]
  const file = upload('bank.json', writeJson(entries(30)))
  const { href } = await runImport(ada, file, { duplicates: true }, at(0))
  const all = { do: 'publish', reach: 'fitting', filter: href.split('?')[1], fitting: 30 }
  if (isPublished) await bulkChange(grace, bulkSchema.parse(all), at(10))
}

beforeEach(async () => {
  await resetDb()
  await makeTopic()
})

/** The prompt of question 7 with a few of its words changed. */
const changed = (words: number) =>
  entry(7)
    .prompt.split(' ')
    .map((word, index) => (index < words ? 'another' : word))
    .join(' ')

test('a question with another title and nearly the same prompt is found, with how much is alike', async () => {
  await makeQuestions()
  const { result, statements } = await countStatements(() =>
    findSimilar(STRANGER, { title: OTHER, prompt: changed(1) }),
  )
  expect(result).toEqual([
    { slug: 'question-7', title: 'Question 7 on cohorts', by: 'text', likeness: expect.any(Number) },
  ])
  expect(result[0]?.likeness).toBeGreaterThan(0.7)
  expect(result[0]?.likeness).toBeLessThan(1)
  expect(statements).toBe(1)
})

test('a prompt of which half is another is not called alike', async () => {
  await makeQuestions()
  expect(await findSimilar(STRANGER, { title: OTHER, prompt: changed(30) })).toEqual([])
})

test('what waits for review is found by its prompt too', async () => {
  await makeQuestions(false)
  expect(await findSimilar(STRANGER, { title: OTHER, prompt: changed(1) })).toMatchObject([
    { slug: 'question-7', by: 'text' },
  ])
})

test('a title alone is found before there is a prompt, and nothing is like nothing', async () => {
  await makeQuestions()
  expect((await findSimilar(STRANGER, { title: 'Question 7 on cohort', prompt: '' }))[0]).toMatchObject({
    slug: 'question-7',
    by: 'title',
  })
  expect(await findSimilar(STRANGER, { title: '', prompt: '' })).toEqual([])
})

test('a question is not like itself', async () => {
  await makeQuestions()
  const { id } = await db.question.findUniqueOrThrow({ where: { slug: 'question-7' } })
  const { title, prompt } = entry(7)
  expect((await findSimilar(id, { title, prompt })).map(({ slug }) => slug)).not.toContain('question-7')
})
