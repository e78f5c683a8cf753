import { beforeEach, expect, test } from 'vitest'
import { EVENTS_PAGE, listEvents } from '@/domain/accounts/list-events'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { countStatements } from '../../support/count-statements'
import { at, makePerson, makeQuestion } from '../../support/make'
import { resetDb } from '../../support/reset-db'

let ada: Viewer
let bob: Viewer

beforeEach(async () => {
  await resetDb()
  ada = await makePerson('Ada', 'ADMIN')
  bob = await makePerson('Bob')
})

const DAY = 86_400
const actions = async (filter: Parameters<typeof listEvents>[1]) =>
  (await listEvents(ada, filter)).rows.map(({ action }) => action)

test('only administrators read events', async () => {
  await expect(listEvents(bob, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('events are found by person, action, subject and day, newest first', async () => {
  await recordEvent(db, bob, 'person.signed-in', bob.id, at(0))
  await recordEvent(db, ada, 'person.role-changed', bob.id, at(DAY), { role: 'MENTOR' })
  await recordEvent(db, { system: 'start' }, 'question.imported', 'content', at(2 * DAY))
  expect(await actions({})).toEqual(['question.imported', 'person.role-changed', 'person.signed-in'])
  expect(await actions({ who: 'BOB.' })).toEqual(['person.signed-in'])
  expect(await actions({ who: ada.id })).toEqual(['person.role-changed'])
  expect(await actions({ subject: bob.id })).toEqual(['person.role-changed', 'person.signed-in'])
  expect(await actions({ action: 'question.imported' })).toEqual(['question.imported'])
  expect(await actions({ from: '2026-11-22', to: '2026-11-22' })).toEqual(['person.role-changed'])
})

test('an event names its people and leads to what it is about', async () => {
  const question = await makeQuestion()
  await recordEvent(db, ada, 'question.published', question.id, at(0), { revision: 2 })
  await recordEvent(db, { system: 'start' }, 'person.role-changed', bob.id, at(1))
  const { rows } = await listEvents(ada, {})
  expect(rows).toMatchObject([
    { actor: 'SegPrep itself', subject: { label: 'Bob', href: `/admin/people/${bob.id}` } },
    { actor: 'Ada', subject: { href: `/admin/questions/${question.slug}` }, data: 'revision: 2' },
  ])
})

test('line ends and terminal codes in names and data are written as codes', async () => {
  const name = 'Eve\n\u001b[31mroot\u202e'
  const eve = await db.person.create({
    data: { name, email: 'eve@example.org' },
    select: { id: true, name: true, role: true },
  })
  await recordEvent(db, eve, 'person.signed-in', eve.id, at(0), { note: 'a\r\nb\u001b[2J' })
  const [row] = (await listEvents(ada, {})).rows
  expect(row?.actor).toBe('Eve\\u000a\\u001b[31mroot\\u202e')
  expect(JSON.stringify(row)).not.toMatch(/[\u0000-\u001f\u202e]/)
  expect(row?.data).toBe('note: a\\u000d\\u000ab\\u001b[2J')
})

test('pages meet without a gap among events of one moment, in three statements', async () => {
  await db.event.createMany({
    data: Array.from({ length: EVENTS_PAGE + 3 }, () => ({
      action: 'session.started',
      subjectId: 'x',
      at: at(0),
    })),
  })
  const { result: first, statements } = await countStatements(() => listEvents(ada, {}))
  const second = await listEvents(ada, { after: first.next })
  expect(statements).toBeLessThanOrEqual(3)
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(EVENTS_PAGE + 3)
  expect(second.next).toBeUndefined()
})
