import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/domain/core/viewer'
import { claimSubmission } from '@/domain/reviews/claim-submission'
import { getQueue } from '@/domain/reviews/get-queue'
import { getWaiting } from '@/domain/reviews/get-waiting'
import { handInAttempt } from '@/domain/reviews/hand-in-attempt'
import { listSubmissions } from '@/domain/reviews/list-submissions'
import { refreshUrgency } from '@/domain/reviews/refresh-urgency'
import { withdrawSubmission } from '@/domain/reviews/withdraw-submission'
import { WAITING_MAX } from '@/domain/reviews/words'
import { db } from '@/infra/db'
import { countStatements } from '../../support/count-statements'
import { at, makeAttempt, makePerson } from '../../support/make'
import { lapse, makeMentor, makeSubmission, makeSubmitted } from '../../support/make-submission'
import { resetDb } from '../../support/reset-db'

let alice: Viewer
let maya: Viewer

beforeEach(async () => {
  await resetDb()
  alice = await makePerson()
  maya = await makeMentor()
})

const order = async (viewer = maya) => (await getQueue(viewer, {}, at(500))).rows.map(({ id }) => id)
const places = async (viewer: Viewer) => (await listSubmissions(viewer)).rows.map(({ place }) => place)

test('handed in twenty times at once, an answer waits once', async () => {
  const { attempt } = await makeSubmitted(alice)
  const ids = await Promise.all(
    Array.from({ length: 20 }, () => handInAttempt(alice, { attempt, wish: '' }, at(100))),
  )
  expect(new Set(ids).size).toBe(1)
  expect(await db.event.count({ where: { action: 'submission.handed-in' } })).toBe(1)
})

test('an open, an empty and a foreign answer are refused', async () => {
  const bob = await makePerson('Bob')
  const open = await makeAttempt(alice)
  const refused = (viewer: Viewer, attempt: string) => handInAttempt(viewer, { attempt, wish: '' }, at(10))
  await expect(refused(alice, open.attempt)).rejects.toMatchObject({ code: 'REJECTED' })
  const { attempt } = await makeSubmitted(alice, undefined, '  ')
  await expect(refused(alice, attempt)).rejects.toMatchObject({ code: 'REJECTED' })
  const mine = await makeSubmitted(alice)
  await expect(refused(bob, mine.attempt)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('only so many answers of one person wait', async () => {
  for (let i = 0; i < WAITING_MAX; i += 1) await makeSubmission(alice)
  await expect(makeSubmission(alice)).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('each candidate has a first turn before anybody has a second', async () => {
  const bob = await makePerson('Bob')
  const one = await makeSubmission(alice, undefined, at(100))
  const two = await makeSubmission(alice, undefined, at(110))
  const other = await makeSubmission(bob, undefined, at(120))
  expect(await order()).toEqual([one, other, two].map(({ submission }) => submission))
  expect(await places(alice)).toEqual([3, 1])
  expect(await places(bob)).toEqual([2])
  await withdrawSubmission(alice, { submission: one.submission }, at(130))
  expect(await order()).toEqual([two, other].map(({ submission }) => submission))
})

test('an interview within seven days goes first, also when it comes near while waiting', async () => {
  const bob = await makePerson('Bob')
  const first = await makeSubmission(alice)
  const near = await makeSubmission(bob, undefined, at(200))
  expect((await order())[0]).toBe(first.submission)
  await db.person.update({
    where: { id: bob.id },
    data: { interviewOn: new Date(new Date().toISOString().slice(0, 10)) },
  })
  expect(await refreshUrgency(new Date())).toBe(1)
  expect(await refreshUrgency(new Date())).toBe(0)
  expect((await order())[0]).toBe(near.submission)
})

test('it may be withdrawn until it is claimed, and again when the claim has lapsed', async () => {
  const { submission, attempt } = await makeSubmission(alice)
  await claimSubmission(maya, { submission }, at(150))
  await expect(withdrawSubmission(alice, { submission }, at(160))).rejects.toMatchObject({ code: 'CONFLICT' })
  await lapse(submission)
  await withdrawSubmission(alice, { submission }, at(170))
  await withdrawSubmission(alice, { submission }, at(171))
  expect(await order()).toEqual([])
  expect(await handInAttempt(alice, { attempt, wish: 'again' }, at(180))).toBe(submission)
  expect(await order()).toEqual([submission])
})

test('withdrawn and claimed at the same moment has one outcome', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { submission } = await makeSubmission(alice, undefined, at(100 + round))
    const [withdrawn, claimed] = await Promise.allSettled([
      withdrawSubmission(alice, { submission }, at(200)),
      claimSubmission(maya, { submission }, at(200)),
    ])
    expect([withdrawn.status, claimed.status].sort()).toEqual(['fulfilled', 'rejected'])
    await db.submission.updateMany({ data: { status: 'WITHDRAWN', mentorId: null } })
  }
})

test('the queue shows no address and nothing of the mentor’s own, in four statements', async () => {
  await makeSubmission(maya)
  await makeSubmission(alice)
  const { result, statements } = await countStatements(() => getQueue(maya, {}, at(500)))
  expect(statements).toBe(4)
  expect(result.rows).toHaveLength(1)
  expect(result.rows[0]).toMatchObject({ candidate: expect.stringMatching(/^.\.$/), words: 18 })
  expect(JSON.stringify(result)).not.toMatch(/@|Robin|Alice/)
})

test('a candidate sees no queue', async () => {
  await expect(getQueue(alice, {}, at(500))).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('pages of the queue follow one another', async () => {
  for (let i = 0; i < 27; i += 1)
    await makeSubmission(await makePerson(`Person ${i}`), undefined, at(100 + i))
  const first = await getQueue(maya, {}, at(500))
  const second = await getQueue(maya, { after: first.next }, at(500))
  expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 2, undefined])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(27)
})

test('the waiting time is the median of real reviews, and unsaid below five', async () => {
  const hours = [1, 2, 3, 4]
  const review = async (took: number) => {
    const { submission } = await makeSubmission(await makePerson(`Person ${took}`))
    const reviewedAt = new Date(Date.now() - 3_600_000)
    const handedInAt = new Date(reviewedAt.getTime() - took * 3_600_000)
    await db.submission.update({
      where: { id: submission },
      data: { status: 'REVIEWED', reviewedAt, handedInAt },
    })
  }
  for (const took of hours) await review(took)
  expect(await getWaiting()).toMatchObject({ reviewed: 4, medianHours: null, p90Hours: null })
  await review(20)
  await makeSubmission(alice)
  expect(await getWaiting()).toMatchObject({ waiting: 1, reviewed: 5, medianHours: 3 })
  expect((await getWaiting()).p90Hours).toBeCloseTo(13.6)
})
