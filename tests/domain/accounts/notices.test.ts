import { beforeEach, describe, expect, it, vi } from 'vitest'
import { listLetters } from '@/domain/accounts/list-letters'
import { countUnread, listNotices, NOTICES_PAGE, UNREAD_LIMIT } from '@/domain/accounts/list-notices'
import { changeNoticeSettings } from '@/domain/accounts/notice-settings'
import { readNotices } from '@/domain/accounts/read-notices'
import { sendNotices } from '@/domain/accounts/send-notices'
import { notify, type Message } from '@/domain/core/notify'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { log } from '@/infra/log'
import { makePerson } from '../../support/make'
import { resetDb } from '../../support/reset-db'
import { later, NOON } from './visit'

const mailbox = await vi.hoisted(async () => {
  const opened = await (await import('../../support/mailbox')).openMailbox()
  process.env.SMTP_URL = opened.url
  process.env.MAIL_FROM = 'SegPrep <hello@example.org>'
  process.env.APP_ORIGIN = 'https://segprep.example.org'
  return opened
})

const message = (person: Viewer, key = 'one'): Message => ({
  personId: person.id,
  kind: 'review-published',
  key,
  text: 'A mentor has reviewed your answer.',
  href: '/reviews/1',
})
const tell = (person: Viewer, key?: string) => notify(db, [message(person, key)], NOON)
const tellMany = (person: Viewer, count: number) =>
  notify(
    db,
    Array.from({ length: count }, (_, i) => message(person, `cause ${i}`)),
    NOON,
  )

beforeEach(async () => {
  await resetDb()
  mailbox.letters.length = 0
  mailbox.refusing = ''
})

describe('notify', () => {
  it('tells a person once, however often the cause is repeated', async () => {
    const alice = await makePerson()
    await tell(alice)
    await Promise.all([tell(alice), tell(alice)])
    expect(await db.notice.count()).toBe(1)
    expect(await db.mail.count()).toBe(1)
  })
})

describe('listNotices', () => {
  it('shows one’s own, newest first, in pages without a gap', async () => {
    const alice = await makePerson()
    await tell(await makePerson('Bob'))
    await tellMany(alice, NOTICES_PAGE + 3)
    const first = await listNotices(alice)
    const second = await listNotices(alice, first.next)
    const ids = [...first.rows, ...second.rows].map(({ id }) => id)
    expect(ids).toHaveLength(NOTICES_PAGE + 3)
    expect(ids).toEqual([...new Set(ids)].sort().reverse())
    expect(second.next).toBeUndefined()
  })

  it('counts the unread up to a hundred', async () => {
    const alice = await makePerson()
    expect(await countUnread(alice)).toBe(0)
    await tellMany(alice, UNREAD_LIMIT + 5)
    expect(await countUnread(alice)).toBe(UNREAD_LIMIT)
  })
})

describe('readNotices', () => {
  it('marks one or all of one’s own and nobody else’s', async () => {
    const [alice, bob] = [await makePerson(), await makePerson('Bob')]
    await tellMany(alice, 3)
    await tell(bob)
    const [bobs] = (await listNotices(bob)).rows
    expect(await readNotices(alice, { notice: bobs!.id }, NOON)).toBe(0)
    const [newest] = (await listNotices(alice)).rows
    expect(await readNotices(alice, { notice: newest!.id }, NOON)).toBe(1)
    expect(await countUnread(alice)).toBe(2)
    expect(await readNotices(alice, {}, NOON)).toBe(2)
    expect(await countUnread(bob)).toBe(1)
  })
})

describe('sendNotices', () => {
  it('sends the sentence with a link and the way to turn mail off', async () => {
    await tell(await makePerson())
    expect(await sendNotices(NOON)).toBe(1)
    expect(await sendNotices(later(60))).toBe(0)
    const [{ text } = { text: '' }] = mailbox.letters
    expect(text).toContain('Subject: A mentor has reviewed your answer.')
    expect(text).toContain('https://segprep.example.org/reviews/1')
    expect(text).toContain('https://segprep.example.org/account#notices')
    expect(await db.mail.findFirst()).toMatchObject({ sentAt: NOON, sendAt: null, tries: 1 })
  })

  it('sends each letter once when many processes try', async () => {
    await tellMany(await makePerson(), 12)
    const sent = await Promise.all(Array.from({ length: 6 }, () => sendNotices(NOON)))
    expect(sent.reduce((sum, one) => sum + one)).toBe(12)
    expect(mailbox.letters).toHaveLength(12)
  })

  it('tries five times with growing pauses, and names nobody in the log', async () => {
    const warn = vi.spyOn(log, 'warn').mockReturnValue()
    mailbox.refusing = '550 Nobody here is'
    await tell(await makePerson())
    for (const minute of [0, 1, 4, 14, 44]) {
      expect(await sendNotices(later(minute))).toBe(0)
      await sendNotices(later(minute + 0.9))
    }
    await sendNotices(later(100))
    expect(warn.mock.calls.map(([fields]) => fields)).toEqual(
      [1, 2, 3, 4, 5].map((tries) => expect.objectContaining({ tries })),
    )
    expect(warn.mock.calls.at(-1)?.[1]).toContain('given up')
    expect(JSON.stringify(warn.mock.calls)).not.toContain('example.org')
    warn.mockRestore()
  })

  it('sends what a refusal has left, and does not let it hold up the others', async () => {
    const warn = vi.spyOn(log, 'warn').mockReturnValue()
    await tell(await makePerson())
    mailbox.refusing = '451 Later'
    await sendNotices(NOON)
    mailbox.refusing = ''
    await tell(await makePerson('Bob'))
    expect(await sendNotices(later(0.5))).toBe(1)
    expect(mailbox.letters[0]?.to).toMatch(/^bob/)
    expect(await sendNotices(later(1))).toBe(1)
    warn.mockRestore()
  })

  it('sends nothing to people who turned mail off or were disabled, not even later', async () => {
    const [alice, bob] = [await makePerson(), await makePerson('Bob')]
    await tell(alice)
    await tell(bob)
    await changeNoticeSettings(alice, {})
    await db.person.update({ where: { id: bob.id }, data: { disabledAt: NOON } })
    expect(await sendNotices(NOON)).toBe(0)
    await changeNoticeSettings(alice, { mail: 'on' })
    expect(await sendNotices(later(10))).toBe(0)
    expect(mailbox.letters).toEqual([])
    await tell(alice, 'two')
    expect(await sendNotices(later(10))).toBe(1)
  })

  it('leaves out what has waited for more than a day', async () => {
    await tell(await makePerson())
    expect(await sendNotices(later(24 * 60 + 1))).toBe(0)
  })
})

describe('listLetters', () => {
  it('shows administrators what a reader would get, and nobody else', async () => {
    const alice = await makePerson()
    const admin = await makePerson('Ada', 'ADMIN')
    await tell(alice)
    const { rows } = await listLetters(admin)
    expect(rows).toMatchObject([{ subject: 'A mentor has reviewed your answer.' }])
    expect(rows[0]?.text).toContain('https://segprep.example.org/reviews/1')
    await expect(listLetters(alice)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
