import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/domain/core/viewer'
import { expireAttempts } from '@/domain/practice/expire-attempts'
import { saveAnswer } from '@/domain/practice/save-answer'
import { submitAnswer } from '@/domain/practice/submit-answer'
import { db, pool } from '@/infra/db'
import { at, makeAttempt, makeClaim, makePerson, readAttempt, save } from '../../support/make'
import { resetDb } from '../../support/reset-db'

const DEADLINE = 30 * 60
let alice: Viewer
let made: Awaited<ReturnType<typeof makeAttempt>>

beforeEach(async () => {
  await resetDb()
  alice = await makePerson()
  made = await makeAttempt(alice)
})

const write = async (body: string) =>
  saveAnswer(await makeClaim(alice), made.attempt, save(body, 0, at(5)), at(5))
const practised = async () =>
  (await db.question.findUniqueOrThrow({ where: { id: made.questionId } })).practicedCount
const submissions = () => db.event.count({ where: { action: 'attempt.submitted', subjectId: made.attempt } })

test('twenty submits at once make one submission and one count', async () => {
  await write('my answer')
  const twenty = Array.from({ length: 20 }, (_, i) => submitAnswer(alice, made.attempt, at(60 + i)))
  const answers = await Promise.all(twenty)
  expect(new Set(answers.map((answer) => answer.submittedAt.getTime())).size).toBe(1)
  expect(await practised()).toBe(1)
  expect(await submissions()).toBe(1)
})

test('answering the same question again does not count again', async () => {
  await write('first')
  await submitAnswer(alice, made.attempt, at(60))
  const again = await makeAttempt(alice, made)
  await saveAnswer(await makeClaim(alice), again.attempt, save('second', 0, at(5)), at(5))
  await submitAnswer(alice, again.attempt, at(70))
  expect(await practised()).toBe(1)
})

test('an empty answer is submitted and not counted', async () => {
  await submitAnswer(alice, made.attempt, at(60))
  expect(await readAttempt(alice, made.attempt)).toMatchObject({
    status: 'SUBMITTED',
    submittedBy: 'CANDIDATE',
  })
  expect(await practised()).toBe(0)
})

test('after the deadline the clock has submitted, at the deadline, with what was there', async () => {
  await write('what I had')
  expect(await submitAnswer(alice, made.attempt, at(DEADLINE + 500))).toEqual({
    attemptId: made.attempt,
    submittedAt: at(DEADLINE),
    by: 'CLOCK',
  })
  expect(await readAttempt(alice, made.attempt)).toMatchObject({ body: 'what I had', usedSeconds: DEADLINE })
  expect(await practised()).toBe(1)
})

test('expiry is applied once, by reads and jobs at the same time', async () => {
  await write('what I had')
  const runs = await Promise.all([
    ...Array.from({ length: 5 }, () => expireAttempts(at(DEADLINE + 1))),
    ...Array.from({ length: 5 }, () => expireAttempts(at(DEADLINE + 2), alice.id)),
  ])
  expect(runs.reduce((sum, n) => sum + n, 0)).toBe(1)
  expect(await expireAttempts(at(DEADLINE + 3))).toBe(0)
  expect(await practised()).toBe(1)
  expect(await submissions()).toBe(1)
})

test('a session that cannot expire does not stop the others, and is reported at the end', async () => {
  const stuck = await makeAttempt(alice)
  const bob = await makePerson('Bob')
  const last = await makeAttempt(bob)
  await db.attempt.updateMany({ where: { id: stuck.attempt }, data: { deadlineAt: at(DEADLINE - 1) } })
  await pool.query(
    `ALTER TABLE "PracticeSession" ADD CONSTRAINT stuck CHECK (id <> '${stuck.session}' OR status <> 'FINISHED')`,
  )
  try {
    await expect(expireAttempts(at(DEADLINE))).rejects.toThrow('sessions that did not expire: 1')
  } finally {
    await pool.query('ALTER TABLE "PracticeSession" DROP CONSTRAINT stuck')
  }
  expect(await readAttempt(alice, stuck.attempt)).toMatchObject({ status: 'OPEN' })
  expect(await readAttempt(alice, made.attempt)).toMatchObject({ submittedBy: 'CLOCK' })
  expect(await readAttempt(bob, last.attempt)).toMatchObject({ submittedBy: 'CLOCK' })
})

test('submitting while the clock strikes has one outcome', async () => {
  await write('what I had')
  await Promise.all([
    submitAnswer(alice, made.attempt, at(DEADLINE - 1)),
    expireAttempts(at(DEADLINE)),
    submitAnswer(alice, made.attempt, at(DEADLINE - 1)),
  ])
  expect(await submissions()).toBe(1)
  expect(await practised()).toBe(1)
})

test('the last submission finishes the session', async () => {
  await submitAnswer(alice, made.attempt, at(60))
  expect(await db.practiceSession.findFirst()).toMatchObject({ status: 'FINISHED', finishedAt: at(60) })
})

test('nobody submits for another person', async () => {
  const bob = await makePerson('Bob')
  await expect(submitAnswer(bob, made.attempt, at(60))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await readAttempt(alice, made.attempt)).toMatchObject({ status: 'OPEN' })
})
