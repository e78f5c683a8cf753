import { beforeEach, expect, test } from 'vitest'
import { dropEndedSignIns } from '@/domain/accounts/drop-ended-sign-ins'
import { db } from '@/infra/db'
import { at, makeClaim, makePerson } from '../../support/make'
import { resetDb } from '../../support/reset-db'

const DAY = 86_400

beforeEach(resetDb)

test('drops what ended a month ago and keeps what may still be used or asked about', async () => {
  const alice = await makePerson()
  await makeClaim(alice)
  await makeClaim(alice)
  const revoked = await db.signIn.findFirstOrThrow()
  await db.signIn.updateMany({ where: { id: revoked.id }, data: { revokedAt: at(0) } })
  expect(await dropEndedSignIns(at(20 * DAY))).toBe(0)
  expect(await dropEndedSignIns(at(31 * DAY))).toBe(1)
  expect(await db.signIn.count()).toBe(1)
  expect(await dropEndedSignIns(at(90 * DAY))).toBe(1)
})
