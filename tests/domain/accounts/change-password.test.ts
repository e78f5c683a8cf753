import { beforeEach, describe, expect, it } from 'vitest'
import { changePassword } from '@/domain/accounts/change-password'
import { findViewer } from '@/domain/accounts/queries'
import { signInWithPassword } from '@/domain/accounts/sign-in-with-password'
import { db } from '@/infra/db'
import { resetDb } from '../../support/reset-db'
import { from, makeAda, NOON, PASSWORD } from './visit'

const NEXT = 'seven paper lanterns'
const signIn = (password: string) => signInWithPassword(from(), { email: 'ada@example.org', password }, NOON)

beforeEach(resetDb)

describe('changePassword', () => {
  it('ends all other sign-ins at once and keeps the one that asks', async () => {
    const { claim, viewer } = await makeAda()
    const elsewhere = await signIn(PASSWORD)
    await changePassword(viewer, { current: PASSWORD, next: NEXT }, claim, NOON)
    expect(await findViewer(elsewhere!, NOON)).toBeNull()
    expect(await findViewer(claim, NOON)).not.toBeNull()
    expect([await signIn(PASSWORD), await signIn(NEXT)]).toEqual([null, expect.anything()])
    expect(await db.event.count({ where: { action: 'person.password-changed' } })).toBe(1)
  })

  it('refuses a wrong current password and a weak new one, at their fields', async () => {
    const { claim, viewer } = await makeAda()
    const change = (current: string, next: string) => changePassword(viewer, { current, next }, claim, NOON)
    await expect(change('wrong', NEXT)).rejects.toMatchObject({ code: 'REJECTED', field: 'current' })
    await expect(change(PASSWORD, 'password1')).rejects.toMatchObject({ code: 'REJECTED', field: 'next' })
    expect(await signIn(PASSWORD)).not.toBeNull()
  })

  it('refuses the eleventh wrong current password', async () => {
    const { claim, viewer } = await makeAda()
    const change = () => changePassword(viewer, { current: 'wrong', next: NEXT }, claim, NOON)
    for (let i = 0; i < 10; i++) await expect(change()).rejects.toMatchObject({ code: 'REJECTED' })
    await expect(change()).rejects.toMatchObject({ code: 'TOO_MANY' })
  })

  it('changes once when asked twice at the same moment', async () => {
    const { claim, viewer } = await makeAda()
    const change = (next: string) => changePassword(viewer, { current: PASSWORD, next }, claim, NOON)
    const both = await Promise.allSettled([change(NEXT), change('another long sentence')])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('refuses a person who has no password', async () => {
    const { claim, viewer } = await makeAda()
    await db.person.updateMany({ data: { passwordHash: null } })
    await expect(changePassword(viewer, { current: '', next: NEXT }, claim, NOON)).rejects.toMatchObject({
      code: 'REJECTED',
    })
  })
})
