import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { answerReport } from '@/domain/questions/answer-report'
import { listMyReports, listReports, REPORTS_COUNT, REPORTS_PAGE } from '@/domain/questions/list-reports'
import { reportQuestion, reportSchema } from '@/domain/questions/report-question'
import { OPEN_REPORTS_MAX } from '@/domain/questions/words'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { countStatements } from '../../support/count-statements'
import { at, makePerson, makeQuestion } from '../../support/make'
import { resetDb } from '../../support/reset-db'

let ada: Viewer
let bob: Viewer
let question: Awaited<ReturnType<typeof makeQuestion>>

beforeEach(async () => {
  await resetDb()
  ada = await makePerson('Ada', 'ADMIN')
  bob = await makePerson('Bob')
  question = await makeQuestion()
})

const report = (more: Partial<Parameters<typeof reportQuestion>[1]> = {}) => ({
  question: question.slug,
  key: randomUUID(),
  text: 'The second hint names the wrong segment.',
  revision: 1,
  hints: 2,
  answers: 0,
  width: 390,
  theme: 'dark' as const,
  ...more,
})
const send = (seconds = 0, more = {}) => reportQuestion(bob, report(more), at(seconds))
const firstOpen = async () => (await listReports(ada, {})).rows[0]?.id ?? ''
const answer = (id: string, viewer = ada) =>
  answerReport(viewer, { report: id, answer: 'Mended in revision 2.' }, at(60))

test('a report arrives with the revision in force and the state of the page', async () => {
  await send()
  expect((await listReports(ada, {})).rows).toMatchObject([
    {
      reporter: 'Bob',
      revision: 1,
      published: 1,
      state: {
        path: `/questions/${question.slug}`,
        revision: 1,
        hints: 2,
        answers: 0,
        width: 390,
        theme: 'dark',
      },
    },
  ])
})

test('a report tells each enabled administrator once, and leaves one event', async () => {
  const carol = await makePerson('Carol', 'ADMIN')
  const gone = await makePerson('Gone', 'ADMIN')
  await db.person.update({ where: { id: gone.id }, data: { disabledAt: at(0) } })
  await send()
  const told = await db.notice.findMany({ select: { personId: true } })
  expect(new Set(told.map(({ personId }) => personId))).toEqual(new Set([ada.id, carol.id]))
  expect(await db.event.count({ where: { action: 'question.reported', subjectId: question.id } })).toBe(1)
})

test('the same report sent ten times at once arrives once', async () => {
  const one = report()
  await Promise.all(Array.from({ length: 10 }, () => reportQuestion(bob, one, at(0))))
  expect(await db.questionReport.count()).toBe(1)
  expect(await db.notice.count()).toBe(1)
})

test('of twenty reports at once ten arrive', async () => {
  const sent = Array.from({ length: 20 }, (_, i) => send(i))
  const outcomes = await Promise.allSettled(sent)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(OPEN_REPORTS_MAX)
  expect(await db.questionReport.count()).toBe(OPEN_REPORTS_MAX)
})

test('a question that is not published cannot be reported', async () => {
  await db.question.update({ where: { id: question.id }, data: { status: 'RETIRED' } })
  await expect(send()).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test.each([
  ['too short', { text: '   short    ' }],
  ['too long', { text: 'x'.repeat(2001) }],
  ['with a field of another table', { status: 'ANSWERED' }],
])('a report %s is refused', (_name, more) => {
  expect(reportSchema.safeParse({ ...report(), ...more }).success).toBe(false)
})

test('a report is answered once, however many answer, and the reader hears once', async () => {
  const carol = await makePerson('Carol', 'ADMIN')
  await send()
  const id = await firstOpen()
  const outcomes = await Promise.allSettled([answer(id), answer(id, carol), answer(id)])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.notice.findMany({ where: { personId: bob.id } })).toMatchObject([
    { kind: 'report-answered', href: `/questions/${question.slug}#report` },
  ])
  expect(await listMyReports(bob, question.id)).toMatchObject([{ answer: 'Mended in revision 2.' }])
  expect(await db.event.count({ where: { action: 'question.report-answered' } })).toBe(1)
})

test('only administrators read and answer; a try leaves one event', async () => {
  const mia = await makePerson('Mia', 'MENTOR')
  await send()
  const id = await firstOpen()
  await expect(listReports(mia, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(answer(id, mia)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await db.event.count({ where: { action: 'person.privilege-denied', actorId: mia.id } })).toBe(1)
  expect(await listMyReports(mia, question.id)).toEqual([])
})

test('open reports come oldest first and leave the list when answered', async () => {
  await send(20)
  await send(10)
  const [first] = (await listReports(ada, {})).rows
  expect(first?.createdAt).toEqual(at(10))
  await answer(first?.id ?? '')
  expect((await listReports(ada, {})).open).toBe(1)
  expect((await listReports(ada, { state: 'answered' })).rows).toMatchObject([{ answeredBy: 'Ada' }])
})

/** So many reports of one moment. */
const makeReports = (count: number) =>
  db.questionReport.createMany({
    data: Array.from({ length: count }, () => ({
      questionId: question.id,
      revisionId: question.revisionId,
      reporterId: bob.id,
      key: randomUUID(),
      text: 'Something is wrong here.',
      state: {},
      createdAt: at(0),
    })),
  })

test('pages of reports meet without a gap among reports of one moment, in two statements', async () => {
  await makeReports(REPORTS_PAGE + 3)
  const { result: first, statements } = await countStatements(() => listReports(ada, {}))
  const second = await listReports(ada, { after: first.next })
  expect(statements).toBe(2)
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(REPORTS_PAGE + 3)
})

test('a great many open reports are counted no further than a thousand', async () => {
  await makeReports(REPORTS_COUNT + 3)
  expect((await listReports(ada, {})).open).toBe(REPORTS_COUNT + 1)
})
