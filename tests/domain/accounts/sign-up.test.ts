import { beforeEach, describe, expect, it } from 'vitest'
import { findViewer } from '@/domain/accounts/queries'
import { signUp } from '@/domain/accounts/sign-up'
import { db } from '@/infra/db'
import { resetDb } from '../../support/reset-db'
import { from, NOON, PASSWORD } from './visit'

const ADA = { name: 'Ada', email: 'ada@example.org', password: PASSWORD }

beforeEach(resetDb)

describe('signUp', () => {
  it('makes a candidate, signs them in and leaves a trace', async () => {
    const claim = await signUp(from(), ADA, NOON)
    expect(await findViewer(claim, NOON)).toMatchObject({ name: 'Ada', role: 'CANDIDATE' })
    const events = await db.event.findMany({
      select: { action: true, actorId: true },
      orderBy: { id: 'asc' },
    })
    expect(events).toEqual([
      { action: 'person.signed-up', actorId: claim.personId },
      { action: 'person.signed-in', actorId: claim.personId },
    ])
  })

  it('stores a hash of the password and of the secret, never themselves', async () => {
    const claim = await signUp(from(), ADA, NOON)
    const person = await db.person.findFirstOrThrow({ include: { signIns: true } })
    expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(person)).not.toContain(claim.secret)
  })

  it('makes one person of twenty at once', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => signUp(from(), ADA, NOON)))
    const refusals = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refusals).toHaveLength(19)
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: 'REJECTED',
        field: 'email',
        message: 'That address has an account. Sign in instead.',
      })
    }
    expect(await db.person.count()).toBe(1)
    expect(await db.event.count({ where: { action: 'person.signed-up' } })).toBe(1)
  })

  it.each(['password1', 'QWERTYUIOP', 'iloveyou1', 'segprep2026', 'ada-ada-ada', 'lovelace.12'])(
    'refuses the password %s',
    async (password) => {
      const person = { name: 'Ada Lovelace', email: 'ada@example.org', password }
      await expect(signUp(from(), person, NOON)).rejects.toMatchObject({
        code: 'REJECTED',
        field: 'password',
      })
      expect(await db.person.count()).toBe(0)
    },
  )

  it('lets a network try a hundred times in a quarter of an hour', async () => {
    const weak = { ...ADA, password: 'password1' }
    for (let i = 0; i < 100; i++) {
      await expect(signUp(from('one network'), weak, NOON)).rejects.toMatchObject({ code: 'REJECTED' })
    }
    await expect(signUp(from('one network'), ADA, NOON)).rejects.toMatchObject({ code: 'TOO_MANY' })
    await expect(signUp(from('another'), ADA, NOON)).resolves.toBeDefined()
  })
})
