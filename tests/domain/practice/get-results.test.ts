import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/domain/core/viewer'
import { getResults } from '@/domain/practice/get-results'
import { enterAttempt } from '@/domain/practice/enter-attempt'
import { expireAttempts } from '@/domain/practice/expire-attempts'
import { pauseSession } from '@/domain/practice/pause-session'
import { getRoom } from '@/domain/practice/queries'
import { saveAnswer } from '@/domain/practice/save-answer'
import { scoreAttempt } from '@/domain/practice/score-attempt'
import { submitAnswer } from '@/domain/practice/submit-answer'
import { db } from '@/infra/db'
import { at, CRITERIA, makeAttempt, makeClaim, makePerson, save } from '../../support/make'
import { resetDb } from '../../support/reset-db'

let alice: Viewer
let made: Awaited<ReturnType<typeof makeAttempt>>

beforeEach(async () => {
  await resetDb()
  alice = await makePerson()
  made = await makeAttempt(alice)
  await saveAnswer(await makeClaim(alice), made.attempt, save('first try', 0, at(20)), at(20))
})

const levels = Object.fromEntries(CRITERIA.map(({ id }) => [id, 2]))
const score = (more: Partial<Parameters<typeof scoreAttempt>[1]> = {}) =>
  scoreAttempt(alice, { attempt: made.attempt, ticks: ['one', 'three'], levels, ...more }, at(100))
const results = async (session = made.session) => (await getResults(alice, session, at(200)))!.attempts[0]!

test('before submitting there is nothing to score by and nothing to compare with', async () => {
  expect(await results()).toMatchObject({ scoring: null, modelAnswers: null })
  await expect(score()).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a submitted attempt brings key points and rubric, and no model answer in any field', async () => {
  await submitAnswer(alice, made.attempt, at(60))
  const result = await results()
  expect(result.scoring?.keyPoints).toHaveLength(5)
  expect(result.scoring?.criteria).toEqual(CRITERIA)
  expect(JSON.stringify(result)).not.toMatch(/PASSING|STRONG|OUTSTANDING/)
})

test('scoring stores ticks and the levels themselves and opens the model answers', async () => {
  await submitAnswer(alice, made.attempt, at(60))
  await score()
  const result = await results()
  expect(result.ticks.map(({ keyPointId }) => keyPointId).sort()).toEqual(['one', 'three'])
  expect(result.levels).toHaveLength(4)
  expect(result.modelAnswers).toMatchObject({ strong: `STRONG of ${made.slug}` })
})

test('a score may be changed; two tabs at once leave one of the two', async () => {
  await submitAnswer(alice, made.attempt, at(60))
  await Promise.all([score({ ticks: ['one'] }), score({ ticks: ['two', 'three'] })])
  const ticks = (await results()).ticks.map(({ keyPointId }) => keyPointId).sort()
  expect([['one'], ['three', 'two']]).toContainEqual(ticks)
})

test('a criterion left out, an unknown key point and another person are refused', async () => {
  await submitAnswer(alice, made.attempt, at(60))
  await expect(score({ levels: { framing: 1 } })).rejects.toMatchObject({ message: /Choose a level/ })
  await expect(score({ ticks: ['made-up'] })).rejects.toMatchObject({ code: 'REJECTED' })
  const bob = await makePerson('Bob')
  await expect(
    scoreAttempt(bob, { attempt: made.attempt, ticks: [], levels }, at(100)),
  ).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await getResults(bob, made.session, at(200))).toBeNull()
  expect(await db.keyPointTick.count()).toBe(0)
})

test('the old answer is hidden while the question is tried again, then stands beside the new one', async () => {
  await submitAnswer(alice, made.attempt, at(60))
  await score()
  const again = await makeAttempt(alice, made)
  expect(await results()).toMatchObject({ hiddenBy: again.session, body: '', modelAnswers: null })
  await saveAnswer(await makeClaim(alice), again.attempt, save('second try', 0, at(20)), at(20))
  await submitAnswer(alice, again.attempt, at(90))
  expect(await results()).toMatchObject({ hiddenBy: null, body: 'first try' })
  expect(await results(again.session)).toMatchObject({ body: 'second try', earlier: { body: 'first try' } })
})

test('an answer that the clock submitted is as hidden in its room as in its results', async () => {
  const isHidden = async () => (await getRoom(alice, made.session, at(2000)))?.attempts[0]?.isHidden
  await expireAttempts(at(30 * 60), alice.id)
  expect(await isHidden()).toBe(false)
  const again = await makeAttempt(alice, made)
  await pauseSession(alice, again.session, at(10))
  expect(await isHidden()).toBe(true)
  expect(await results()).toMatchObject({ hiddenBy: again.session })
  await submitAnswer(alice, again.attempt, at(20))
  expect(await isHidden()).toBe(false)
})

test('until the first key means time on screen, not time away', async () => {
  const { session, attempt } = await makeAttempt(alice)
  await pauseSession(alice, session, at(10))
  await enterAttempt(alice, attempt, at(1010))
  await saveAnswer(await makeClaim(alice), attempt, save('at last', 0, at(1025)), at(1025))
  await submitAnswer(alice, attempt, at(1040))
  expect((await results(session)).timeMap).toEqual({
    reading: 25,
    writing: 0,
    thinking: 15,
    paused: 1000,
    used: 40,
  })
})

test('the time map adds up to the time used', async () => {
  await saveAnswer(await makeClaim(alice), made.attempt, save('first try, more', 1, at(30)), at(30))
  await submitAnswer(alice, made.attempt, at(60))
  expect((await results()).timeMap).toEqual({ reading: 20, writing: 10, thinking: 30, paused: 0, used: 60 })
})
