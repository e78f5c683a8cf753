import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findReset } from '@/domain/accounts/queries'
import { requestPasswordReset } from '@/domain/accounts/request-password-reset'
import { resetToken } from '@/domain/accounts/schema'
import { sendPasswordResets } from '@/domain/accounts/send-password-resets'
import { db } from '@/infra/db'
import { log } from '@/infra/log'
import { resetDb } from '../../support/reset-db'
import { from, later, makeAda, NOON } from './visit'

const mailbox = await vi.hoisted(async () => {
  const opened = await (await import('../../support/mailbox')).openMailbox()
  process.env.SMTP_URL = opened.url
  process.env.MAIL_FROM = 'SegPrep <hello@example.org>'
  process.env.APP_ORIGIN = 'https://segprep.example.org'
  return opened
})

const ask = (email = 'ada@example.org', network?: string, now = NOON) =>
  requestPasswordReset(from(network), { email }, now)
const tokens = () =>
  mailbox.letters.map(({ text }) =>
    resetToken.parse(/https:\/\/segprep\.example\.org\/reset-password\?token=(\S+)/.exec(text)?.[1]),
  )

beforeEach(async () => {
  await resetDb()
  mailbox.letters.length = 0
  mailbox.refusing = ''
})

describe('requestPasswordReset', () => {
  it('leads to one mail with a link that works from when it was sent', async () => {
    const { viewer } = await makeAda()
    await ask()
    expect(await sendPasswordResets(later(20))).toBe(1)
    expect(await sendPasswordResets(later(20))).toBe(0)
    expect(mailbox.letters.map(({ to }) => to)).toEqual(['ada@example.org'])
    expect(mailbox.letters[0]?.text).toMatch(/^From: SegPrep <hello@example.org>$/m)
    expect(mailbox.letters[0]?.text).not.toContain('Ada')
    const [token] = tokens()
    expect(await findReset(token!, later(49))).toMatchObject({ id: viewer.id })
    expect(await findReset(token!, later(50))).toBeNull()
  })

  it('answers the same for an address that nobody has and for a closed account, and no faster', async () => {
    await makeAda()
    await db.person.updateMany({ data: { disabledAt: NOON } })
    const began = performance.now()
    for (const email of ['ada@example.org', 'nobody@example.org']) {
      expect(await ask(email)).toBeUndefined()
    }
    expect(performance.now() - began).toBeGreaterThan(195)
    expect(await db.passwordReset.count()).toBe(0)
  })

  it('takes three requests for one address in a quarter of an hour, whether anybody has it or not', async () => {
    await makeAda()
    for (const email of ['ada@example.org', 'nobody@example.org']) {
      for (let i = 0; i < 3; i++) await ask(email)
      await expect(ask(email)).rejects.toMatchObject({ code: 'TOO_MANY' })
    }
  })

  it('takes thirty requests from one network in a quarter of an hour', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, i) => ask(`person${i}@example.org`, 'one')))
    await expect(ask('last@example.org', 'one')).rejects.toMatchObject({ code: 'TOO_MANY' })
  })
})

describe('sendPasswordResets', () => {
  it('sends one mail for requests that wait, and the next for one that comes later', async () => {
    const { viewer } = await makeAda()
    await ask()
    await ask()
    expect(await sendPasswordResets(NOON)).toBe(1)
    await ask('ada@example.org', undefined, later(1))
    expect(await findReset(tokens()[0]!, later(1))).not.toBeNull()
    expect(await sendPasswordResets(later(1))).toBe(1)
    const [first, second] = tokens()
    expect(await findReset(first!, later(1))).toBeNull()
    expect(await findReset(second!, later(1))).toMatchObject({ id: viewer.id })
  })

  it('sends each mail once when many processes try', async () => {
    await makeAda()
    await db.person.createMany({ data: ['b', 'c'].map((name) => ({ name, email: `${name}@example.org` })) })
    for (const name of ['ada', 'b', 'c']) await ask(`${name}@example.org`)
    const sent = await Promise.all(Array.from({ length: 8 }, () => sendPasswordResets(NOON)))
    expect(sent.reduce((sum, one) => sum + one)).toBe(3)
    expect(new Set(mailbox.letters.map(({ to }) => to)).size).toBe(3)
  })

  it('tries five times with growing pauses, and names nobody in the log', async () => {
    await makeAda()
    const warn = vi.spyOn(log, 'warn').mockReturnValue()
    mailbox.refusing = '550 Nobody here is'
    await ask()
    const due = [0, 1, 4, 14, 44]
    for (const minute of due) {
      expect(await sendPasswordResets(later(minute))).toBe(0)
      await sendPasswordResets(later(minute + 0.9))
    }
    await sendPasswordResets(later(10_000))
    expect(warn.mock.calls.map(([fields]) => fields)).toEqual(
      due.map((_, i) => expect.objectContaining({ tries: i + 1, reason: 'mail EENVELOPE 550 RCPT TO' })),
    )
    expect(warn.mock.calls.at(-1)?.[1]).toContain('given up')
    expect(JSON.stringify(warn.mock.calls)).not.toContain('example.org')
    warn.mockRestore()
  })

  it('sends what a refusal or a stop in between has left', async () => {
    await makeAda()
    await ask()
    mailbox.refusing = '451 Later'
    await sendPasswordResets(NOON)
    mailbox.refusing = ''
    expect(await sendPasswordResets(later(1))).toBe(1)
    expect(await findReset(tokens()[0]!, later(30))).not.toBeNull()
  })

  it('does not let a letter that is refused hold up the others', async () => {
    await makeAda()
    await db.person.create({ data: { name: 'Bob', email: 'bob@example.org' } })
    await ask()
    mailbox.refusing = '550 Nobody here is'
    await sendPasswordResets(NOON)
    mailbox.refusing = ''
    await ask('bob@example.org')
    expect(await sendPasswordResets(later(0.5))).toBe(1)
    expect(mailbox.letters.map(({ to }) => to)).toEqual(['bob@example.org'])
  })
})
