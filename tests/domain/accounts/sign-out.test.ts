import { beforeEach, describe, expect, it } from 'vitest'
import { findViewer, listDevices } from '@/domain/accounts/queries'
import { signInWithPassword } from '@/domain/accounts/sign-in-with-password'
import { signOut } from '@/domain/accounts/sign-out'
import { signOutDevice } from '@/domain/accounts/sign-out-device'
import { signOutEverywhere } from '@/domain/accounts/sign-out-everywhere'
import { signUp } from '@/domain/accounts/sign-up'
import { db } from '@/infra/db'
import { resetDb } from '../../support/reset-db'
import { from, makeAda, NOON, PASSWORD } from './visit'

const signIn = async () =>
  (await signInWithPassword(from(), { email: 'ada@example.org', password: PASSWORD }, NOON))!
const signedOut = () => db.event.count({ where: { action: 'person.signed-out' } })

beforeEach(resetDb)

describe('signing out', () => {
  it('ends this sign-in and no other; twice changes nothing', async () => {
    const { claim } = await makeAda()
    const elsewhere = await signIn()
    await signOut(claim, NOON)
    await signOut(claim, NOON)
    expect([await findViewer(claim, NOON), await findViewer(elsewhere, NOON)]).toEqual([
      null,
      expect.anything(),
    ])
    expect(await signedOut()).toBe(1)
  })

  it('ends one device of the list', async () => {
    const { claim, viewer } = await makeAda()
    const elsewhere = await signIn()
    const other = (await listDevices(viewer, claim, NOON)).find((device) => !device.isThisOne)!
    await signOutDevice(viewer, { id: other.id }, NOON)
    expect([await findViewer(claim, NOON), await findViewer(elsewhere, NOON)]).toEqual([
      expect.anything(),
      null,
    ])
    await expect(signOutDevice(viewer, { id: other.id }, NOON)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await signedOut()).toBe(1)
  })

  it('refuses to end a device of somebody else', async () => {
    const { viewer } = await makeAda()
    const bob = await signUp(from(), { name: 'Bob', email: 'bob@example.org', password: PASSWORD }, NOON)
    const { id } = await db.signIn.findFirstOrThrow({ where: { personId: bob.personId } })
    await expect(signOutDevice(viewer, { id }, NOON)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await findViewer(bob, NOON)).not.toBeNull()
  })

  it('ends all but this one', async () => {
    const { claim, viewer } = await makeAda()
    const others = [await signIn(), await signIn()]
    expect(await signOutEverywhere(viewer, claim, NOON)).toBe(2)
    expect(await signOutEverywhere(viewer, claim, NOON)).toBe(0)
    for (const other of others) expect(await findViewer(other, NOON)).toBeNull()
    expect(await findViewer(claim, NOON)).not.toBeNull()
    expect(await signedOut()).toBe(1)
  })

  it('a new sign-in on the same device replaces the old one', async () => {
    const { claim } = await makeAda()
    const fields = { email: 'ada@example.org', password: PASSWORD }
    const next = await signInWithPassword(from('home', claim), fields, NOON)
    expect([await findViewer(claim, NOON), await findViewer(next!, NOON)]).toEqual([null, expect.anything()])
  })
})
