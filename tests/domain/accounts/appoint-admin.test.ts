import { beforeEach, describe, expect, it } from 'vitest'
import { appointAdmin } from '@/domain/accounts/appoint-admin'
import { canAppointAdmin } from '@/domain/accounts/policy'
import { findViewer } from '@/domain/accounts/queries'
import { db } from '@/infra/db'
import { resetDb } from '../../support/reset-db'
import { makeAda, NOON } from './visit'

const SHELL = { system: 'shell' }

beforeEach(resetDb)

describe('appointAdmin', () => {
  it.each([
    [SHELL, true],
    [{ id: 'a', role: 'ADMIN', name: 'A' } as const, false],
    [{ id: 'm', role: 'MENTOR', name: 'M' } as const, false],
    [{ id: 'c', role: 'CANDIDATE', name: 'C' } as const, false],
  ])('%o may appoint: %s', (actor, may) => {
    expect(canAppointAdmin(actor)).toBe(may)
  })

  it('counts from the next request on, and is recorded once', async () => {
    const { claim } = await makeAda()
    expect(await appointAdmin(SHELL, ' ADA@example.org')).toBe('ada@example.org is an administrator now.')
    expect(await appointAdmin(SHELL, 'ada@example.org')).toBe('ada@example.org is an administrator already.')
    expect(await findViewer(claim, NOON)).toMatchObject({ role: 'ADMIN' })
    expect(await db.event.count({ where: { action: 'person.role-changed' } })).toBe(1)
  })

  it('says what to do when nobody has the address', async () => {
    await expect(appointAdmin(SHELL, 'nobody@example.org')).rejects.toThrow(
      'Nobody has signed up as nobody@example.org. Sign up first, then run this again.',
    )
  })

  it('refuses an administrator of the site', async () => {
    const { viewer } = await makeAda()
    await expect(appointAdmin({ ...viewer, role: 'ADMIN' }, 'ada@example.org')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
