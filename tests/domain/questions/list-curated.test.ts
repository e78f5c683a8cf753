import { beforeEach, expect, test } from 'vitest'
import { HITS_MAX, WALK_MAX } from '@/domain/core/search-places'
import type { Viewer } from '@/domain/core/viewer'
import type { CuratedFilter } from '@/domain/questions/curated-filter'
import { CURATED_PAGE, listCurated } from '@/domain/questions/list-curated'
import { encodeCursor } from '@/domain/questions/listing'
import type { Prisma } from '@/generated/prisma/client'
import { DraftStatus, QuestionStatus } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { at, makePerson } from '../../support/make'
import { resetDb } from '../../support/reset-db'

let ada: Viewer
let topics: string[]

beforeEach(async () => {
  await resetDb()
  ada = await makePerson('Ada', 'ADMIN')
  topics = await Promise.all(['rfm', 'churn'].map(makeTopic))
})

const makeTopic = async (slug: string) =>
  (await db.topic.create({ data: { slug, position: 1, title: slug, description: 'About it.' } })).id

type Given = Partial<Prisma.QuestionUncheckedCreateInput>

/** So many questions that differ only as they are told to. */
async function makeMany(count: number, given: (number: number) => Given = () => ({})): Promise<void> {
  const start = await db.question.count()
  await db.question.createMany({
    data: Array.from({ length: count }, (_, number) => ({
      ...{ slug: `question-${start + number}`, title: `Question ${start + number}`, topicId: topics[0]! },
      ...{ difficulty: 'EASY' as const, type: 'TECHNICAL' as const, format: 'WRITTEN' as const, minutes: 30 },
      ...{ status: 'PUBLISHED' as const, changedAt: at(0), ...given(number) },
    })),
  })
}

/** Every row of the list, page after page, as it comes. */
async function readAll(filter: CuratedFilter) {
  const pages = [await listCurated(ada, filter)]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push(await listCurated(ada, { ...filter, after: next }))
  return { pages: pages.map(({ rows }) => rows.length), rows: pages.flatMap(({ rows }) => rows) }
}

for (const sort of ['changed', 'attempts'] as const) {
  for (const q of [undefined, 'question']) {
    test(`by ${sort}${q ? ', searched' : ''}, pages show each of many equal questions once`, async () => {
      await makeMany(2 * CURATED_PAGE + 7, (number) => ({
        status: number % 2 ? 'PUBLISHED' : 'DRAFT',
        type: number % 3 ? 'TECHNICAL' : 'BEHAVIORAL',
      }))
      const { pages, rows } = await readAll({ sort, q })
      expect(pages).toEqual([CURATED_PAGE, CURATED_PAGE, 7])
      expect(new Set(rows.map(({ id }) => id)).size).toBe(2 * CURATED_PAGE + 7)
    })
  }
}

test('the latest change comes first, or what most have answered', async () => {
  await makeMany(3, (number) => ({ changedAt: at(number), practicedCount: [5, 9, 7][number] }))
  const titles = async (filter: CuratedFilter) =>
    (await listCurated(ada, filter)).rows.map(({ title }) => title)
  expect(await titles({})).toEqual(['Question 2', 'Question 1', 'Question 0'])
  expect(await titles({ sort: 'attempts' })).toEqual(['Question 1', 'Question 2', 'Question 0'])
})

test('a place of the other order, or of none, means the first page', async () => {
  await makeMany(1)
  const id = topics[0]!
  for (const key of [3, 1.5, 2 ** 40, 'x', '2026-01-01T00:00:00.000Z', '+275760-09-13T00:00:00.000Z'])
    for (const sort of ['changed', 'attempts'] as const) {
      if ((typeof key === 'number') === (sort === 'attempts') && (key === 3 || String(key)[4] === '-'))
        continue
      expect((await listCurated(ada, { sort, after: encodeCursor({ key, id }) })).rows).toHaveLength(1)
    }
})

test('every combination of state, faults, topic, type and search gives what fits it', async () => {
  const drafts = [null, ...Object.values(DraftStatus)].flatMap((draft) => [
    { draft, faults: 0 },
    ...(draft === 'EDITING' ? [{ draft, faults: 2 }] : []),
  ])
  const cases = Object.values(QuestionStatus).flatMap((status) =>
    drafts.map((draft) => ({ status, ...draft })),
  )
  await makeMany(4 * cases.length, (number) => ({
    status: cases[number % cases.length]!.status,
    topicId: topics[number % 2]!,
    type: Math.floor(number / 2) % 2 ? 'BEHAVIORAL' : 'CASE_STUDY',
    title: number % 3 ? `Letters ${number}` : `Prices ${number}`,
  }))
  const made = await db.question.findMany({ orderBy: { slug: 'asc' }, select: { id: true, slug: true } })
  await db.questionDraft.createMany({
    data: made.flatMap(({ id, slug }) => {
      const { draft, faults } = cases[Number(slug.slice(9)) % cases.length]!
      return draft ? [{ questionId: id, status: draft, faults, content: '{}', authorId: ada.id }] : []
    }),
  })
  const all = (await readAll({})).rows
  expect(all).toHaveLength(4 * cases.length)
  for (const filter of combinations()) {
    const expected = all.filter((row) => fits(row, filter)).map(({ slug }) => slug)
    const found = (await readAll(filter)).rows.map(({ slug }) => slug)
    expect([...found].sort(), JSON.stringify(filter)).toEqual(expected.sort())
  }
})

const combinations = (): CuratedFilter[] =>
  ([undefined, 'draft', 'review', 'published', 'retired'] as const).flatMap((state) =>
    ([undefined, 'yes'] as const).flatMap((faults) =>
      [undefined, 'churn'].flatMap((topic) =>
        ([undefined, 'BEHAVIORAL'] as const).flatMap((type) =>
          [undefined, 'letter'].map((q) => ({ state, faults, topic, type, q })),
        ),
      ),
    ),
  )

type Row = Awaited<ReturnType<typeof listCurated>>['rows'][number]

const STATES: Record<NonNullable<CuratedFilter['state']>, (row: Row) => boolean> = {
  draft: ({ status, draft }) => status === 'DRAFT' || draft === 'EDITING',
  review: ({ draft }) => draft === 'IN_REVIEW',
  published: ({ status }) => status === 'PUBLISHED',
  retired: ({ status }) => status === 'RETIRED',
}

const fits = (row: Row, { state, faults, topic, type, q }: CuratedFilter): boolean =>
  (!state || STATES[state](row)) &&
  (!faults || row.faults > 0) &&
  (!topic || row.topic === topic) &&
  (!type || row.type === type) &&
  (!q || row.title.startsWith('Letters'))

test('a question leaves the drafts and the faulty ones with its draft', async () => {
  await makeMany(1)
  const { id: questionId } = await db.question.findFirstOrThrow()
  const seen = async () => [
    (await listCurated(ada, { state: 'draft' })).rows.length,
    (await listCurated(ada, { faults: 'yes' })).rows.length,
  ]
  await db.questionDraft.create({ data: { questionId, content: '{}', authorId: ada.id } })
  expect(await seen()).toEqual([1, 0])
  await db.questionDraft.update({ where: { questionId }, data: { faults: 3 } })
  expect(await seen()).toEqual([1, 1])
  await db.questionDraft.update({ where: { questionId }, data: { faults: 0, status: 'IN_REVIEW' } })
  expect(await seen()).toEqual([0, 0])
  await db.questionDraft.delete({ where: { questionId } })
  expect(await seen()).toEqual([0, 0])
})

test('a search finds a part of a title, signs included, and one or two letters where a word begins', async () => {
  const titles = ['Segment the base', 'RFM_and 100 % off', 'A plain (second) base']
  await makeMany(titles.length, (number) => ({ title: titles[number]! }))
  const found = async (q: string) =>
    (await listCurated(ada, { q })).rows.map(({ title }) => titles.indexOf(title)).sort()
  expect(await found('egmen')).toEqual([0])
  expect(await found('m_a')).toEqual([1])
  expect(await found('se')).toEqual([0, 2])
  expect(await found('eg')).toEqual([])
  expect(await found('%')).toEqual([])
  expect(await found('a.')).toEqual([])
})

/** So many questions, made where they are stored, each changed a second after the one before. */
const makeRows = (count: number, title: string, from: Date) =>
  db.$executeRaw`
    INSERT INTO "Question" (id, slug, "topicId", title, difficulty, type, format, minutes, "changedAt")
    SELECT gen_random_uuid(), ${title} || n, ${topics[0]}::uuid, ${title}, 'EASY', 'TECHNICAL', 'WRITTEN', 30,
      ${from}::timestamptz + make_interval(secs => n)
    FROM generate_series(1, ${count}::int) AS n`

test('a search of many hits, all of them old, goes on from page to page until it reaches them', async () => {
  await makeRows(HITS_MAX + 1, 'An old letter', at(0))
  await makeRows(WALK_MAX - 10, 'New', at(10_000))
  const first = await listCurated(ada, { q: 'letter' })
  const second = await listCurated(ada, { q: 'letter', after: first.next })
  expect(first.rows).toHaveLength(10)
  const newest = Array.from({ length: 10 + CURATED_PAGE }, (_, place) => at(HITS_MAX + 1 - place).getTime())
  expect([...first.rows, ...second.rows].map(({ changedAt }) => changedAt.getTime())).toEqual(newest)
})
