import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import { beforeEach, expect, test } from 'vitest'

import { importContent } from '@/domain/questions/import-content'
import { db } from '@/infra/db'

import { contentFolder, putFile, questionText, topicsText } from '../../support/content-folder'
import { countStatements } from '../../support/count-statements'
import { at, makePerson } from '../../support/make'
import { resetDb } from '../../support/reset-db'

beforeEach(resetDb)

const importer = { system: 'import' }
const ONE = 'questions/retention/one.md'
const criterion = (id: string) => `  - { id: ${id}, name: N, question: Q?, levels: [a, b, c, d] }\n`
const rubric = (last = 'd') => `type: Technical\ncriteria:\n${['a', 'b', 'c', last].map(criterion).join('')}`

const smallBank = () =>
  contentFolder({
    'topics.yml': topicsText([
      { slug: 'all', groups: ['retention'], previews: ['two'] },
      { slug: 'retention', title: 'Retention' },
    ]),
    [ONE]: questionText({ title: 'One about cohorts' }),
    'questions/retention/two.md': questionText({
      title: 'Two about margins',
      difficulty: 'Hard',
      preview: true,
      moves: '1. *15 min.* **A.** b\n2. *30 min.* **C.** d',
    }),
    'rubrics/technical.yml': rubric(),
  })

const questions = () =>
  db.question.findMany({
    orderBy: { position: 'asc' },
    select: {
      id: true,
      slug: true,
      title: true,
      status: true,
      isPreview: true,
      position: true,
      publishedAt: true,
      topic: { select: { slug: true } },
      publishedRevision: { select: { number: true, note: true, outstanding: true } },
      revisions: { select: { number: true } },
    },
  })

test('the files become published questions in the recommended order', async () => {
  const report = await importContent(importer, await smallBank(), at(0))
  expect(report).toEqual({
    created: ['one', 'two'],
    updated: [],
    unchanged: [],
    kept: [],
    vanished: [],
    rejected: [],
    topics: 2,
    rubrics: 1,
  })
  expect(await questions()).toMatchObject([
    {
      slug: 'two',
      status: 'PUBLISHED',
      isPreview: true,
      position: 1,
      publishedAt: at(0),
      topic: { slug: 'retention' },
    },
    {
      slug: 'one',
      isPreview: false,
      position: 2,
      publishedRevision: { number: 1, note: 'Imported from content/' },
    },
  ])
  const group = await db.topic.findUnique({ where: { slug: 'all' }, include: { members: true } })
  expect(group).toMatchObject({ previewSlugs: ['two'], members: [{ slug: 'retention' }] })
})

test('the second run touches nothing', async () => {
  const root = await smallBank()
  await importContent(importer, root, at(0))
  const before = [await questions(), await db.event.count(), await db.rubricRevision.count()]
  const report = await importContent(importer, root, at(60))
  expect(report).toMatchObject({ created: [], updated: [], unchanged: ['one', 'two'], topics: 0, rubrics: 0 })
  expect([await questions(), await db.event.count(), await db.rubricRevision.count()]).toEqual(before)
})

test('a changed file becomes the next revision; the first one stays as it was', async () => {
  const root = await smallBank()
  await importContent(importer, root, at(0))
  await putFile(root, ONE, questionText({ title: 'One about cohorts, again', outstanding: 'Better.' }))
  expect(await importContent(importer, root, at(60))).toMatchObject({ updated: ['one'], unchanged: ['two'] })
  const one = (await questions()).find(({ slug }) => slug === 'one')
  expect(one).toMatchObject({
    title: 'One about cohorts, again',
    publishedAt: at(0),
    publishedRevision: { number: 2, outstanding: 'Better.' },
    revisions: [{ number: 1 }, { number: 2 }],
  })
})

test('white space or a preview flag make no new revision', async () => {
  const root = await smallBank()
  await importContent(importer, root, at(0))
  await putFile(root, ONE, `${questionText({ title: 'One about cohorts', preview: true })}\n\n`)
  expect(await importContent(importer, root, at(60))).toMatchObject({ updated: ['one'] })
  expect((await questions()).find(({ slug }) => slug === 'one')).toMatchObject({
    isPreview: true,
    revisions: [{ number: 1 }],
  })
})

test('a question edited in the app keeps the revision of the app, and the report says so', async () => {
  const root = await smallBank()
  await importContent(importer, root, at(0))
  await db.question.update({ where: { slug: 'one' }, data: { sourceHash: null } })
  expect(await importContent(importer, root, at(60))).toMatchObject({ unchanged: ['one', 'two'], kept: [] })
  await putFile(root, ONE, questionText({ title: 'The file says this' }))
  expect(await importContent(importer, root, at(60))).toMatchObject({ kept: ['one'], updated: [] })
  expect((await questions()).find(({ slug }) => slug === 'one')?.title).toBe('One about cohorts')
})

test('a retired question is not brought back by its file', async () => {
  const root = await smallBank()
  await importContent(importer, root, at(0))
  await db.question.update({ where: { slug: 'one' }, data: { status: 'RETIRED' } })
  await putFile(root, ONE, questionText({ title: 'Back again' }))
  expect(await importContent(importer, root, at(60))).toMatchObject({ kept: ['one'] })
})

test('a file that has gone leaves its question, and the report says so', async () => {
  const root = await smallBank()
  await importContent(importer, root, at(0))
  await rm(path.join(root, ONE))
  expect(await importContent(importer, root, at(60))).toMatchObject({ vanished: ['one'], unchanged: ['two'] })
  expect(await db.question.count({ where: { status: 'PUBLISHED' } })).toBe(2)
})

test('a file below the bar is rejected with its line, the others are imported', async () => {
  const root = await smallBank()
  await putFile(root, ONE, questionText({ prompt: 'Too short.' }))
  await putFile(root, 'questions/nowhere/three.md', questionText({ title: 'Three' }))
  await putFile(root, 'questions/all/two.md', questionText({ title: 'Two again' }))
  const report = await importContent(importer, root, at(0))
  expect(report.created).toHaveLength(1)
  expect(report.rejected.map(({ file }) => file).sort()).toEqual([
    'questions/nowhere/three.md',
    ONE,
    'questions/retention/two.md',
  ])
})

test('a rejected change leaves the earlier revision published', async () => {
  const root = await smallBank()
  await importContent(importer, root, at(0))
  await putFile(root, ONE, 'Nothing of a question')
  expect((await importContent(importer, root, at(60))).rejected).not.toEqual([])
  expect((await questions()).find(({ slug }) => slug === 'one')?.publishedRevision?.number).toBe(1)
})

test('a rubric changes by a new revision', async () => {
  const root = await smallBank()
  await importContent(importer, root, at(0))
  await putFile(root, 'rubrics/technical.yml', rubric('e'))
  expect(await importContent(importer, root, at(60))).toMatchObject({ rubrics: 1, updated: [] })
  expect(await db.rubricRevision.findMany({ select: { number: true }, orderBy: { number: 'asc' } })).toEqual([
    { number: 1 },
    { number: 2 },
  ])
})

test('two imports at once make everything once', async () => {
  const root = await smallBank()
  const reports = await Promise.all([0, 1, 2].map(() => importContent(importer, root, at(0))))
  expect(reports.map(({ created }) => created.length).sort()).toEqual([0, 0, 2])
  expect(await db.questionRevision.count()).toBe(2)
  expect(await db.rubricRevision.count()).toBe(1)
})

test('a renamed topic is found by its new name', async () => {
  const root = await smallBank()
  await importContent(importer, root, at(0))
  await putFile(
    root,
    'topics.yml',
    (await readFile(path.join(root, 'topics.yml'), 'utf8')).replace('title: Retention', 'title: Loyalty'),
  )
  await importContent(importer, root, at(60))
  const found =
    await db.$queryRaw`SELECT slug FROM "Question" WHERE "searchCard" @@ to_tsquery('english', 'loyalty') ORDER BY slug`
  expect(found).toEqual([{ slug: 'one' }, { slug: 'two' }])
})

test('every import that changes something leaves a trace', async () => {
  const person = await makePerson('Ada', 'ADMIN')
  await importContent(importer, await smallBank(), at(0))
  const events = await db.event.findMany({
    select: { action: true, actorId: true },
    orderBy: { action: 'asc' },
  })
  expect(events.map(({ action }) => action)).toEqual([
    'question.imported',
    'question.published',
    'question.published',
  ])
  expect(events.every(({ actorId }) => actorId !== person.id)).toBe(true)
})

test('250 unchanged files take less than a second and few statements', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 250 }, (_, n) => [
      `questions/retention/q${n}.md`,
      questionText({ title: `Title ${n}` }),
    ]),
  )
  const root = await contentFolder({ 'topics.yml': topicsText([{ slug: 'retention' }]), ...files })
  expect((await importContent(importer, root, at(0))).created).toHaveLength(250)
  const start = performance.now()
  const { statements } = await countStatements(() => importContent(importer, root, at(60)))
  expect(performance.now() - start).toBeLessThan(1000)
  expect(statements).toBeLessThan(20)
}, 60_000)
