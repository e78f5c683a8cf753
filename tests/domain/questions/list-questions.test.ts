import { beforeAll, beforeEach, expect, test } from 'vitest'

import type { Viewer } from '@/domain/core/viewer'
import { giveUp } from '@/domain/questions/give-up'
import { listQuestions, PAGE_SIZE } from '@/domain/questions/list-questions'
import { encodeCursor, parseListing, type Query } from '@/domain/questions/listing'
import { findNearestQueries } from '@/domain/questions/nearest-queries'
import { toggleBookmark } from '@/domain/questions/toggle-bookmark'
import { db } from '@/infra/db'

import { importBank } from '../../support/bank'
import { questionText } from '../../support/content-folder'
import { countStatements } from '../../support/count-statements'
import { at, makePerson } from '../../support/make'
import { resetDb } from '../../support/reset-db'

let alice: Viewer
beforeAll(async () => {
  await resetDb()
  const more = Array.from({ length: 60 }, (_, n) => [
    `questions/pricing/filler-${String(n).padStart(2, '0')}.md`,
    questionText({ title: `Filler ${n}`, type: 'System Design', tags: '[filler, many]' }),
  ])
  await importBank(Object.fromEntries(more))
})
beforeEach(async () => {
  alice = await makePerson()
})

const list = (viewer: Viewer | null, query: Query) => listQuestions(viewer, parseListing(query).listing)
const titles = async (viewer: Viewer | null, query: Query) =>
  (await list(viewer, query)).questions.map(({ title }) => title)

test.each([
  [{ type: 'case-study' }, ['Price of an open question']],
  [{ type: 'behavioral' }, ['Fences between segments']],
  [{ topic: 'retention', difficulty: 'hard' }, ['A hard question on margins']],
  [{ tag: 'fences' }, ['Fences between segments']],
  [{ format: 'sql' }, []],
  [{ role: 'product-manager' }, []],
  [{ q: 'churn' }, ['Churn behind the gate']],
  [{ q: 'LOCKEDPROMPT', topic: 'pricing' }, ['Fences between segments']],
])('a signed-in person narrows the bank by %j', async (query, expected) => {
  expect(await titles(alice, query)).toEqual(expected)
})

test('a group as topic holds the questions of its members', async () => {
  expect((await list(alice, { topic: 'all' })).total).toBe(65)
})

test('search ranks the title above the rest', async () => {
  expect((await titles(alice, { q: 'open' }))[0]).toMatch(/open/)
  expect(await titles(alice, { q: 'pricing' })).toContain('Price of an open question')
})

test.each([
  ['a locked prompt', { q: 'LOCKEDPROMPT' }],
  ['a tag of a locked question by search', { q: 'survival analysis' }],
  ['a tag of a locked question by filter', { tag: 'survival-analysis' }],
  ['a format', { format: 'written', q: 'churn' }],
  ['a role', { role: 'product-analyst', q: 'churn' }],
])('for a visitor neither hits nor counts tell of %s', async (_what, query) => {
  expect(await list(null, query)).toMatchObject({ questions: [], total: 0 })
  expect((await list(alice, query)).total).toBeGreaterThan(0)
})

test('a visitor finds locked questions by title and topic, and sees their cards only', async () => {
  expect((await list(null, { q: 'churn' })).questions).toEqual([
    {
      locked: true,
      title: 'Churn behind the gate',
      difficulty: 'EASY',
      type: 'TECHNICAL',
      practicedCount: 0,
    },
  ])
  expect(await titles(null, { q: 'OPENPROMPT' })).toHaveLength(2)
  expect(await titles(null, { tag: 'rfm' })).toHaveLength(2)
})

test('my status and bookmarks are the viewer’s own', async () => {
  await giveUp(alice, { question: 'locked-churn' }, at(0))
  await toggleBookmark(alice, { question: 'open-price', bookmarked: 'yes' }, at(0))
  const tried = await db.question.findUniqueOrThrow({ where: { slug: 'locked-hard' } })
  await db.questionPractice.create({ data: { personId: alice.id, questionId: tried.id, at: at(0) } })
  expect(await titles(alice, { mine: 'given-up' })).toEqual(['Churn behind the gate'])
  expect(await titles(alice, { mine: 'tried' })).toEqual(['A hard question on margins'])
  expect((await list(alice, { mine: 'to-do' })).total).toBe(63)
  expect((await list(alice, { bookmarked: 'yes' })).questions).toMatchObject([
    { slug: 'open-price', mine: { tried: false, givenUp: false, bookmarked: true } },
  ])
  expect((await list(await makePerson('Bob'), { bookmarked: 'yes' })).total).toBe(0)
})

test.each(['recommended', 'practised', 'newest', 'difficulty'])(
  '%s: the pages hold everything once, there and back',
  async (sort) => {
    const pages = [await list(alice, { sort })]
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
      pages.push(await list(alice, { sort, after: next }))
    const seen = pages.flatMap(({ questions }) => questions.map(({ title }) => title))
    expect(pages.map(({ questions }) => questions.length)).toEqual([PAGE_SIZE, PAGE_SIZE, 17])
    expect(new Set(seen).size).toBe(65)

    const back = await list(alice, { sort, before: pages[2]?.previous })
    expect(back.questions).toEqual(pages[1]?.questions)
    const first = await list(alice, { sort, before: back.previous })
    expect(first.questions).toEqual(pages[0]?.questions)
    expect([first.previous, Boolean(first.next)]).toEqual([undefined, true])
  },
)

test('search results page by rank', async () => {
  const first = await list(alice, { q: 'filler' })
  const second = await list(alice, { q: 'filler', after: first.next })
  const third = await list(alice, { q: 'filler', after: second.next })
  const all = [first, second, third].flatMap(({ questions }) => questions.map(({ title }) => title))
  expect([first.total, new Set(all).size]).toEqual([60, 60])
})

test('sorting by practice and difficulty does what it says', async () => {
  await db.question.update({ where: { slug: 'locked-fences' }, data: { practicedCount: 7 } })
  expect((await titles(alice, { sort: 'practised' }))[0]).toBe('Fences between segments')
  expect((await list(alice, { sort: 'difficulty' })).questions[0]?.difficulty).toBe('EASY')
  await db.question.update({ where: { slug: 'locked-fences' }, data: { practicedCount: 0 } })
})

test.each([
  ['garbage', 'xxx'],
  ['another kind of key', encodeCursor({ key: 'EASY', id: '01890000-0000-7000-8000-000000000000' })],
  ['a number that no column holds', encodeCursor({ key: 1e15, id: '01890000-0000-7000-8000-000000000000' })],
  ['an id that is none', encodeCursor({ key: 1, id: '1; DROP TABLE' })],
  ['a place beyond the end', encodeCursor({ key: 2_000_000, id: '01890000-0000-7000-8000-000000000000' })],
])('a cursor of %s is a lost place, not a crash', async (_what, after) => {
  for (const viewer of [null, alice]) {
    expect(await list(viewer, { after })).toMatchObject({ questions: [], lost: true, total: 65 })
  }
})

test('a search without hits offers the nearest that have some', async () => {
  expect(await findNearestQueries(alice, 'cohrts')).toEqual([{ query: 'cohorts', questions: 1 }])
  expect(await findNearestQueries(alice, 'survivle analisys')).toContainEqual({
    query: 'survival-analysis',
    questions: 1,
  })
  expect(await findNearestQueries(alice, '!!')).toEqual([])
})

test('for a visitor the nearest queries know no locked tag', async () => {
  expect(await findNearestQueries(null, 'survivle analisys')).toEqual([])
  expect(await findNearestQueries(null, 'chrun gate')).toContainEqual({ query: 'gate', questions: 1 })
})

test('a page of the list takes two statements, a page without hits four', async () => {
  expect(
    (await countStatements(() => list(alice, { q: 'filler', topic: 'pricing', mine: 'to-do' }))).statements,
  ).toBe(2)
  const empty = await countStatements(async () => [
    await list(null, { q: 'zzz' }),
    await findNearestQueries(null, 'fillr'),
  ])
  expect(empty.statements).toBe(4)
})

test('operators, quotes and strange letters in a search are words', async () => {
  for (const q of ["'", '"churn', 'a & | ! <->', '%', '\\', 'ß漢字', 'x'.repeat(5000), '()']) {
    await expect(list(alice, { q })).resolves.toBeDefined()
    await expect(findNearestQueries(alice, q.slice(0, 200))).resolves.toBeDefined()
  }
})
