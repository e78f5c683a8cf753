import { beforeEach, expect, test, vi } from 'vitest'
import { changeRole } from '@/domain/accounts/change-role'
import { disablePerson } from '@/domain/accounts/disable-person'
import { DomainError } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { claimSubmission } from '@/domain/reviews/claim-submission'
import { handInAttempt } from '@/domain/reviews/hand-in-attempt'
import { publishReview } from '@/domain/reviews/publish-review'
import { rateReview } from '@/domain/reviews/rate-review'
import { reassignSubmission } from '@/domain/reviews/reassign-submission'
import { releaseSubmission } from '@/domain/reviews/release-submission'
import { withdrawSubmission } from '@/domain/reviews/withdraw-submission'
import { db, pool } from '@/infra/db'
import { at, makePerson } from '../../support/make'
import {
  lapse,
  makeMentor,
  makeReviewed,
  makeSubmission,
  saveDraft,
  wholeReview,
} from '../../support/make-submission'
import { killWhileWriting } from '../../support/kill-waiting'
import { resetDb } from '../../support/reset-db'

/* Two things at the same moment, many times: one end, and an event for each thing that happened. */

// Many rounds, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })
const ROUNDS = 24

let alice: Viewer
let maya: Viewer
let tom: Viewer
let admin: Viewer
let submission: string
let attempt: string

beforeEach(async () => {
  await resetDb()
  alice = await makePerson()
  maya = await makeMentor()
  tom = await makeMentor('Tom Leary')
  admin = await makePerson('Sam', 'ADMIN')
  const made = await makeSubmission(alice)
  submission = made.submission
  attempt = made.attempt
})

const it = () => ({ submission })
const claim = (mentor: Viewer) => claimSubmission(mentor, it(), at(150))
const release = (mentor: Viewer) => releaseSubmission(mentor, it(), at(160))
const withdraw = () => withdrawSubmission(alice, it(), at(170))
const handIn = () => handInAttempt(alice, { attempt, wish: '' }, at(180))
const publish = (mentor: Viewer) => publishReview(mentor, it(), new Date())
const reassign = () => reassignSubmission(admin, it(), at(190))
const row = () => db.submission.findUniqueOrThrow({ where: { id: submission } })
const events = (action: string) => db.event.count({ where: { action } })

/** Which of the runs succeeded; a refusal has to be one that a person may read. */
async function race(...runs: (() => Promise<unknown>)[]): Promise<boolean[]> {
  const settled = await Promise.allSettled(runs.map((run) => run()))
  for (const one of settled) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(DomainError)
  return settled.map(({ status }) => status === 'fulfilled')
}

/** As if none of it had been reviewed. */
async function unpublish(): Promise<void> {
  await pool.query('TRUNCATE "Review", "ReviewRevision", "ReviewMessage", "Notice", "Mail" CASCADE')
  await db.submission.update({
    where: { id: submission },
    data: { status: 'WAITING', mentorId: null, leaseUntil: null, reviewedAt: null },
  })
}

test('claim against withdraw', async () => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const [claimed, withdrawn] = await race(() => claim(maya), withdraw)
    expect([claimed, withdrawn].filter(Boolean)).toHaveLength(1)
    const { status, mentorId } = await row()
    expect([status, mentorId]).toEqual(claimed ? ['WAITING', maya.id] : ['WITHDRAWN', null])
    if (claimed) await release(maya)
    else await handIn()
  }
  expect((await events('submission.claimed')) + (await events('submission.withdrawn'))).toBe(ROUNDS)
})

test('claim against release by the same mentor', async () => {
  await claim(maya)
  let [claims, releases] = [1, 0]
  for (let round = 1; round <= ROUNDS; round += 1) {
    const [, released] = await race(
      () => claim(maya),
      () => release(maya),
    )
    expect(released).toBe(true)
    releases += 1
    const { mentorId } = await row()
    if (mentorId) claims += 1
    else await claim(maya).then(() => (claims += 1))
  }
  expect(await events('submission.released')).toBe(releases)
  expect(await events('submission.claimed'), 'no claim without its event').toBe(claims)
})

test('publish against reassign', async () => {
  for (let round = 1; round <= ROUNDS / 2; round += 1) {
    await makeReviewed(maya, submission)
    const [published, reassigned] = await race(() => publish(maya), reassign)
    expect([published, reassigned].filter(Boolean)).toHaveLength(1)
    expect(await db.review.count()).toBe(published ? 1 : 0)
    expect((await row()).mentorId).toBe(published ? maya.id : null)
    await unpublish()
    await db.reviewDraft.deleteMany()
  }
})

test('publish against the claim of another mentor after the lease has lapsed', async () => {
  for (let round = 1; round <= ROUNDS / 2; round += 1) {
    await makeReviewed(maya, submission)
    await lapse(submission)
    const [published, claimed] = await race(
      () => publish(maya),
      () => claim(tom),
    )
    expect([published, claimed].filter(Boolean)).toHaveLength(1)
    const { status, mentorId } = await row()
    expect([status, mentorId]).toEqual(published ? ['REVIEWED', maya.id] : ['WAITING', tom.id])
    expect(await db.notice.count({ where: { personId: alice.id } })).toBe(published ? 1 : 0)
    await unpublish()
    await db.reviewDraft.deleteMany()
  }
})

test('a save against its publication: what is published is one of the two texts, whole', async () => {
  await makeReviewed(maya, submission, { overall: 'The first text.' })
  const second = await wholeReview(submission, { overall: 'The second text.' })
  const [saved, published] = await race(
    () => saveDraft(maya, submission, second, 1),
    () => publish(maya),
  )
  expect([saved, published]).toEqual([true, true])
  const { content } = await db.reviewRevision.findFirstOrThrow()
  expect(['The first text.', 'The second text.']).toContain((content as { overall: string }).overall)
  const draft = await db.reviewDraft.findFirstOrThrow()
  expect(draft.body).toContain('The second text.')
})

test('two publications, and a candidate’s other answers move up once', async () => {
  const others = [await makeSubmission(alice), await makeSubmission(alice)]
  await makeReviewed(maya, submission)
  await makeReviewed(tom, others[0]!.submission)
  const both = await race(
    () => publish(maya),
    () => publishReview(tom, { submission: others[0]!.submission }, at(300)),
    () => makeSubmission(alice),
  )
  expect(both).toEqual([true, true, true])
  const waiting = await db.submission.findMany({ where: { status: 'WAITING' }, orderBy: { turn: 'asc' } })
  expect(waiting.map(({ turn }) => turn)).toEqual([0, 1])
  expect(await events('review.published')).toBe(2)
})

test('handed in twice while it is withdrawn', async () => {
  for (let round = 1; round <= ROUNDS / 2; round += 1) {
    await race(handIn, withdraw, handIn)
    expect(['WAITING', 'WITHDRAWN']).toContain((await row()).status)
    await handIn()
    expect(await db.submission.count()).toBe(1)
    expect(await row()).toMatchObject({ status: 'WAITING', turn: 0 })
  }
  const [handed, withdrawn] = [await events('submission.handed-in'), await events('submission.withdrawn')]
  expect(handed - withdrawn).toBe(1)
})

test('rated twice at once: one rating stands, both are in the events', async () => {
  await makeReviewed(maya, submission)
  const review = await publish(maya)
  const rate = (rating: 'GREAT' | 'PROBLEMATIC', note: string) => () =>
    rateReview(alice, { review, rating, note }, at(400))
  for (let round = 1; round <= ROUNDS / 2; round += 1) {
    expect(await race(rate('GREAT', 'a'), rate('PROBLEMATIC', 'b'))).toEqual([true, true])
    const { rating, ratingNote } = await db.review.findUniqueOrThrow({ where: { id: review } })
    expect(['GREAT a', 'PROBLEMATIC b']).toContain(`${rating} ${ratingNote}`)
  }
  expect(await events('review.rated')).toBe(ROUNDS)
})

test('a mentor is disabled or demoted while claiming: the answer is free again when the lease ends', async () => {
  for (let round = 1; round <= ROUNDS / 4; round += 1) {
    const take =
      round % 2 === 0
        ? () => disablePerson(admin, { person: maya.id }, at(200))
        : () => changeRole(admin, { person: maya.id, role: 'CANDIDATE' }, at(200))
    const [, gone] = await race(() => claim(maya), take)
    expect(gone).toBe(true)
    await lapse(submission)
    await claim(tom)
    expect((await row()).mentorId).toBe(tom.id)
    await release(tom)
    await db.person.update({ where: { id: maya.id }, data: { role: 'MENTOR', disabledAt: null } })
  }
})

test('a publication that is killed in the middle leaves nothing, and succeeds when it is sent again', async () => {
  await makeReviewed(maya, submission)
  const { killed, error } = await killWhileWriting('Notice', () => publish(maya))
  expect(killed).toBe(1)
  expect(error).toBeInstanceOf(Error)
  expect([
    await db.review.count(),
    await db.reviewRevision.count(),
    await events('review.published'),
  ]).toEqual([0, 0, 0])
  expect(await row()).toMatchObject({ status: 'WAITING', mentorId: maya.id })
  await publish(maya)
  expect([await db.review.count(), await db.notice.count({ where: { kind: 'review-published' } })]).toEqual([
    1, 1,
  ])
})
