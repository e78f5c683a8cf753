import { beforeEach, describe, expect, it } from 'vitest'
import { changePassword } from '@/domain/accounts/change-password'
import { makeResetLink } from '@/domain/accounts/make-reset-link'
import { findReset, findViewer } from '@/domain/accounts/queries'
import { resetPassword } from '@/domain/accounts/reset-password'
import { resetPasswordSchema, resetToken } from '@/domain/accounts/schema'
import { signInWithPassword } from '@/domain/accounts/sign-in-with-password'
import { db } from '@/infra/db'
import { resetDb } from '../../support/reset-db'
import { from, later, makeAda, NOON, PASSWORD } from './visit'

const SHELL = { system: 'shell' }
const NEXT = 'seven paper lanterns'
const ENDED = { code: 'REJECTED', message: 'This link has been used or has expired. Ask for a new one.' }

const tokenOf = (link: string) => new URL(link).searchParams.get('token')!
const makeToken = async () => tokenOf(await makeResetLink(SHELL, 'ada@example.org', NOON))
const reset = (token: string, password = NEXT, now = NOON, network?: string) =>
  resetPassword(from(network), resetPasswordSchema.parse({ token, password }), now)
const signIn = (password: string) => signInWithPassword(from(), { email: 'ada@example.org', password }, NOON)

beforeEach(resetDb)

describe('resetPassword', () => {
  it('sets the password, ends every sign-in, opens none and leaves a trace', async () => {
    const { claim, viewer } = await makeAda()
    const elsewhere = await signIn(PASSWORD)
    const opened = await db.signIn.count()
    await reset(await makeToken())
    expect(await findViewer(claim, NOON)).toBeNull()
    expect(await findViewer(elsewhere!, NOON)).toBeNull()
    expect(await db.signIn.count()).toBe(opened)
    expect([await signIn(PASSWORD), await signIn(NEXT)]).toEqual([null, expect.anything()])
    expect(await db.event.findMany({ where: { action: 'person.password-reset' } })).toEqual([
      expect.objectContaining({ actorId: viewer.id, subjectId: viewer.id }),
    ])
  })

  it('lets one of twenty at once use a link', async () => {
    await makeAda()
    const token = await makeToken()
    const words = Array.from({ length: 20 }, (_, i) => `paper lantern number ${i}`)
    const tries = await Promise.allSettled(words.map((password) => reset(token, password)))
    const refusals = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refusals).toHaveLength(19)
    for (const refusal of refusals) expect(refusal).toMatchObject(ENDED)
    expect(await db.event.count({ where: { action: 'person.password-reset' } })).toBe(1)
    const winner = tries.findIndex((one) => one.status === 'fulfilled')
    expect(await signIn(words[winner]!)).not.toBeNull()
  })

  it('takes a link for thirty minutes, and says whose it is as long', async () => {
    const { viewer } = await makeAda()
    const token = await makeToken()
    const claim = resetToken.parse(token)
    expect(await findReset(claim, later(29))).toMatchObject({ id: viewer.id, email: 'ada@example.org' })
    expect(await findReset(claim, later(30))).toBeNull()
    await expect(reset(token, NEXT, later(30))).rejects.toMatchObject(ENDED)
    await expect(reset(token, NEXT, later(29))).resolves.toBeUndefined()
  })

  it('keeps the link when the password is weak', async () => {
    await makeAda()
    const token = await makeToken()
    await expect(reset(token, 'password1')).rejects.toMatchObject({ code: 'REJECTED', field: 'password' })
    await expect(reset(token)).resolves.toBeUndefined()
  })

  it.each(['', 'undefined', 'a.b', `${'0'.repeat(36)}.${'a'.repeat(43)}`, `${NOON.getTime()}\0`])(
    'refuses the token %j like any other that has ended',
    async (token) => {
      await makeAda()
      await makeToken()
      await expect(reset(token)).rejects.toMatchObject(ENDED)
    },
  )

  it("refuses one person's secret for another person", async () => {
    await makeAda()
    const secret = (await makeToken()).split('.')[1]
    const bob = await db.person.create({ data: { name: 'Bob', email: 'bob@example.org' } })
    await makeResetLink(SHELL, 'bob@example.org', NOON)
    await expect(reset(`${bob.id}.${secret}`)).rejects.toMatchObject(ENDED)
  })

  it('refuses the link of an account that was closed', async () => {
    await makeAda()
    const token = await makeToken()
    await db.person.updateMany({ data: { disabledAt: NOON } })
    await expect(reset(token)).rejects.toMatchObject(ENDED)
  })

  it('refuses a link made before the password was changed', async () => {
    const { claim, viewer } = await makeAda()
    const token = await makeToken()
    await changePassword(viewer, { current: PASSWORD, next: NEXT }, claim, NOON)
    await expect(reset(token)).rejects.toMatchObject(ENDED)
  })

  it('leaves no sign-in by the old password that opens at the same moment', async () => {
    await makeAda()
    const changed = reset(await makeToken())
    const claims = await Promise.all(Array.from({ length: 8 }, () => signIn(PASSWORD)))
    await changed
    for (const opened of claims) expect(opened && (await findViewer(opened, NOON))).toBeNull()
  })

  it('lets a network try a hundred times in a quarter of an hour', async () => {
    for (let i = 0; i < 100; i++) await expect(reset('a.b', NEXT, NOON, 'one')).rejects.toMatchObject(ENDED)
    await expect(reset('a.b', NEXT, NOON, 'one')).rejects.toMatchObject({ code: 'TOO_MANY' })
  })
})

describe('makeResetLink', () => {
  it('leads to this installation; the row holds no secret', async () => {
    await makeAda()
    const link = await makeResetLink(SHELL, ' ADA@example.org', NOON)
    expect(link).toMatch(/^http:\/\/localhost:3000\/reset-password\?token=[0-9a-f-]{36}\.[\w-]{43}$/)
    const { secretHash } = await db.passwordReset.findFirstOrThrow()
    expect(secretHash).toHaveLength(32)
    expect(Buffer.from(secretHash!).toString('base64url')).not.toBe(tokenOf(link).split('.')[1])
    expect(await db.event.count({ where: { action: 'person.reset-link-made', actorId: null } })).toBe(1)
  })

  it('ends the link before it', async () => {
    await makeAda()
    const first = await makeToken()
    await makeToken()
    await expect(reset(first)).rejects.toMatchObject(ENDED)
  })

  it('refuses everybody but the shell, an administrator included', async () => {
    const { viewer } = await makeAda()
    const asked = makeResetLink({ ...viewer, role: 'ADMIN' }, 'ada@example.org', NOON)
    await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it.each([
    ['nobody@example.org', 'There is no open account for nobody@example.org. Check the address.'],
    ['nobody', 'nobody is not an e-mail address.'],
  ])('says what is wrong with %s', async (address, sentence) => {
    await expect(makeResetLink(SHELL, address, NOON)).rejects.toThrow(sentence)
  })
})
