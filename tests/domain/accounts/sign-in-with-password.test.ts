import argon2 from '@node-rs/argon2'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { changePassword } from '@/domain/accounts/change-password'
import { findViewer } from '@/domain/accounts/queries'
import { signInWithPassword } from '@/domain/accounts/sign-in-with-password'
import { signInSchema } from '@/domain/accounts/schema'
import { signUp } from '@/domain/accounts/sign-up'
import { db } from '@/infra/db'
import { resetDb } from '../../support/reset-db'
import { from, makeAda, NOON, PASSWORD } from './visit'

vi.mock('@node-rs/argon2', { spy: true })

const signIn = (password: string, network?: string, email = 'ada@example.org') =>
  signInWithPassword(from(network), signInSchema.parse({ email, password }), NOON)

beforeEach(resetDb)

describe('signInWithPassword', () => {
  it('opens a sign-in of its own each time', async () => {
    const { claim } = await makeAda()
    const second = await signIn(PASSWORD)
    expect(second!.secret).not.toBe(claim.secret)
    expect(await findViewer(second!, NOON)).not.toBeNull()
    expect(await findViewer(claim, NOON)).not.toBeNull()
  })

  it('computes a hash for an unknown address, a closed account and one without a password as well', async () => {
    await makeAda()
    await db.person.create({ data: { name: 'Bob', email: 'bob@example.org' } })
    await db.person.updateMany({ where: { name: 'Ada' }, data: { disabledAt: NOON } })
    for (const email of ['nobody@example.org', 'ada@example.org', 'bob@example.org']) {
      vi.mocked(argon2.verify).mockClear()
      expect(await signIn(PASSWORD, undefined, email)).toBeNull()
      expect(argon2.verify).toHaveBeenCalledTimes(1)
    }
  })

  it('takes a password in either Unicode form, keeps its spaces and reads it to its end', async () => {
    const long = `${'a long start that is the same '.repeat(3)}é `
    await signUp(from(), { name: 'Zoë', email: 'zoe@example.org', password: long.normalize('NFKC') }, NOON)
    const tries = [long.normalize('NFD'), long.trimEnd(), `${long.slice(0, -2)}e `]
    const claims = []
    for (const password of tries) claims.push(await signIn(password, undefined, 'zoe@example.org'))
    expect(claims).toEqual([expect.anything(), null, null])
  })

  it('refuses the eleventh try on one account from one network without computing a hash', async () => {
    await makeAda()
    for (let i = 0; i < 10; i++) expect(await signIn(`wrong ${i}`, 'attacker')).toBeNull()
    vi.mocked(argon2.verify).mockClear()
    const refusal = await signIn(PASSWORD, 'attacker').catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'TOO_MANY', retryAfter: expect.any(Number) })
    expect(argon2.verify).not.toHaveBeenCalled()
    expect(await signIn(PASSWORD, 'home')).not.toBeNull()
  })

  it('refuses the eleventh of many at once', async () => {
    await makeAda()
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => signIn('wrong', 'attacker')))
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(10)
  })

  it('does not count right passwords', async () => {
    await makeAda()
    for (let i = 0; i < 12; i++) expect(await signIn(PASSWORD, 'home')).not.toBeNull()
  })

  it('counts a hundred wrong tries from one network, whatever the addresses', async () => {
    await db.rateLimit.deleteMany()
    vi.mocked(argon2.verify).mockResolvedValue(false)
    for (let i = 0; i < 100; i++) await signIn('wrong', 'attacker', `person${i}@example.org`)
    await expect(signIn('wrong', 'attacker', 'last@example.org')).rejects.toMatchObject({ code: 'TOO_MANY' })
    vi.mocked(argon2.verify).mockRestore()
  })

  it('refuses what would wait too long for a core, and counts no try', async () => {
    await makeAda()
    const people = Array.from({ length: 40 }, (_, i) => `person${i}@example.org`)
    const tries = await Promise.allSettled(people.map((email) => signIn('wrong', undefined, email)))
    const refused = tries.filter((one) => one.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    expect(tries.length - refused.length).toBeGreaterThanOrEqual(22)
    expect(await db.rateLimit.count({ where: { points: { gt: 0 } } })).toBe(
      3 * (tries.length - refused.length) + 1,
    )
  })

  it('leaves no sign-in by the old password when the password changes at the same moment', async () => {
    const { claim, viewer } = await makeAda()
    const change = changePassword(viewer, { current: PASSWORD, next: 'seven paper lanterns' }, claim, NOON)
    const claims = await Promise.all(Array.from({ length: 8 }, () => signIn(PASSWORD)))
    await change
    for (const opened of claims) expect(opened && (await findViewer(opened, NOON))).toBeNull()
    expect(await findViewer(claim, NOON)).not.toBeNull()
  })
})
