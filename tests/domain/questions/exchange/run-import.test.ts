import { setTimeout as pause } from 'node:timers/promises'

import { beforeEach, expect, test } from 'vitest'

import { exportQuestions } from '@/domain/questions/export-questions'
import { writeCsv } from '@/domain/questions/exchange/csv'
import { writeJson } from '@/domain/questions/exchange/json'
import { planImport } from '@/domain/questions/plan-import'
import { runImport } from '@/domain/questions/run-import'
import { db, pool } from '@/infra/db'

import { countStatements } from '../../../support/count-statements'
import { at, makePerson } from '../../../support/make'
import { entries, entry, makeTopic, upload } from '../../../support/question-files'
import { resetDb } from '../../../support/reset-db'

beforeEach(async () => {
  await resetDb()
  await makeTopic()
})

const admin = () => makePerson('Ada', 'ADMIN')
const jsonOf = (questions: Parameters<typeof writeJson>[0]) => upload('bank.json', writeJson(questions))
const plainly = { duplicates: false }

test('one bad row among 5,000 changes nothing and is named', { timeout: 30_000 }, async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => entry(index + 1, { prompt: 'a '.repeat(60) }))
  rows[4998] = entry(4999, { minutes: 4 })
  const file = upload('bank.csv', writeCsv(rows))
  await expect(runImport(await admin(), file, plainly, at(0))).rejects.toMatchObject({
    code: 'REJECTED',
    message: expect.stringMatching(/^Row 4,999 \(question-4999\): minutes: /),
  })
  expect(await db.question.count()).toBe(0)
})

test(
  'export, import, export gives a thousand questions back byte for byte',
  { timeout: 60_000 },
  async () => {
    const ada = await admin()
    const states = ['published', 'draft', 'retired'] as const
    const mixed = entries(1000).map((one, index) => ({ ...one, status: states[index % 3] ?? 'draft' }))
    await runImport(ada, jsonOf(mixed), plainly, at(0))
    const first = await exportQuestions(ada, 'json')
    await resetDb()
    await makeTopic()
    const grace = await makePerson('Grace', 'ADMIN')
    await runImport(grace, upload('questions.json', String(first.body)), plainly, at(60))
    const second = await exportQuestions(grace, 'json')
    expect(second.body).toBe(first.body)
    expect(await db.question.count()).toBe(1000)
  },
)

test('the same file twice creates nothing', async () => {
  const ada = await admin()
  await runImport(ada, jsonOf(entries(5)), plainly, at(0))
  expect(await runImport(ada, jsonOf(entries(5)), plainly, at(60))).toMatchObject({ create: 0, unchanged: 5 })
  expect(await db.questionRevision.count()).toBe(5)
  expect(await db.event.count({ where: { action: 'bank.imported' } })).toBe(1)
})

test('two administrators at once import each question once', async () => {
  const people = await Promise.all([admin(), makePerson('Grace', 'ADMIN')])
  const counts = await Promise.all(people.map((one) => runImport(one, jsonOf(entries(50)), plainly, at(0))))
  expect(counts.map(({ create }) => create).sort()).toEqual([0, 50])
  expect(await db.question.count()).toBe(50)
  expect(await db.questionRevision.count()).toBe(50)
})

test('a connection that is killed in the middle leaves nothing', async () => {
  const running = runImport(await admin(), jsonOf(entries(400)), plainly, at(0))
  const failed = expect(running).rejects.toThrow()
  let killed = 0
  for (let tries = 0; killed === 0 && tries < 2000; tries += 1) {
    const { rowCount } = await pool.query(
      `SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
       WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database() AND a.pid <> pg_backend_pid()
         AND a.query LIKE '%INSERT INTO%QuestionRevision%'`,
    )
    killed = rowCount ?? 0
    await pause(1)
  }
  await failed
  expect(killed).toBe(1)
  expect(await db.question.count()).toBe(0)
  expect(await db.questionRevision.count()).toBe(0)
})

test('what changed becomes the next revision, by the importer and with the name of the file', async () => {
  const ada = await admin()
  await runImport(ada, jsonOf([entry(1)]), plainly, at(0))
  await runImport(ada, jsonOf([entry(1, { strong: 'Stronger.' })]), plainly, at(60))
  const question = await db.question.findFirstOrThrow({ select: { status: true, publishedRevision: true } })
  expect(question).toMatchObject({
    status: 'PUBLISHED',
    publishedRevision: { number: 2, strong: 'Stronger.', note: 'Imported from bank.json', authorId: ada.id },
  })
})

test('a file retires a question and keeps what was published', async () => {
  const ada = await admin()
  await runImport(ada, jsonOf([entry(1)]), plainly, at(0))
  await runImport(ada, jsonOf([entry(1, { status: 'retired' })]), plainly, at(60))
  expect(await db.question.findFirst()).toMatchObject({ status: 'RETIRED' })
  expect(await db.questionRevision.count()).toBe(1)
})

test('a draft is not published', async () => {
  await runImport(await admin(), jsonOf([entry(1, { status: 'draft' })]), plainly, at(0))
  expect(await db.question.findFirst()).toMatchObject({ status: 'DRAFT', publishedRevisionId: null })
})

test('the dry run tells each kind of row and writes nothing', async () => {
  const ada = await admin()
  await runImport(ada, jsonOf([entry(1), entry(2)]), plainly, at(0))
  const rows = [
    entry(1),
    entry(2, { strong: 'Stronger.' }),
    entry(3),
    entry(4, { prompt: entry(1).prompt, title: 'Question 1 on cohorts.' }),
    entry(5, { topic: 'nowhere' }),
    entry(6, { title: 'Question 1 on cohorts' }),
  ]
  const { rows: planned, counts } = await planImport(ada, jsonOf(rows))
  expect(planned.map(({ kind }) => kind)).toEqual([
    'unchanged',
    'update',
    'create',
    'duplicate',
    'rejected',
    'rejected',
  ])
  expect(planned[3]?.like).toEqual({ slug: 'question-1', title: 'Question 1 on cohorts', figure: 1 })
  expect(planned[4]?.faults).toMatchObject([{ field: 'topic' }])
  expect(planned[5]?.faults).toMatchObject([{ field: 'title' }])
  expect(counts).toEqual({ create: 1, update: 1, unchanged: 1, duplicate: 1, rejected: 2 })
  expect(await db.question.count()).toBe(2)
})

test('a duplicate within the file is told too and is created only on request', async () => {
  const ada = await admin()
  const file = jsonOf([entry(1), entry(2, { prompt: entry(1).prompt })])
  expect((await planImport(ada, file)).rows[1]).toMatchObject({
    kind: 'duplicate',
    like: { slug: 'question-1' },
  })
  await runImport(ada, file, plainly, at(0))
  expect(await db.question.count()).toBe(1)
  await runImport(ada, file, { duplicates: true }, at(60))
  expect(await db.question.count()).toBe(2)
})

test('a dry run of many rows takes as many statements as one of few', async () => {
  const ada = await admin()
  const few = await countStatements(() => planImport(ada, jsonOf(entries(2))))
  const many = await countStatements(() => planImport(ada, jsonOf(entries(500))))
  expect(many.statements).toBe(few.statements)
  expect(many.statements).toBeLessThan(10)
})

test.each(['CANDIDATE', 'MENTOR'] as const)('a %s neither checks, imports nor exports', async (role) => {
  const viewer = await makePerson('Eve', role)
  const forbidden = { code: 'FORBIDDEN' }
  await expect(planImport(viewer, jsonOf([entry(1)]))).rejects.toMatchObject(forbidden)
  await expect(runImport(viewer, jsonOf([entry(1)]), plainly, at(0))).rejects.toMatchObject(forbidden)
  await expect(exportQuestions(viewer, 'json')).rejects.toMatchObject(forbidden)
})
