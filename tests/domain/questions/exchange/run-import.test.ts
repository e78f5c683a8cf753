import { setTimeout as pause } from 'node:timers/promises'

import { beforeEach, expect, test } from 'vitest'

import type { Viewer } from '@/domain/core/viewer'
import { bulkChange, bulkSchema } from '@/domain/questions/bulk-change'
import { exportQuestions } from '@/domain/questions/export-questions'
import { writeCsv } from '@/domain/questions/exchange/csv'
import type { Entry } from '@/domain/questions/exchange/entry'
import { writeJson } from '@/domain/questions/exchange/json'
import { readCuratedFilter } from '@/domain/questions/curated-filter'
import { listCurated } from '@/domain/questions/list-curated'
import { listWaitingImports } from '@/domain/questions/list-waiting-imports'
import { planImport } from '@/domain/questions/plan-import'
import { publishDraft } from '@/domain/questions/publish-draft'
import { restoreRevision } from '@/domain/questions/restore-revision'
import { runImport } from '@/domain/questions/run-import'
import { sendBack } from '@/domain/questions/send-back'
import { db, pool } from '@/infra/db'

import { countStatements } from '../../../support/count-statements'
import { at, makePerson } from '../../../support/make'
import { entries, entry, makeBank, makeTopic, upload } from '../../../support/question-files'
import { resetDb } from '../../../support/reset-db'

let ada: Viewer
let grace: Viewer

beforeEach(async () => {
  await resetDb()
  await makeTopic()
  ada = await makePerson('Ada', 'ADMIN')
  grace = await makePerson('Grace', 'ADMIN')
})

const jsonOf = (questions: readonly Entry[]) => upload('bank.json', writeJson(questions))
const plainly = { duplicates: false }
const importing = (questions: readonly Entry[], seconds = 60, viewer = ada) =>
  runImport(viewer, jsonOf(questions), plainly, at(seconds))

/** Publishes as `viewer` all that one import sent to review. */
const publishAll = (viewer: Viewer, { waiting, href }: { waiting: number; href: string }) =>
  bulkChange(
    viewer,
    bulkSchema.parse({ do: 'publish', reach: 'fitting', filter: href.split('?')[1], fitting: waiting }),
    at(120),
  )

const find = (slug: string) =>
  db.question.findUniqueOrThrow({
    where: { slug },
    select: {
      ...{ id: true, status: true, isPreview: true, title: true },
      publishedRevision: { select: { number: true, strong: true } },
      draft: { select: { status: true, authorId: true, revision: true } },
    },
  })

test('one bad row among 5,000 changes nothing and is named', { timeout: 30_000 }, async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => entry(index + 1, { prompt: 'a '.repeat(60) }))
  rows[4998] = entry(4999, { minutes: 4 })
  const file = upload('bank.csv', writeCsv(rows))
  await expect(runImport(ada, file, plainly, at(0))).rejects.toMatchObject({
    code: 'REJECTED',
    message: expect.stringMatching(/^Row 4,999 \(question-4999\): minutes: /),
  })
  expect(await db.question.count()).toBe(0)
})

test(
  'a thousand exported, imported, published by another and exported are the same bytes',
  { timeout: 60_000 },
  async () => {
    const states = ['published', 'draft', 'retired'] as const
    await makeBank(entries(1000).map((one, index) => ({ ...one, status: states[index % 3] ?? 'draft' })))
    const first = await exportQuestions(ada, 'json')
    await resetDb()
    await makeTopic()
    const [alan, ruth] = [await makePerson('Alan', 'ADMIN'), await makePerson('Ruth', 'ADMIN')]
    const file = upload('questions.json', String(first.body))
    const imported = await runImport(alan, file, plainly, at(60))
    expect(imported.waiting).toBe(334)
    expect(await publishAll(ruth, imported)).toEqual({ changed: 334, left: [] })
    const second = await exportQuestions(ruth, 'json')
    expect(second.body).toBe(first.body)
  },
)

test('what is imported waits for another person; who imported it cannot publish it', async () => {
  const imported = await importing(entries(3))
  expect(imported).toMatchObject({ counts: { create: 3 }, waiting: 3 })
  expect(await find('question-1')).toMatchObject({
    status: 'IN_REVIEW',
    publishedRevision: null,
    draft: {
      status: 'IN_REVIEW',
      authorId: ada.id,
      revision: { number: 1, note: 'Imported from bank.json' },
    },
  })
  const own = await publishAll(ada, imported)
  expect(own.changed).toBe(0)
  expect(own.left).toMatchObject(Array(3).fill({ reason: expect.stringMatching(/another person publishes/) }))
  const { id } = await find('question-1')
  await expect(publishDraft(ada, { question: id }, at(120))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await publishAll(grace, imported)).toEqual({ changed: 3, left: [] })
  expect(await find('question-1')).toMatchObject({ status: 'PUBLISHED', draft: null })
})

test('the link after an import leads to what it sent, and the other administrators are told once', async () => {
  await importing([entry(9)], 50)
  const { href } = await importing(entries(2))
  const { rows } = await listCurated(grace, readCuratedFilter(href.split('?')[1] ?? ''))
  expect(rows.map(({ slug }) => slug).sort()).toEqual(['question-1', 'question-2'])
  expect(await db.notice.findMany({ where: { href }, select: { personId: true, text: true } })).toEqual([
    { personId: grace.id, text: '2 questions from bank.json wait for your review.' },
  ])
  expect(await listWaitingImports(grace)).toMatchObject([
    { person: 'Ada', isMine: false, questions: 1 },
    { note: 'Imported from bank.json', questions: 2 },
  ])
})

test('the same file twice creates nothing, before and after its publication', async () => {
  const first = await importing(entries(5))
  expect(await importing(entries(5), 70)).toMatchObject({ counts: { create: 0, unchanged: 5 }, waiting: 0 })
  await publishAll(grace, first)
  expect(await importing(entries(5), 180)).toMatchObject({ counts: { create: 0, unchanged: 5 } })
  expect(await db.questionRevision.count()).toBe(5)
  expect(await db.event.count({ where: { action: 'bank.imported' } })).toBe(1)
})

test('an update waits as a draft in review while readers keep what is published', async () => {
  await makeBank([entry(1)])
  const better = [entry(1, { strong: 'Stronger.' })]
  const imported = await importing(better)
  expect(await find('question-1')).toMatchObject({
    status: 'PUBLISHED',
    publishedRevision: { number: 1, strong: 'S.' },
    draft: { status: 'IN_REVIEW', revision: { number: 2, strong: 'Stronger.', authorId: ada.id } },
  })
  expect(await importing(better, 70)).toMatchObject({ counts: { update: 0, unchanged: 1 } })
  await publishAll(grace, imported)
  expect(await find('question-1')).toMatchObject({ publishedRevision: { number: 2, strong: 'Stronger.' } })
})

test('two administrators at once import each question once', async () => {
  const outcomes = await Promise.all([ada, grace].map((one) => importing(entries(50), 0, one)))
  expect(outcomes.map(({ counts }) => counts.create).sort()).toEqual([0, 50])
  expect(await db.question.count()).toBe(50)
  expect(await db.questionRevision.count()).toBe(50)
})

test('a connection that is killed in the middle leaves nothing', async () => {
  const running = importing(entries(400))
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

test('a draft that somebody has open is not overwritten: the row is rejected and says who edits it', async () => {
  await makeBank([entry(1)])
  const { id } = await find('question-1')
  await restoreRevision(grace, { question: id, number: 1 }, at(30))
  const { rows } = await planImport(ada, jsonOf([entry(1, { strong: 'Stronger.' })]))
  expect(rows).toMatchObject([
    { kind: 'rejected', faults: [{ field: 'status', reason: expect.stringMatching(/^Grace is editing/) }] },
  ])
  await expect(importing([entry(1, { strong: 'Stronger.' })])).rejects.toThrow('Grace is editing')
  expect(await find('question-1')).toMatchObject({ draft: { status: 'EDITING', authorId: grace.id } })
  expect((await planImport(ada, jsonOf([entry(1)]))).counts).toMatchObject({ unchanged: 1, rejected: 0 })
})

test('another change that waits for review is not replaced, and names whose it is', async () => {
  await makeBank([entry(1)])
  await importing([entry(1, { strong: 'Stronger.' })])
  await expect(importing([entry(1, { strong: 'Strongest.' })], 70, grace)).rejects.toThrow(
    'A change by Ada waits for review here.',
  )
})

test('sent back, an import may bring a better text for the draft that nobody has typed in', async () => {
  await importing([entry(1)])
  const { id } = await find('question-1')
  await sendBack(grace, { question: id, note: 'Say more.' }, at(70))
  const again = await importing([entry(1, { strong: 'Stronger.' })], 80)
  expect(again).toMatchObject({ counts: { update: 1 }, waiting: 1 })
  expect(await find('question-1')).toMatchObject({
    status: 'IN_REVIEW',
    draft: { revision: { number: 2, strong: 'Stronger.' } },
  })
})

test('a file retires a question and puts it back with the words that were reviewed', async () => {
  await makeBank([entry(1)])
  expect(await importing([entry(1, { status: 'retired' })])).toMatchObject({ waiting: 0 })
  expect(await find('question-1')).toMatchObject({ status: 'RETIRED', draft: null })
  expect(await importing([entry(1)], 70)).toMatchObject({ counts: { update: 1 }, waiting: 0 })
  expect(await find('question-1')).toMatchObject({ status: 'PUBLISHED' })
  expect(await db.questionRevision.count()).toBe(1)
})

test('a retired question that is new here cannot be put back unread', async () => {
  await importing([entry(1, { status: 'retired' })])
  const republish = bulkSchema.parse({ do: 'republish', questions: ['question-1'], note: 'Needed.' })
  expect(await bulkChange(grace, republish, at(70))).toMatchObject({
    changed: 0,
    left: [{ reason: 'It was never published; another person reviews it first.' }],
  })
})

test('a new place is taken at once, without a revision', async () => {
  await makeBank([entry(1)])
  expect(await importing([entry(1, { preview: true })])).toMatchObject({ counts: { update: 1 }, waiting: 0 })
  expect(await find('question-1')).toMatchObject({ isPreview: true, draft: null })
})

test('a draft is a draft', async () => {
  await importing([entry(1, { status: 'draft' })])
  expect(await find('question-1')).toMatchObject({
    status: 'DRAFT',
    publishedRevision: null,
    draft: { status: 'EDITING' },
  })
})

test('the dry run tells each kind of row and writes nothing', async () => {
  await makeBank([entry(1), entry(2)])
  const rows = [
    entry(1),
    entry(2, { strong: 'Stronger.' }),
    entry(3),
    entry(4, { prompt: entry(1).prompt, title: 'Question 1 on cohorts.' }),
    entry(5, { topic: 'nowhere' }),
    entry(6, { title: 'Question 1 on cohorts' }),
  ]
  const { rows: planned, counts } = await planImport(ada, jsonOf(rows))
  expect(planned.map(({ kind, step }) => [kind, step])).toEqual([
    ['unchanged', 'none'],
    ['update', 'send'],
    ['create', 'send'],
    ['duplicate', 'send'],
    ['rejected', 'none'],
    ['rejected', 'none'],
  ])
  expect(planned[3]?.like).toEqual({ slug: 'question-1', title: 'Question 1 on cohorts', figure: 1 })
  expect(planned[4]?.faults).toMatchObject([{ field: 'topic' }])
  expect(planned[5]?.faults).toMatchObject([{ field: 'title' }])
  expect(counts).toEqual({ create: 1, update: 1, unchanged: 1, duplicate: 1, rejected: 2 })
  expect(await db.question.count()).toBe(2)
})

test('a duplicate within the file is told too and is created only on request', async () => {
  const file = jsonOf([entry(1), entry(2, { prompt: entry(1).prompt })])
  expect((await planImport(ada, file)).rows[1]).toMatchObject({
    kind: 'duplicate',
    like: { slug: 'question-1' },
  })
  await runImport(ada, file, plainly, at(0))
  expect(await db.question.count()).toBe(1)
  expect(await runImport(ada, file, { duplicates: true }, at(60))).toMatchObject({ waiting: 1 })
  expect(await db.question.count()).toBe(2)
})

test('a dry run, an import and a publication of many take as many statements as of few', async () => {
  const [few, many] = [entries(2), entries(500)]
  const planned = [few, many].map((some) => () => planImport(ada, jsonOf(some)))
  const counted = []
  for (const run of planned) counted.push((await countStatements(run)).statements)
  expect(counted[1]).toBe(counted[0])
  expect(counted[0]).toBeLessThan(10)

  const first = await countStatements(() => importing(few))
  const second = await countStatements(() => importing(many, 70))
  expect(second.statements).toBeLessThan(first.statements + 5)
  const small = await countStatements(() => publishAll(grace, first.result))
  const large = await countStatements(() => publishAll(grace, second.result))
  expect(large.result.changed).toBe(498)
  expect(Math.abs(large.statements - small.statements)).toBeLessThan(3)
  expect(large.statements).toBeLessThan(30)
})

test.each(['CANDIDATE', 'MENTOR'] as const)('a %s neither checks, imports nor exports', async (role) => {
  const viewer = await makePerson('Eve', role)
  const forbidden = { code: 'FORBIDDEN' }
  await expect(planImport(viewer, jsonOf([entry(1)]))).rejects.toMatchObject(forbidden)
  await expect(runImport(viewer, jsonOf([entry(1)]), plainly, at(0))).rejects.toMatchObject(forbidden)
  await expect(exportQuestions(viewer, 'json')).rejects.toMatchObject(forbidden)
})
