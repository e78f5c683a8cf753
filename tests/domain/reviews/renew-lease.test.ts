import { beforeEach, expect, test } from 'vitest'
import type { Claim } from '@/domain/accounts/schema'
import type { Viewer } from '@/domain/core/viewer'
import { claimSubmission } from '@/domain/reviews/claim-submission'
import { publishReview } from '@/domain/reviews/publish-review'
import { renewLease } from '@/domain/reviews/renew-lease'
import { db } from '@/infra/db'
import { countStatements } from '../../support/count-statements'
import { at, makeClaim, makePerson } from '../../support/make'
import { lapse, makeMentor, makeReviewed, makeSubmission } from '../../support/make-submission'
import { resetDb } from '../../support/reset-db'

let maya: Viewer
let tom: Viewer
let claim: Claim
let submission: string

beforeEach(async () => {
  await resetDb()
  maya = await makeMentor()
  tom = await makeMentor('Tom Leary')
  claim = await makeClaim(maya)
  submission = (await makeSubmission(await makePerson())).submission
  await claimSubmission(maya, { submission }, at(150))
  await db.$executeRaw`UPDATE "Submission" SET "leaseUntil" = now() + interval '1 minute'`
})

const renew = (by = claim) => renewLease(by, submission, at(200))
const leaseUntil = async () =>
  (
    await db.submission.findUniqueOrThrow({ where: { id: submission }, select: { leaseUntil: true } })
  ).leaseUntil?.getTime() ?? null

test('activity renews the lease for twenty minutes, in one statement', async () => {
  const { result, statements } = await countStatements(() => renew())
  expect(result).toMatchObject({ outcome: 'renewed', isTaken: false, leaseUntil: await leaseUntil() })
  expect(await leaseUntil()).toBeGreaterThan(Date.now() + 19 * 60_000)
  expect(statements).toBe(1)
})

test('a lapsed lease stays lapsed, and is still its mentor’s until somebody takes it', async () => {
  await lapse(submission)
  const before = await leaseUntil()
  expect(await renew()).toMatchObject({ outcome: 'renewed', leaseUntil: null, isTaken: false })
  expect(await leaseUntil()).toBe(before)
})

test('the lease of another mentor is not renewed, and the one who lost it is told', async () => {
  await lapse(submission)
  await claimSubmission(tom, { submission }, at(250))
  const before = await leaseUntil()
  expect(await renew()).toMatchObject({ outcome: 'renewed', leaseUntil: null, isTaken: true })
  expect(await leaseUntil()).toBe(before)
})

test('claimed by another at the moment it lapses, one of the two holds it', async () => {
  await lapse(submission)
  const [renewed] = await Promise.all([renew(), claimSubmission(tom, { submission }, at(250))])
  expect(renewed).toMatchObject({ leaseUntil: null })
  const { mentorId } = await db.submission.findUniqueOrThrow({ where: { id: submission } })
  expect(mentorId).toBe(tom.id)
})

test('a published review has no lease to renew', async () => {
  await makeReviewed(maya, submission)
  await publishReview(maya, { submission }, new Date())
  expect(await renew()).toMatchObject({ outcome: 'renewed', leaseUntil: null, isTaken: false })
  expect(await leaseUntil()).toBeNull()
})

test('a sign-in that has ended and a person who is no mentor renew nothing', async () => {
  const before = await leaseUntil()
  await db.signIn.updateMany({ where: { personId: maya.id }, data: { revokedAt: at(190) } })
  expect(await renew()).toMatchObject({ outcome: 'signed-out' })
  expect(await renew(await makeClaim(await makePerson('Bob')))).toMatchObject({ outcome: 'signed-out' })
  expect(await leaseUntil()).toBe(before)
})
