import { beforeEach, expect, test, vi } from 'vitest'
import type { Claim } from '@/domain/accounts/schema'
import type { Viewer } from '@/domain/core/viewer'
import { expireAttempts } from '@/domain/practice/expire-attempts'
import { pauseSession } from '@/domain/practice/pause-session'
import { isScored } from '@/domain/practice/rules'
import { saveAnswer } from '@/domain/practice/save-answer'
import { submitAnswer } from '@/domain/practice/submit-answer'
import { db, pool } from '@/infra/db'
import { at, makeAttempt, makeClaim, makePerson, makeQuestion, readAttempt, save } from '../../support/make'
import { resetDb } from '../../support/reset-db'

const DEADLINE = 30 * 60
let alice: Viewer
let claim: Claim
let session: string
let attempt: string
let questionId: string

beforeEach(async () => {
  await resetDb()
  alice = await makePerson()
  claim = await makeClaim(alice)
  ;({ session, attempt, questionId } = await makeAttempt(alice))
})

const history = () =>
  db.attemptRevision.findMany({
    where: { attemptId: attempt },
    orderBy: { at: 'asc' },
    select: { kind: true, body: true },
  })

test('stores the text, raises the revision and keeps the history', async () => {
  expect(await saveAnswer(claim, attempt, save('one', 0, at(5)), at(5))).toMatchObject({
    outcome: 'saved',
    rev: 1,
  })
  expect(await saveAnswer(claim, attempt, save('one two', 1, at(9)), at(9))).toMatchObject({
    outcome: 'saved',
    rev: 2,
  })
  expect(await readAttempt(alice, attempt)).toMatchObject({ body: 'one two', rev: 2, writingSeconds: 4 })
  expect(await history()).toEqual([
    { kind: 'SAVED', body: 'one' },
    { kind: 'SAVED', body: 'one two' },
  ])
})

test('is one statement on the way that is taken a thousand times', async () => {
  const query = vi.spyOn(pool, 'query')
  const connect = vi.spyOn(pool, 'connect')
  await saveAnswer(claim, attempt, save('one', 0, at(5)), at(5))
  expect(query).toHaveBeenCalledOnce()
  // The pool's own query borrows one connection; Prisma would borrow another.
  expect(connect).toHaveBeenCalledOnce()
})

test('an older save never overwrites a newer; both texts are kept', async () => {
  await saveAnswer(claim, attempt, save('newer', 0, at(5)), at(5))
  expect(await saveAnswer(claim, attempt, save('older', 0, at(6)), at(6))).toMatchObject({
    outcome: 'conflict',
    rev: 1,
    body: 'newer',
  })
  expect((await readAttempt(alice, attempt)).body).toBe('newer')
  expect(await history()).toEqual([
    { kind: 'SAVED', body: 'newer' },
    { kind: 'STALE', body: 'older' },
  ])
})

test('of twenty saves at once on the same revision one wins and none is lost', async () => {
  const saves = Array.from({ length: 20 }, (_, i) => save(`text ${i}`, 0, at(5)))
  const replies = await Promise.all(saves.map((one) => saveAnswer(claim, attempt, one, at(5))))
  expect(replies.filter((reply) => reply.outcome === 'saved')).toHaveLength(1)
  expect(replies.filter((reply) => reply.outcome === 'conflict')).toHaveLength(19)
  expect((await history()).map(({ body }) => body).sort()).toEqual(saves.map(({ body }) => body).sort())
})

test('the same save sent again is answered alike and stored once', async () => {
  const first = save('one', 0, at(5))
  const replies = await Promise.all([1, 2, 3].map(() => saveAnswer(claim, attempt, first, at(5))))
  expect(replies.map((reply) => reply.outcome)).toEqual(['saved', 'saved', 'saved'])
  expect((await readAttempt(alice, attempt)).rev).toBe(1)
  expect(await history()).toHaveLength(1)
})

test('a key with another text is a mismatch', async () => {
  const first = save('one', 0, at(5))
  await saveAnswer(claim, attempt, first, at(5))
  for (const base of [0, 1]) {
    expect(await saveAnswer(claim, attempt, { ...first, base, body: 'two' }, at(6))).toMatchObject({
      outcome: 'mismatch',
    })
  }
  expect((await readAttempt(alice, attempt)).body).toBe('one')
})

test('a flush that overtakes nothing may follow a save still under way', async () => {
  const first = save('one', 0, at(5))
  await saveAnswer(claim, attempt, first, at(5))
  const flush = save('one two', 0, at(6), { after: first.key })
  expect(await saveAnswer(claim, attempt, flush, at(6))).toMatchObject({ outcome: 'saved', rev: 2 })
})

test('typed before the deadline and arrived within a minute counts, also after the clock has submitted', async () => {
  await saveAnswer(claim, attempt, save('almost', 0, at(DEADLINE - 20)), at(DEADLINE - 20))
  await expireAttempts(at(DEADLINE + 10), alice.id)
  const late = save('almost done', 1, at(DEADLINE - 1))
  expect(await saveAnswer(claim, attempt, late, at(DEADLINE + 59))).toMatchObject({
    outcome: 'saved',
    submittedBy: 'CLOCK',
  })
  expect(await readAttempt(alice, attempt)).toMatchObject({ body: 'almost done', lateBody: null })
})

test.each([
  ['typed after the deadline', DEADLINE + 1, DEADLINE + 2],
  ['arrived more than a minute after it', DEADLINE - 1, DEADLINE + 61],
])('%s is kept as after time', async (_, typed, received) => {
  await saveAnswer(claim, attempt, save('in time', 0, at(10)), at(10))
  expect(await saveAnswer(claim, attempt, save('too late', 1, at(typed)), at(received))).toMatchObject({
    outcome: 'late',
  })
  expect(await readAttempt(alice, attempt)).toMatchObject({ body: 'in time', lateBody: 'too late' })
})

test('the first words that arrive within the grace count as practice, once', async () => {
  await expireAttempts(at(DEADLINE), alice.id)
  expect(await practised()).toBe(0)
  await saveAnswer(claim, attempt, save('just made it', 0, at(DEADLINE - 1)), at(DEADLINE + 5))
  await saveAnswer(claim, attempt, save('just made it!', 1, at(DEADLINE - 1)), at(DEADLINE + 6))
  expect(await practised()).toBe(1)
})

test('what is typed in another tab after submitting is kept, not scored', async () => {
  await saveAnswer(claim, attempt, save('answer', 0, at(5)), at(5))
  await submitAnswer(alice, attempt, at(10))
  expect(await saveAnswer(claim, attempt, save('answer and more', 1, at(11)), at(11))).toMatchObject({
    outcome: 'late',
  })
  expect(await readAttempt(alice, attempt)).toMatchObject({ body: 'answer', lateBody: 'answer and more' })
})

test('nobody saves into another person’s attempt, nor with a sign-in that has ended', async () => {
  const bob = await makePerson('Bob')
  const his = await makeClaim(bob)
  expect(await saveAnswer(his, attempt, save('mine now', 0, at(5)), at(5))).toMatchObject({
    outcome: 'not-found',
  })
  await db.signIn.updateMany({ where: { personId: alice.id }, data: { revokedAt: at(1) } })
  expect(await saveAnswer(claim, attempt, save('still here', 0, at(5)), at(5))).toMatchObject({
    outcome: 'signed-out',
  })
  expect(await readAttempt(alice, attempt)).toMatchObject({ body: '', rev: 0 })
  expect(await history()).toEqual([])
})

test('a disabled person and an unknown attempt store nothing', async () => {
  expect(
    await saveAnswer(claim, '0198a000-0000-7000-8000-000000000000', save('x', 0, at(5)), at(5)),
  ).toMatchObject({
    outcome: 'not-found',
  })
  await db.person.update({ where: { id: alice.id }, data: { disabledAt: at(1) } })
  expect(await saveAnswer(claim, attempt, save('x', 0, at(5)), at(5))).toMatchObject({
    outcome: 'signed-out',
  })
})

test('what arrives while the clock is paused is scored, but is not time spent writing', async () => {
  await saveAnswer(claim, attempt, save('one', 0, at(5)), at(5))
  await saveAnswer(claim, attempt, save('one two', 1, at(9)), at(9))
  await pauseSession(alice, session, at(10))
  for (const [rev, when] of [
    [2, 11],
    [3, 20],
    [4, 5000],
  ] as const) {
    const reply = await saveAnswer(claim, attempt, save(`paused ${when}`, rev, at(when)), at(when))
    expect(reply).toMatchObject({ outcome: 'saved' })
  }
  expect(await readAttempt(alice, attempt)).toMatchObject({ body: 'paused 5000', writingSeconds: 4 })
})

test('SQL and rules agree on what counts', async () => {
  for (const typed of [-30, 0, 1]) {
    for (const received of [-1, 0, 1, 59, 60, 61]) {
      if (typed > received) continue
      const fresh = await makeAttempt(alice, await makeQuestion())
      const row = await readAttempt(alice, fresh.attempt)
      const [typedAt, receivedAt] = [at(DEADLINE + typed), at(DEADLINE + received)]
      const reply = await saveAnswer(claim, fresh.attempt, save('x', 0, typedAt), receivedAt)
      expect([typed, received, reply.outcome]).toEqual([
        typed,
        received,
        isScored(row, typedAt, receivedAt) ? 'saved' : 'late',
      ])
    }
  }
})

const practised = async () =>
  (await db.question.findUniqueOrThrow({ where: { id: questionId } })).practicedCount
