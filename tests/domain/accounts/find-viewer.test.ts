import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findViewer, listDevices } from '@/domain/accounts/queries'
import { db, pool } from '@/infra/db'
import { resetDb } from '../../support/reset-db'
import { DAY, later, makeAda, NOON } from './visit'

beforeEach(resetDb)

describe('findViewer', () => {
  it('gives the person with the role of the row as it is now', async () => {
    const { claim, viewer } = await makeAda()
    await db.person.update({ where: { id: viewer.id }, data: { role: 'MENTOR' } })
    expect(await findViewer(claim, NOON)).toEqual({ id: viewer.id, role: 'MENTOR', name: 'Ada' })
    await db.person.update({ where: { id: viewer.id }, data: { role: 'CANDIDATE' } })
    expect(await findViewer(claim, NOON)).toMatchObject({ role: 'CANDIDATE' })
  })

  it('refuses a revoked sign-in', async () => {
    const { claim } = await makeAda()
    await db.signIn.updateMany({ data: { revokedAt: NOON } })
    expect(await findViewer(claim, later(1))).toBeNull()
  })

  it('refuses a disabled person', async () => {
    const { claim } = await makeAda()
    await db.person.updateMany({ data: { disabledAt: NOON } })
    expect(await findViewer(claim, later(1))).toBeNull()
  })

  it('refuses a sign-in that lay idle for a week', async () => {
    const { claim } = await makeAda()
    expect(await findViewer(claim, later(7 * DAY))).toBeNull()
    expect(await findViewer(claim, later(7 * DAY - 1))).not.toBeNull()
  })

  it('refuses a sign-in after thirty days, however much it was used', async () => {
    const { claim } = await makeAda()
    for (let day = 1; day < 30; day++) expect(await findViewer(claim, later(day * DAY))).not.toBeNull()
    expect(await findViewer(claim, later(30 * DAY))).toBeNull()
  })

  it('refuses another secret, and the secret of another person', async () => {
    const { claim, viewer } = await makeAda()
    const bob = await db.person.create({ data: { name: 'Bob', email: 'bob@example.org' } })
    expect(await findViewer({ personId: viewer.id, secret: 'x'.repeat(43) }, NOON)).toBeNull()
    expect(await findViewer({ personId: bob.id, secret: claim.secret }, NOON)).toBeNull()
  })

  it('is one statement, and writes the visit down every five minutes', async () => {
    const { claim } = await makeAda()
    const query = vi.spyOn(pool, 'query')
    await findViewer(claim, later(5))
    expect(query).toHaveBeenCalledTimes(1)
    await findViewer(claim, later(6))
    expect(query.mock.calls.length).toBeGreaterThan(2)
    const { lastSeenAt } = await db.signIn.findFirstOrThrow()
    expect(lastSeenAt).toEqual(later(6))
    query.mockRestore()
  })
})

describe('listDevices', () => {
  it('names the devices, tells which one asks, and leaves out those that have ended', async () => {
    const { claim, viewer } = await makeAda()
    const ended = {
      personId: viewer.id,
      secretHash: new Uint8Array(32),
      expiresAt: later(DAY),
      lastSeenAt: NOON,
    }
    await db.signIn.create({ data: { ...ended, revokedAt: NOON } })
    expect(await listDevices(viewer, claim, NOON)).toMatchObject([
      { name: 'Firefox on Windows', isThisOne: true, createdAt: NOON },
    ])
  })
})
