import { beforeEach, describe, expect, it } from 'vitest'
import { getProfile } from '@/domain/accounts/queries'
import { profileSchema } from '@/domain/accounts/schema'
import { updateProfile } from '@/domain/accounts/update-profile'
import { resetDb } from '../../support/reset-db'
import { makeAda } from './visit'

const FORM = { name: 'Ada L.', interviewOn: '2027-02-28', timeZone: 'Europe/Vienna', extraTime: 'X150' }

beforeEach(resetDb)

describe('updateProfile', () => {
  it('stores what the form says', async () => {
    const { viewer } = await makeAda()
    await updateProfile(viewer, profileSchema.parse(FORM))
    expect(await getProfile(viewer)).toEqual({ ...FORM, email: 'ada@example.org', hasPassword: true })
    await updateProfile(viewer, profileSchema.parse({ ...FORM, interviewOn: '' }))
    expect(await getProfile(viewer)).toMatchObject({ interviewOn: null })
  })

  it.each([
    { name: '' },
    { name: 'x'.repeat(81) },
    { name: 'Ada\u202egnp' },
    { interviewOn: '2027-02-30' },
    { timeZone: 'Mars/Olympus' },
    { extraTime: 'X900' },
    { role: 'ADMIN' },
  ])('refuses %o', (change) => {
    expect(profileSchema.safeParse({ ...FORM, ...change }).success).toBe(false)
  })
})
