import { beforeEach, describe, expect, it } from 'vitest'
import { findViewer } from '@/domain/accounts/queries'
import type { ProviderIdentity } from '@/domain/accounts/schema'
import { signInWithProvider } from '@/domain/accounts/sign-in-with-provider'
import { db } from '@/infra/db'
import { resetDb } from '../../support/reset-db'
import { from, makeAda, NOON } from './visit'

const GRACE: ProviderIdentity = {
  provider: 'github',
  subject: '1906',
  email: 'Grace@Example.org',
  emailVerified: true,
  name: 'Grace',
}
const signIn = (identity: Partial<ProviderIdentity> = {}) =>
  signInWithProvider(from(), { ...GRACE, ...identity }, NOON)

beforeEach(resetDb)

describe('signInWithProvider', () => {
  it('makes a person once and finds them again, whatever the address has become', async () => {
    const first = await signIn()
    const again = await signIn({ email: 'new@example.org', emailVerified: false })
    if (typeof first === 'string' || typeof again === 'string') throw new Error('refused')
    expect(again.personId).toBe(first.personId)
    expect(await findViewer(again, NOON)).toMatchObject({ name: 'Grace', role: 'CANDIDATE' })
    expect(await db.person.findMany({ select: { email: true } })).toEqual([{ email: 'grace@example.org' }])
  })

  it('makes one person of ten first sign-ins at once', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => signIn()))
    expect(results.filter((result) => typeof result === 'string')).toEqual([])
    expect(await db.person.count()).toBe(1)
  })

  it('never joins an address that has an account here', async () => {
    await makeAda()
    expect(await signIn({ email: 'ada@example.org' })).toBe('AccountExists')
    expect(await db.externalAccount.count()).toBe(0)
  })

  it.each([
    ['an address that is not verified', { emailVerified: false }],
    ['no address', { email: null }],
    ['a look-alike of another address', { email: '\u212aate@example.org' }],
  ])('refuses %s', async (_what, identity) => {
    expect(await signIn(identity)).toBe('Unverified')
    expect(await db.person.count()).toBe(0)
  })

  it('refuses a closed account', async () => {
    await signIn()
    await db.person.updateMany({ data: { disabledAt: NOON } })
    expect(await signIn()).toBe('Disabled')
  })
})
