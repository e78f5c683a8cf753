import { randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/domain/core/viewer'
import { claimSubmission } from '@/domain/reviews/claim-submission'
import { getReviewRoom } from '@/domain/reviews/get-review-room'
import { getSubmission } from '@/domain/reviews/get-submission'
import { publishReview } from '@/domain/reviews/publish-review'
import { rateReview } from '@/domain/reviews/rate-review'
import { readReview } from '@/domain/reviews/review'
import { sendMessage } from '@/domain/reviews/send-message'
import { startDraft } from '@/domain/reviews/start-draft'
import { withdrawSubmission } from '@/domain/reviews/withdraw-submission'
import { db, pool } from '@/infra/db'
import { countStatements } from '../../support/count-statements'
import { at, makePerson } from '../../support/make'
import {
  ANSWER,
  lapse,
  makeMentor,
  makeReviewed,
  makeSubmission,
  saveDraft,
  wholeReview,
} from '../../support/make-submission'
import { resetDb } from '../../support/reset-db'

let alice: Viewer
let maya: Viewer
let tom: Viewer
let made: Awaited<ReturnType<typeof makeSubmission>>

beforeEach(async () => {
  await resetDb()
  alice = await makePerson()
  maya = await makeMentor()
  tom = await makeMentor('Tom Leary')
  made = await makeSubmission(alice)
})

const publish = (mentor = maya, now = at(300)) => publishReview(mentor, { submission: made.submission }, now)
const notices = (personId: string) => db.notice.findMany({ where: { personId } })

test('published twenty times at once there is one review, one notice and one letter', async () => {
  await makeReviewed(maya, made.submission)
  const ids = await Promise.all(Array.from({ length: 20 }, () => publish()))
  expect(new Set(ids).size).toBe(1)
  expect(await db.reviewRevision.count()).toBe(1)
  expect(await notices(alice.id)).toMatchObject([
    { kind: 'review-published', href: `/reviews/${made.submission}` },
  ])
  expect(await db.mail.count({ where: { personId: alice.id } })).toBe(1)
  expect(await db.event.count({ where: { action: 'review.published' } })).toBe(1)
})

test('a review with a gap is refused in words, and nothing changes', async () => {
  await makeReviewed(maya, made.submission, { next: ' ' })
  await expect(publish()).rejects.toMatchObject({ code: 'REJECTED', message: 'Say what to do next.' })
  expect(await db.review.count()).toBe(0)
})

test('only the mentor who holds the answer publishes', async () => {
  await makeReviewed(maya, made.submission)
  await expect(publish(tom)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(publish(alice)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await lapse(made.submission)
  await claimSubmission(tom, { submission: made.submission }, at(310))
  await expect(publish()).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('published and withdrawn at the same moment it is published', async () => {
  await makeReviewed(maya, made.submission)
  const [published, withdrawn] = await Promise.allSettled([
    publish(),
    withdrawSubmission(alice, { submission: made.submission }, at(300)),
  ])
  expect([published.status, withdrawn.status]).toEqual(['fulfilled', 'rejected'])
})

test('what is not of the rubric or the question is left out', async () => {
  const review = await wholeReview(made.submission)
  review.levels.invented = { level: 3, why: 'x' }
  await makeReviewed(maya, made.submission, { ...review, points: ['invented'] })
  await publish()
  const { content } = await db.reviewRevision.findFirstOrThrow()
  expect(JSON.stringify(content)).not.toContain('invented')
})

test('it can be changed for 24 hours; each version stays readable and is told once', async () => {
  await makeReviewed(maya, made.submission)
  await publish(maya, new Date())
  await saveDraft(
    maya,
    made.submission,
    await wholeReview(made.submission, { overall: 'Better than I said.' }),
    1,
  )
  await Promise.all([publish(maya, new Date()), publish(maya, new Date())])
  const page = await getSubmission(alice, made.submission, at(400))
  expect(page?.review?.revisions.map(({ content }) => content.overall)).toEqual([
    'Sound, and it could be shorter.',
    'Better than I said.',
  ])
  expect((await notices(alice.id)).map(({ kind }) => kind).sort()).toEqual([
    'review-changed',
    'review-published',
  ])
  await expect(pool.query('UPDATE "ReviewRevision" SET number = 9')).rejects.toThrow(/append-only/)
})

test('after 24 hours a change is refused', async () => {
  await makeReviewed(maya, made.submission)
  await publish(maya, new Date(Date.now() - 25 * 3_600_000))
  const change = await saveDraft(
    maya,
    made.submission,
    await wholeReview(made.submission, { overall: 'Late.' }),
    1,
  )
  expect(change, 'stored, and of no use any more').toMatchObject({ outcome: 'saved', isTaken: true })
  await expect(publish(maya, new Date())).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('a draft is stored in one statement, which renews the lease', async () => {
  await claimSubmission(maya, { submission: made.submission }, at(150))
  await db.$executeRaw`UPDATE "Submission" SET "leaseUntil" = now() + interval '1 minute'`
  const review = await wholeReview(made.submission)
  const key = uuidv7()
  const reply = await saveDraft(maya, made.submission, review, 0, key)
  expect(reply).toMatchObject({ outcome: 'saved', rev: 1 })
  expect(reply.leaseUntil).toBeGreaterThan(Date.now() + 15 * 60_000)
  expect(await saveDraft(maya, made.submission, review, 0, key)).toMatchObject({ outcome: 'saved', rev: 1 })
  const other = await wholeReview(made.submission, { overall: 'Other.' })
  expect(await saveDraft(maya, made.submission, other, 0, key)).toMatchObject({ outcome: 'mismatch' })
  const { statements } = await countStatements(() => saveDraft(maya, made.submission, other, 1))
  expect(statements, 'the sign-in of the test and the save').toBeLessThanOrEqual(2)
})

test('an older draft does not replace a newer one, and is kept', async () => {
  await claimSubmission(maya, { submission: made.submission }, at(150))
  await saveDraft(maya, made.submission, await wholeReview(made.submission, { overall: 'Newer.' }))
  const stale = await saveDraft(
    maya,
    made.submission,
    await wholeReview(made.submission, { overall: 'Older.' }),
  )
  expect(stale).toMatchObject({ outcome: 'conflict', rev: 1 })
  expect('body' in stale && readReview(stale.body).overall).toBe('Newer.')
  expect(await db.reviewDraftSave.count({ where: { kind: 'STALE' } })).toBe(1)
})

test('a review is saved by its mentor only, and by no candidate', async () => {
  const review = await wholeReview(made.submission)
  expect(await saveDraft(maya, made.submission, review)).toMatchObject({ outcome: 'not-found' })
  await claimSubmission(maya, { submission: made.submission }, at(150))
  expect(await saveDraft(tom, made.submission, review)).toMatchObject({ outcome: 'not-found' })
  expect(await saveDraft(alice, made.submission, review)).toMatchObject({ outcome: 'signed-out' })
  expect(await db.reviewDraftSave.count()).toBe(0)
})

test('a mentor whose lease was taken over is told so, and keeps the text', async () => {
  await makeReviewed(maya, made.submission)
  await lapse(made.submission)
  await claimSubmission(tom, { submission: made.submission }, at(250))
  const late = await wholeReview(made.submission, { overall: 'Typed too late.' })
  const key = uuidv7()
  const told = { outcome: 'saved', rev: 2, isTaken: true, leaseUntil: null }
  expect(await saveDraft(maya, made.submission, late, 1, key)).toMatchObject(told)
  expect(await saveDraft(maya, made.submission, late, 1, key), 'sent again').toMatchObject(told)
  const kept = await db.reviewDraft.findFirstOrThrow({ where: { mentorId: maya.id } })
  expect(readReview(kept.body).overall).toBe('Typed too late.')
  const { leaseUntil } = await db.submission.findUniqueOrThrow({ where: { id: made.submission } })
  expect(leaseUntil?.getTime()).toBeLessThan(Date.now() + 20.5 * 60_000)
  await lapse(made.submission)
  await claimSubmission(maya, { submission: made.submission }, at(260))
  expect((await getReviewRoom(maya, made.submission, at(270)))?.text).toContain('Typed too late.')
})

test('nobody but the two sides reads the room or the submission', async () => {
  const bob = await makePerson('Bob')
  await makeReviewed(maya, made.submission)
  const admin: Viewer = { ...(await makePerson('Sam')), role: 'ADMIN' }
  for (const stranger of [alice, bob, tom, admin])
    expect(await getReviewRoom(stranger, made.submission, at(200))).toBeNull()
  for (const stranger of [bob, maya, tom, admin])
    expect(await getSubmission(stranger, made.submission, at(200))).toBeNull()
  expect(
    (await getSubmission(alice, made.submission, at(200)))?.review,
    'a draft is nobody else’s',
  ).toBeNull()
})

test('the candidate’s own score comes when the mentor’s levels are complete', async () => {
  await db.attempt.updateMany({ where: { id: made.attempt }, data: { selfScoredAt: at(90) } })
  await claimSubmission(maya, { submission: made.submission }, at(150))
  expect((await getReviewRoom(maya, made.submission, at(160)))?.self).toBeNull()
  await saveDraft(maya, made.submission, await wholeReview(made.submission))
  expect((await getReviewRoom(maya, made.submission, at(170)))?.self).toEqual({ levels: {}, ticks: [] })
})

test('both sides write below a review, each message once', async () => {
  await makeReviewed(maya, made.submission)
  const review = await publish()
  const message = { review, key: randomUUID(), body: 'Which sum do you mean?' }
  await Promise.all([1, 2, 3].map(() => sendMessage(alice, message, at(400))))
  await sendMessage(maya, { review, key: randomUUID(), body: 'The second.' }, at(410))
  await expect(sendMessage(tom, { ...message, key: randomUUID() }, at(420))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  const page = await getSubmission(alice, made.submission, at(430))
  expect(page?.review?.messages.map(({ mine, body }) => [mine, body])).toEqual([
    [true, 'Which sum do you mean?'],
    [false, 'The second.'],
  ])
  expect(await db.notice.count({ where: { personId: maya.id, kind: 'review-message' } })).toBe(1)
})

test('the candidate rates the review and nobody else does', async () => {
  await makeReviewed(maya, made.submission)
  const review = await publish()
  const rating = { review, rating: 'GOOD', isFair: 'yes', note: ' Clear. ' } as const
  await rateReview(alice, rating, at(400))
  await expect(rateReview(maya, rating, at(400))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await db.review.findFirst()).toMatchObject({ rating: 'GOOD', isFair: true, ratingNote: 'Clear.' })
})

test('a better draft starts from the old text, once for each key', async () => {
  await makeReviewed(maya, made.submission)
  await publish()
  const input = { submission: made.submission, key: randomUUID() }
  const sessions = [await startDraft(alice, input, at(500)), await startDraft(alice, input, at(501))]
  expect(new Set(sessions).size).toBe(1)
  const attempt = await db.attempt.findFirstOrThrow({ where: { sessionId: sessions[0] } })
  expect(attempt).toMatchObject({ body: ANSWER, rev: 1, deadlineAt: null })
  await expect(startDraft(tom, input, at(500))).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
