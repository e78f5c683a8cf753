import { beforeEach, expect, test } from 'vitest'

import type { Viewer } from '@/domain/core/viewer'
import { bulkChange, bulkSchema, type BulkChange } from '@/domain/questions/bulk-change'
import { createQuestion } from '@/domain/questions/create-question'
import { listCurated } from '@/domain/questions/list-curated'
import { restoreRevision } from '@/domain/questions/restore-revision'
import { sendToReview } from '@/domain/questions/send-to-review'
import { db } from '@/infra/db'

import { countStatements } from '../../support/count-statements'
import { fillDraft } from '../../support/drafts'
import { at, makePerson } from '../../support/make'
import { entries, entry, makeBank, makeTopic } from '../../support/question-files'
import { resetDb } from '../../support/reset-db'

let ada: Viewer
let eve: Viewer

beforeEach(async () => {
  await resetDb()
  ada = await makePerson('Ada', 'ADMIN')
  eve = await makePerson('Eve', 'ADMIN')
  await makeTopic()
})

const change = (asked: Partial<BulkChange>, viewer = ada) =>
  bulkChange(viewer, bulkSchema.parse({ note: 'Tidies the bank.', ...asked }), at(20))

const find = (slug: string) =>
  db.question.findUniqueOrThrow({
    where: { slug },
    include: { draft: true, publishedRevision: true, topic: { select: { slug: true } } },
  })

async function inReview(title: string) {
  const slug = await createQuestion(ada, { title, topic: 'retention' }, at(0))
  const { id } = await find(slug)
  await fillDraft(id, { title })
  await sendToReview(ada, { question: id, note: 'Ready.' }, at(10))
  return slug
}

const noted = async (slug: string) =>
  (await db.event.findMany({ where: { subjectId: (await find(slug)).id } })).map(({ action, data }) => [
    action,
    data,
  ])

test('what can be retired is; what cannot is named with the reason', async () => {
  await makeBank(entries(2))
  const draft = await createQuestion(ada, { title: 'Never published', topic: 'retention' }, at(0))
  expect(await change({ do: 'retire', questions: ['question-1', 'question-2', draft, 'gone'] })).toEqual({
    changed: 2,
    left: [
      { slug: draft, title: 'Never published', reason: 'It was never published.' },
      { slug: 'gone', title: 'gone', reason: 'It is not there any more.' },
    ],
  })
  expect(await noted('question-1')).toEqual([['question.retired', { note: 'Tidies the bank.' }]])
})

test('many move to another topic and are found there', async () => {
  await makeBank(entries(2))
  await makeTopic('pricing')
  expect(
    await change({ do: 'move-topic', topic: 'pricing', questions: ['question-1', 'question-2'] }),
  ).toEqual({ changed: 2, left: [] })
  expect((await listCurated(ada, { topic: 'pricing' })).rows).toHaveLength(2)
})

test('a topic never has more than five open questions; then nothing changes', async () => {
  await makeBank(entries(6))
  const all = entries(6).map(({ slug }) => slug)
  await expect(change({ do: 'open', questions: all })).rejects.toThrow('at most 5')
  expect(await db.question.count({ where: { isPreview: true } })).toBe(0)
  expect(await change({ do: 'open', questions: all.slice(0, 5) })).toMatchObject({ changed: 5 })
})

test('another person publishes many, with a note in the history of each; one’s own are left out', async () => {
  const questions = [await inReview('Who gets the letter'), await inReview('What a letter costs')]
  expect(await change({ do: 'publish', questions })).toMatchObject({ changed: 0, left: [{}, {}] })
  expect(await change({ do: 'publish', questions, note: 'Read both.' }, eve)).toEqual({
    changed: 2,
    left: [],
  })
  expect(await find(questions[0] ?? '')).toMatchObject({
    status: 'PUBLISHED',
    draft: null,
    publishedRevision: { number: 1 },
  })
  expect(await noted(questions[0] ?? '')).toContainEqual([
    'question.published',
    { revision: 1, note: 'Read both.' },
  ])
  expect(await db.notice.findMany({ where: { personId: ada.id }, select: { text: true } })).toEqual([
    { text: '2 of your questions have been published.' },
  ])
})

test('two who publish the same many at once make one publication of each', async () => {
  const questions = [await inReview('Who gets the letter'), await inReview('What a letter costs')]
  const max = await makePerson('Max', 'ADMIN')
  const done = await Promise.all([eve, max].map((one) => change({ do: 'publish', questions }, one)))
  expect(done.map(({ changed }) => changed).sort()).toEqual([0, 2])
  expect(await db.event.count({ where: { action: 'question.published' } })).toBe(2)
})

test('many are sent back with one remark', async () => {
  const slug = await inReview('Who gets the letter')
  await change({ do: 'send-back', questions: [slug], note: 'Say what it costs.' }, eve)
  expect(await find(slug)).toMatchObject({
    status: 'DRAFT',
    draft: { status: 'EDITING', remark: 'Say what it costs.', revisionId: null },
  })
})

test('a tag is added to many as a published revision that says so', async () => {
  await makeBank(entries(2))
  expect(await change({ do: 'add-tag', tag: 'Churn', questions: ['question-1', 'question-2'] })).toEqual({
    changed: 2,
    left: [],
  })
  expect(await find('question-1')).toMatchObject({
    tags: ['rfm', 'retention', 'churn'],
    sourceHash: null,
    publishedRevision: { number: 2, authorId: ada.id, note: 'Tag “churn” added: Tidies the bank.' },
  })
})

test('a tag is not added where it is, where no more fits, in drafts, or under a change of somebody else', async () => {
  await makeBank([
    entry(1, { tags: ['churn', 'rfm'] }),
    entry(2, { tags: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] }),
    entry(3, { status: 'draft' }),
    entry(4, { status: 'retired' }),
    entry(5),
    entry(6),
  ])
  await restoreRevision(eve, { question: (await find('question-5')).id, number: 1 }, at(10))
  const questions = entries(6).map(({ slug }) => slug)
  const { changed, left } = await change({ do: 'add-tag', tag: 'churn', questions })
  expect(changed).toBe(1)
  expect(Object.fromEntries(left.map(({ slug, reason }) => [slug, reason]))).toEqual({
    'question-1': 'It has this tag already.',
    'question-2': 'It has 8 tags, the most there may be.',
    'question-3': 'It was never published: change it in its draft.',
    'question-4': 'It is retired.',
    'question-5': 'A change of it is under way: make this part of it.',
  })
})

test('a tag is removed from many, but nobody is left with one', async () => {
  await makeBank([entry(1, { tags: ['churn', 'rfm', 'sql'] }), entry(2, { tags: ['churn', 'rfm'] })])
  expect(
    await change({ do: 'remove-tag', tag: 'churn', questions: ['question-1', 'question-2'] }),
  ).toMatchObject({ changed: 1, left: [{ slug: 'question-2', reason: 'It would have one tag only.' }] })
  expect(await find('question-1')).toMatchObject({ tags: ['rfm', 'sql'] })
})

test('many get a difficulty', async () => {
  await makeBank([entry(1), entry(2, { difficulty: 'HARD' })])
  expect(
    await change({ do: 'difficulty', difficulty: 'HARD', questions: ['question-1', 'question-2'] }),
  ).toMatchObject({ changed: 1, left: [{ reason: 'It is Hard already.' }] })
  expect(await find('question-1')).toMatchObject({ difficulty: 'HARD', publishedRevision: { number: 2 } })
})

test('all that fit a filter are reached, or none when meanwhile another number fits', async () => {
  await makeBank([...entries(60), entry(99, { difficulty: 'HARD', type: 'BEHAVIORAL' })])
  const asked = { do: 'add-tag', tag: 'churn', reach: 'fitting', filter: 'type=TECHNICAL' } as const
  await expect(change({ ...asked, fitting: 59 })).rejects.toThrow('Meanwhile 60 questions fit.')
  expect(await change({ ...asked, fitting: 60 })).toEqual({ changed: 60, left: [] })
  expect((await find('question-99')).tags).not.toContain('churn')
})

test('a change of many takes as many statements as one of few', async () => {
  await makeBank(entries(45))
  const slugs = entries(45).map(({ slug }) => slug)
  const tagging = (questions: string[]) => () => change({ do: 'add-tag', tag: 'churn', questions })
  const few = await countStatements(tagging(slugs.slice(0, 2)))
  const many = await countStatements(tagging(slugs.slice(2)))
  expect(many.result.changed).toBe(43)
  expect(Math.abs(many.statements - few.statements)).toBeLessThan(3)
})

test.each(['CANDIDATE', 'MENTOR'] as const)('a %s changes nothing', async (role) => {
  await makeBank(entries(1))
  const viewer = await makePerson('Bob', role)
  await expect(change({ do: 'retire', questions: ['question-1'] }, viewer)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test.each([
  ['a tag that is none', { do: 'add-tag', tag: 'two words' }, 'tag'],
  ['no topic to move to', { do: 'move-topic' }, 'topic'],
  ['no word why', { do: 'retire', note: '' }, 'note'],
  ['nothing ticked', { do: 'retire', questions: [] }, 'questions'],
])('%s is a fault of its field', (_, asked, field) => {
  const parsed = bulkSchema.safeParse({ questions: ['question-1'], note: 'Tidies.', ...asked })
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field])
})
