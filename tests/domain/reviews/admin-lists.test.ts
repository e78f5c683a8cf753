import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { listEvents } from '@/domain/accounts/list-events'
import { listPeople } from '@/domain/accounts/list-people'
import { listCurated } from '@/domain/questions/list-curated'
import { listReports } from '@/domain/questions/list-reports'
import type { Viewer } from '@/domain/core/viewer'
import { getAdminDesk } from '@/domain/reviews/get-admin-desk'
import { listSubmissions } from '@/domain/reviews/list-submissions'
import { listWaiting, WAITING_PAGE } from '@/domain/reviews/list-waiting'
import { Prisma } from '@/generated/prisma/client'
import { db } from '@/infra/db'
import { countStatements } from '../../support/count-statements'
import { at, makePerson, makeQuestion } from '../../support/make'
import { makeSubmission } from '../../support/make-submission'
import { resetDb } from '../../support/reset-db'

const MORE = 59
let ada: Viewer
let bob: Viewer

beforeEach(async () => {
  await resetDb()
  ada = await makePerson('Ada', 'ADMIN')
  bob = await makePerson('Bob')
  const question = await makeQuestion()
  await makeSubmission(bob, question)
  for (const status of ['OPEN', 'ANSWERED'] as const)
    await db.questionReport.create({
      data: {
        ...{ questionId: question.id, revisionId: question.revisionId, reporterId: bob.id, status },
        ...{ key: randomUUID(), text: 'Wrong.', state: {}, createdAt: at(0) },
      },
    })
})

/** Copies each row of a table, with what must differ from copy to copy. */
const copy = (table: string, changes: string) =>
  db.$executeRaw`INSERT INTO ${Prisma.raw(table)} SELECT
    (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), ${Prisma.raw(changes)}))).*
    FROM ${Prisma.raw(table)} r CROSS JOIN generate_series(1, ${MORE}::int) AS n`

async function copyAll(): Promise<void> {
  await copy('"Attempt"', `'position', r.position + n`)
  await db.$executeRaw`INSERT INTO "Submission" SELECT
    (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'attemptId', a.id))).*
    FROM "Submission" s JOIN "Attempt" a ON a.id <> s."attemptId"`
  await copy('"QuestionReport"', `'key', gen_random_uuid()`)
  await copy('"Question"', `'slug', r.slug || n, 'publishedRevisionId', NULL`)
  await copy('"Event"', `'at', r.at`)
  await copy('"Person"', `'email', n || r.email`)
}

const READS: [string, number, () => Promise<{ rows: unknown[] }>][] = [
  ['questions', 1, () => listCurated(ada, {})],
  ['questions of a state, by attempts', 1, () => listCurated(ada, { state: 'published', sort: 'attempts' })],
  ['questions that a search finds', 1, () => listCurated(ada, { q: 'title' })],
  ['people', 1, () => listPeople(ada, {})],
  ['people that a search finds', 1, () => listPeople(ada, { q: 'bob' })],
  ['events', 3, () => listEvents(ada, {})],
  ['events of some people', 3, () => listEvents(ada, { who: 'bob' })],
  ['open reports', 2, () => listReports(ada, {})],
  ['answered reports', 2, () => listReports(ada, { state: 'answered' })],
  ['waiting answers', 2, () => listWaiting(ada, {})],
  ['a candidate’s answers', 1, () => listSubmissions(bob)],
  ['the desk', 1, async () => ({ rows: [await getAdminDesk(ada)] })],
]

test('an administrator’s list takes as many statements for one row as for a page', async () => {
  const few = await Promise.all(READS.map(([, , read]) => read()))
  expect(few.every(({ rows }) => rows.length > 0)).toBe(true)
  for (const [name, , read] of READS)
    expect([name, (await countStatements(read)).statements]).toEqual([name, statementsOf(name)])
  await copyAll()
  for (const [name, , read] of READS) {
    const { result, statements } = await countStatements(read)
    expect([name, statements]).toEqual([name, statementsOf(name)])
    if (name !== 'the desk') expect([name, result.rows.length]).toEqual([name, expect.toSatisfy(isPage)])
  }
})

/** No list has smaller pages. */
const isPage = (rows: number) => rows >= 20

const statementsOf = (name: string) => READS.find(([known]) => known === name)?.[1]

test('pages of waiting answers meet without a gap among answers of one moment', async () => {
  await copyAll()
  const first = await listWaiting(ada, {})
  const second = await listWaiting(ada, { after: first.next })
  expect(first.rows).toHaveLength(WAITING_PAGE)
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(MORE + 1)
})
