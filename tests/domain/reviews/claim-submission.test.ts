import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/domain/core/viewer'
import { claimSubmission } from '@/domain/reviews/claim-submission'
import { handInAttempt } from '@/domain/reviews/hand-in-attempt'
import { reassignSubmission } from '@/domain/reviews/reassign-submission'
import { releaseSubmission } from '@/domain/reviews/release-submission'
import { CLAIMS_MAX } from '@/domain/reviews/words'
import { db } from '@/infra/db'
import { at, makePerson } from '../../support/make'
import { lapse, makeMentor, makeSubmission, makeSubmitted } from '../../support/make-submission'
import { resetDb } from '../../support/reset-db'

let alice: Viewer
let maya: Viewer

beforeEach(async () => {
  await resetDb()
  alice = await makePerson()
  maya = await makeMentor()
})

const claim = (mentor: Viewer, submission: string) => claimSubmission(mentor, { submission }, at(150))
const holder = async (id: string) => (await db.submission.findUniqueOrThrow({ where: { id } })).mentorId
const outcomes = async (claims: Promise<Date>[]) => {
  const settled = await Promise.allSettled(claims)
  const refused = settled.flatMap((one) =>
    one.status === 'rejected' ? [one.reason as { code: string }] : [],
  )
  return { won: settled.length - refused.length, codes: [...new Set(refused.map(({ code }) => code))] }
}

test('of fifty mentors who claim one answer at once one wins and the others learn no name', async () => {
  const mentors = await Promise.all(Array.from({ length: 50 }, (_, i) => makeMentor(`Mentor ${i}`)))
  const { submission } = await makeSubmission(alice)
  const { won, codes } = await outcomes(mentors.map((mentor) => claim(mentor, submission)))
  expect(won).toBe(1)
  expect(codes).toEqual(['CONFLICT'])
  expect(mentors.map(({ id }) => id)).toContain(await holder(submission))
  expect(await db.event.count({ where: { action: 'submission.claimed' } })).toBe(1)
})

test('of two mentors one wins, in every one of forty rounds', async () => {
  const tom = await makeMentor('Tom Leary')
  const { submission } = await makeSubmission(alice)
  for (let round = 0; round < 40; round += 1) {
    const { won } = await outcomes([claim(maya, submission), claim(tom, submission)])
    expect(won).toBe(1)
    const mentor = (await holder(submission)) === maya.id ? maya : tom
    await releaseSubmission(mentor, { submission }, at(160))
  }
})

test('a mentor one below the limit who claims twenty at once gets one', async () => {
  const all = []
  for (let i = 0; i < 20 + CLAIMS_MAX - 1; i += 1) {
    const candidate = await makePerson(`Candidate ${i}`)
    all.push((await makeSubmission(candidate)).submission)
  }
  for (const submission of all.splice(0, CLAIMS_MAX - 1)) await claim(maya, submission)
  const { won, codes } = await outcomes(all.map((submission) => claim(maya, submission)))
  expect(won).toBe(1)
  expect(codes).toEqual(['CONFLICT'])
  expect(await db.submission.count({ where: { mentorId: maya.id } })).toBe(CLAIMS_MAX)
})

test('a lapsed lease frees the answer in the same second, without any job', async () => {
  const tom = await makeMentor('Tom Leary')
  const { submission } = await makeSubmission(alice)
  await claim(maya, submission)
  await expect(claim(tom, submission)).rejects.toMatchObject({ code: 'CONFLICT' })
  await lapse(submission)
  await claim(tom, submission)
  expect(await holder(submission)).toBe(tom.id)
})

test('whoever holds an answer renews the lease by claiming again', async () => {
  const { submission } = await makeSubmission(alice)
  const first = await claim(maya, submission)
  const second = await claim(maya, submission)
  expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime())
  expect(await db.event.count({ where: { action: 'submission.claimed' } })).toBe(1)
})

test('nobody claims their own answer', async () => {
  const { submission } = await makeSubmission(maya)
  await expect(claim(maya, submission)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a candidate claims nothing', async () => {
  const { submission } = await makeSubmission(alice)
  const bob = await makePerson('Bob')
  await expect(claim(bob, submission)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a mentor who is limited to other topics does not get it', async () => {
  const { submission } = await makeSubmission(alice)
  const other = await db.topic.create({
    data: { slug: 'other', position: 9, title: 'Other', description: 'Other.' },
  })
  await db.mentorTopic.create({ data: { personId: maya.id, topicId: other.id } })
  await expect(claim(maya, submission)).rejects.toMatchObject({ code: 'CONFLICT' })
  const { topicId } = await db.submission.findUniqueOrThrow({ where: { id: submission } })
  await db.mentorTopic.create({ data: { personId: maya.id, topicId } })
  await claim(maya, submission)
})

test('a better draft goes first to the mentor of the one before, and to all after a day', async () => {
  const tom = await makeMentor('Tom Leary')
  const { submission, slug } = await makeSubmission(alice)
  await db.submission.update({ where: { id: submission }, data: { status: 'REVIEWED', mentorId: maya.id } })
  const again = await makeSubmitted(alice, { slug })
  const next = await handInAttempt(alice, { attempt: again.attempt, wish: '' }, new Date())
  await expect(claim(tom, next)).rejects.toMatchObject({ code: 'CONFLICT' })
  await claim(maya, next)
  await lapse(next)
  await db.submission.update({ where: { id: next }, data: { preferredUntil: new Date(Date.now() - 1000) } })
  await claim(tom, next)
  expect(await db.notice.count({ where: { personId: maya.id, kind: 'draft-handed-in' } })).toBe(1)
})

test('an administrator takes a stuck answer away and keeps it for another mentor', async () => {
  const tom = await makeMentor('Tom Leary')
  const admin: Viewer = { ...(await makePerson('Sam')), role: 'ADMIN' }
  const { submission } = await makeSubmission(alice)
  await claim(maya, submission)
  await reassignSubmission(admin, { submission, mentor: tom.id }, new Date())
  await expect(claim(maya, submission)).rejects.toMatchObject({ code: 'CONFLICT' })
  await claim(tom, submission)
  await expect(reassignSubmission(maya, { submission }, at(200))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(reassignSubmission(admin, { submission, mentor: alice.id }, at(200))).rejects.toMatchObject({
    code: 'REJECTED',
  })
})
