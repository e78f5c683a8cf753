import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/domain/core/viewer'
import { notify } from '@/domain/core/notify'
import { claimSubmission } from '@/domain/reviews/claim-submission'
import { getOwnDraft } from '@/domain/reviews/get-own-draft'
import { getReviewRoom } from '@/domain/reviews/get-review-room'
import { getSubmission } from '@/domain/reviews/get-submission'
import { publishReview } from '@/domain/reviews/publish-review'
import { sendMessage } from '@/domain/reviews/send-message'
import { db } from '@/infra/db'
import { countStatements } from '../../support/count-statements'
import { at, makePerson } from '../../support/make'
import { lapse, makeMentor, makeReviewed, makeSubmission } from '../../support/make-submission'
import { resetDb } from '../../support/reset-db'

let alice: Viewer
let maya: Viewer
let submission: string

beforeEach(async () => {
  await resetDb()
  alice = await makePerson()
  maya = await makeMentor()
  submission = (await makeSubmission(alice)).submission
})

const publish = async () => {
  await makeReviewed(maya, submission)
  return publishReview(maya, { submission }, at(300))
}
const unread = (person: Viewer) => db.notice.count({ where: { personId: person.id, readAt: null } })
const tellOfSomethingElse = (person: Viewer) =>
  notify(
    db,
    [{ personId: person.id, kind: 'report-answered', key: 'other', text: 'Answered.', href: '/questions/x' }],
    at(310),
  )

test('who reads a review has read the notices of it, and no other', async () => {
  const review = await publish()
  await sendMessage(maya, { review, key: randomUUID(), body: 'One more thing.' }, at(310))
  await tellOfSomethingElse(alice)
  expect(await unread(alice)).toBe(3)
  const first = await getSubmission(alice, submission, at(400))
  expect(first?.isNews).toBe(true)
  expect(await unread(alice)).toBe(1)
  expect((await db.review.findFirstOrThrow()).readAt).toEqual(at(400))
  const again = await getSubmission(alice, submission, at(500))
  expect(again?.isNews).toBe(false)
  expect((await db.review.findFirstOrThrow()).readAt, 'the first reading counts').toEqual(at(400))
})

test('a mentor who opens the room has read the reply in it, and no other notice', async () => {
  const review = await publish()
  await sendMessage(alice, { review, key: randomUUID(), body: 'Which sum?' }, at(310))
  await tellOfSomethingElse(maya)
  expect((await getReviewRoom(maya, submission, at(400)))?.isNews).toBe(true)
  expect(await unread(maya)).toBe(1)
  expect((await getReviewRoom(maya, submission, at(410)))?.isNews).toBe(false)
})

test('somebody else who asks for the page reads nobody’s notices', async () => {
  const review = await publish()
  await sendMessage(alice, { review, key: randomUUID(), body: 'Which sum?' }, at(310))
  const tom = await makeMentor('Tom Leary')
  await getSubmission(tom, submission, at(400))
  await getReviewRoom(tom, submission, at(400))
  expect([await unread(alice), await unread(maya)]).toEqual([1, 1])
})

test('noting that something was read costs a page no statement more', async () => {
  await publish()
  const first = await countStatements(() => getSubmission(alice, submission, at(400)))
  const again = await countStatements(() => getSubmission(alice, submission, at(410)))
  expect(first.statements).toBe(again.statements)
  const updates = await countStatements(() => getReviewRoom(maya, submission, at(400)))
  expect(updates.statements).toBe(
    (await countStatements(() => getReviewRoom(maya, submission, at(410)))).statements,
  )
})

test('a mentor who lost an answer still reads their own words, and nothing of the answer', async () => {
  await makeReviewed(maya, submission, { overall: 'My own words.' })
  await lapse(submission)
  expect(await getOwnDraft(maya, submission)).toMatchObject({ isFree: true })
  const tom = await makeMentor('Tom Leary')
  await claimSubmission(tom, { submission }, at(250))
  expect(await getReviewRoom(maya, submission, at(260))).toBeNull()
  const own = await getOwnDraft(maya, submission)
  expect(own).toMatchObject({ isFree: false, rev: 1 })
  expect(own?.text).toContain('My own words.')
  expect(JSON.stringify(own)).not.toContain('I would start from the decision')
})

test('who never held an answer has no words of their own on it', async () => {
  await makeReviewed(maya, submission)
  for (const stranger of [alice, await makeMentor('Tom Leary'), await makePerson('Bob')])
    expect(await getOwnDraft(stranger, submission)).toBeNull()
})
