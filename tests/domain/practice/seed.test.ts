import { beforeAll, expect, test } from 'vitest'
import { importContent } from '@/domain/questions/import-content'
import { signInWithPassword } from '@/domain/accounts/sign-in-with-password'
import { db, pool } from '@/infra/db'
import { demoSignIns, seedDemo } from '../../../prisma/seed'
import { CANDIDATE, OTHERS, passwordOf } from '../../../prisma/seed/people'

const NOW = new Date('2026-11-21T14:00:00Z')
const SECRET = 'the secret of this test'
// A few of them: the others live in the same way.
const PEOPLE = [CANDIDATE, ...OTHERS.slice(-5)]

beforeAll(async () => {
  await importContent({ system: 'test' }, 'content', NOW)
  expect(await seedDemo(SECRET, NOW, PEOPLE)).toBe(true)
}, 120_000)

const TABLES = [
  'Person',
  'SignIn',
  'PracticeSession',
  'Attempt',
  'AttemptRevision',
  'QuestionPractice',
  'Event',
]

async function rows(table: string): Promise<string[]> {
  const found = await pool.query<{ row: string }>(`SELECT t::text AS row FROM "${table}" t ORDER BY 1`)
  return found.rows.map(({ row }) => row)
}
const everything = async () =>
  Object.fromEntries(await Promise.all(TABLES.map(async (t) => [t, await rows(t)])))

/** How many rows break a rule. */
async function count(where: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${where}`)
  return rows[0]?.n ?? -1
}

test('seeding again changes nothing', async () => {
  const before = await everything()
  expect(await seedDemo(SECRET, new Date(NOW.getTime() + 86_400_000), PEOPLE)).toBe(false)
  expect(await everything()).toEqual(before)
})

test('a start that was broken off goes on without doing anything twice', async () => {
  const admin = await db.person.findUniqueOrThrow({ where: { email: 'admin@example.org' } })
  await db.person.delete({ where: { id: admin.id } })
  const before = { sessions: await rows('PracticeSession'), attempts: await rows('Attempt') }
  expect(await seedDemo(SECRET, NOW, PEOPLE)).toBe(true)
  expect({ sessions: await rows('PracticeSession'), attempts: await rows('Attempt') }).toEqual(before)
})

test('practised counts are the distinct people who submitted something', async () => {
  const wrong = `"Question" q WHERE "practicedCount" <> (
    SELECT count(DISTINCT a."candidateId") FROM "Attempt" a
    WHERE a."questionId" = q.id AND a.status = 'SUBMITTED' AND a.body <> '')`
  expect(await count(wrong)).toBe(0)
  expect(await count('"Question" WHERE "practicedCount" > 0')).toBeGreaterThan(10)
})

test('each attempt belongs to the person of its session, and has its trace', async () => {
  expect(
    await count(
      '"Attempt" a JOIN "PracticeSession" s ON s.id = a."sessionId" WHERE s."candidateId" <> a."candidateId"',
    ),
  ).toBe(0)
  const untraced = `"Attempt" a WHERE status = 'SUBMITTED' AND 1 <> (
    SELECT count(*) FROM "Event" e WHERE e."subjectId" = a.id::text AND e.action = 'attempt.submitted')`
  expect(await count(untraced)).toBe(0)
})

test('it lies within ninety days, in order, and only the candidate’s paused drill still runs', async () => {
  expect(
    await count(`"PracticeSession" WHERE "startedAt" < '2026-08-23' OR "startedAt" > '2026-11-21T14:00Z'`),
  ).toBe(0)
  expect(
    await count(`"Attempt" WHERE "submittedAt" > '2026-11-21T14:00Z' OR "selfScoredAt" < "submittedAt"`),
  ).toBe(0)
  expect(
    await count(
      '"PracticeSession" a JOIN "PracticeSession" b USING ("candidateId") WHERE a.id < b.id AND a."startedAt" > b."startedAt"',
    ),
  ).toBe(0)
  const running = await db.practiceSession.findMany({
    where: { status: 'RUNNING' },
    select: { mode: true, candidate: { select: { email: true } }, attempts: { where: { status: 'OPEN' } } },
  })
  expect(running).toMatchObject([
    { mode: 'DRILL', candidate: { email: CANDIDATE.email }, attempts: [{ enteredAt: null }] },
  ])
  expect(running[0]?.attempts[0]?.pausedAt).toBeInstanceOf(Date)
})

test('answers differ: some empty, some by the clock, some after time, none a model answer', async () => {
  const kinds = [
    `body = ''`,
    `"submittedBy" = 'CLOCK' AND body <> ''`,
    `"lateBody" IS NOT NULL`,
    `"selfScoredAt" IS NULL`,
  ]
  for (const kind of kinds)
    expect(await count(`"Attempt" WHERE status = 'SUBMITTED' AND ${kind}`), kind).toBeGreaterThan(0)
  const copied = `"Attempt" a JOIN "QuestionRevision" r ON r.id = a."revisionId"
    WHERE a.body <> '' AND a.body IN (r.passing, r.strong, r.outstanding)`
  expect(await count(copied)).toBe(0)
  expect(await count('(SELECT DISTINCT level FROM "CriterionLevel") levels')).toBe(4)
})

test('mentors have reviewed, answers wait, and a better draft stands beside the first', async () => {
  expect(await count(`"Submission" WHERE status = 'WAITING'`)).toBeGreaterThan(3)
  expect(await count('"Review"')).toBeGreaterThan(5)
  expect(await count(`"Submission" WHERE draft = 2 AND status = 'REVIEWED'`)).toBe(1)
  expect(await count('"ReviewMessage"')).toBe(2)
  expect(await count(`"ReviewRevision" WHERE jsonb_array_length(content->'comments') = 3`)).toBeGreaterThan(3)
})

test('questions stand in every state, and a report waits beside an answered one', async () => {
  const states = [
    `"Question" q JOIN "QuestionDraft" d ON d."questionId" = q.id WHERE q.status = 'DRAFT'`,
    `"QuestionDraft" WHERE status = 'IN_REVIEW'`,
    `"QuestionDraft" WHERE remark <> ''`,
    `"Question" q JOIN "QuestionRevision" r ON r.id = q."publishedRevisionId" WHERE r.number = 2`,
    `"Question" WHERE status = 'RETIRED'`,
    `"QuestionReport" WHERE status = 'OPEN'`,
    `"QuestionReport" WHERE status = 'ANSWERED'`,
  ]
  for (const state of states) expect(await count(state), state).toBe(1)
})

test('only the named people can sign in, with the passwords that are printed', async () => {
  const names = ['admin', 'candidate', 'editor', 'mentor'].map((name) => `${name}@example.org`)
  expect(
    await db.person.findMany({
      where: { passwordHash: { not: null } },
      select: { email: true },
      orderBy: { email: 'asc' },
    }),
  ).toEqual(names.map((email) => ({ email })))
  const password = passwordOf(SECRET, CANDIDATE)
  expect(demoSignIns(SECRET).join('\n')).toContain(password)
  const visit = { network: 'test', userAgent: '', claim: null }
  expect(await signInWithPassword(visit, { email: CANDIDATE.email, password }, new Date())).not.toBeNull()
  expect(await count('"SignIn" WHERE "expiresAt" > now() AND "userAgent" = \'Demo\'')).toBe(0)
})
