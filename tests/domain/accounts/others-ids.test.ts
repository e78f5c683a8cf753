import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { appointAdmin } from '@/domain/accounts/appoint-admin'
import { changeRole } from '@/domain/accounts/change-role'
import { disablePerson } from '@/domain/accounts/disable-person'
import { enablePerson } from '@/domain/accounts/enable-person'
import { endSignIns } from '@/domain/accounts/end-sign-ins'
import { getPerson } from '@/domain/accounts/get-person'
import { limitTopics } from '@/domain/accounts/limit-topics'
import { listEvents } from '@/domain/accounts/list-events'
import { listLetters } from '@/domain/accounts/list-letters'
import { listNotices } from '@/domain/accounts/list-notices'
import { listPeople } from '@/domain/accounts/list-people'
import { makeResetLink } from '@/domain/accounts/make-reset-link'
import { readNotices } from '@/domain/accounts/read-notices'
import { eventFilterSchema, peopleFilterSchema } from '@/domain/accounts/schema'
import { signOutDevice } from '@/domain/accounts/sign-out-device'
import { notify } from '@/domain/core/notify'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { doorsOf, fingerprint, outcomeOf } from '../../support/doors'
import { at, makeClaim, makePerson } from '../../support/make'
import { resetDb } from '../../support/reset-db'

/* What one may do with the id of another person. A command that stands in no row fails the first test. */

type World = Awaited<ReturnType<typeof makeWorld>>
type Row = {
  run: (world: World, who: Viewer) => Promise<unknown>
  /** What candidates and mentors get, and what an administrator gets. */
  refused: string
  admin: string
  reads?: true
}

async function makeWorld() {
  await resetDb()
  const admin = await makePerson('Sam', 'ADMIN')
  const other = await makePerson('CANARY-Alice', 'MENTOR')
  await makeClaim(other)
  const device = await db.signIn.findFirstOrThrow({ where: { personId: other.id } })
  const message = { kind: 'report-opened', key: 'one', text: 'CANARY-news', href: '/notices' } as const
  await notify(db, [{ ...message, personId: other.id }], at(0))
  const notice = await db.notice.findFirstOrThrow()
  return { admin, other: other.id, device: device.id, notice: notice.id }
}

const managed = { refused: 'FORBIDDEN', admin: 'ok' }
const ROWS: Record<string, Row> = {
  'appoint-admin': {
    run: (_, who) => appointAdmin(who, 'canary@example.org', at(9)),
    refused: 'FORBIDDEN',
    admin: 'FORBIDDEN',
    reads: true,
  },
  'change-role': { run: (w, who) => changeRole(who, { person: w.other, role: 'ADMIN' }, at(9)), ...managed },
  'disable-person': { run: (w, who) => disablePerson(who, { person: w.other }, at(9)), ...managed },
  'enable-person': {
    run: (w, who) => enablePerson(who, { person: w.other }, at(9)),
    refused: 'FORBIDDEN',
    admin: 'CONFLICT',
  },
  'end-sign-ins': { run: (w, who) => endSignIns(who, { person: w.other }, at(9)), ...managed },
  'get-person': { run: (w, who) => getPerson(who, w.other, at(9)), ...managed, reads: true },
  'limit-topics': { run: (w, who) => limitTopics(who, { person: w.other, topics: [] }, at(9)), ...managed },
  'list-events': {
    run: (_, who) => listEvents(who, {}),
    refused: 'FORBIDDEN',
    admin: 'nothing',
    reads: true,
  },
  'list-letters': { run: (_, who) => listLetters(who), ...managed, reads: true },
  'list-notices': { run: (_, who) => listNotices(who), refused: 'nothing', admin: 'nothing', reads: true },
  'list-people': { run: (_, who) => listPeople(who, {}), ...managed, reads: true },
  'make-reset-link': {
    run: (_, who) => makeResetLink(who, 'canary@example.org', at(9)),
    refused: 'FORBIDDEN',
    admin: 'FORBIDDEN',
    reads: true,
  },
  'read-notices': {
    run: async (w, who) => (await readNotices(who, { notice: w.notice }, at(9))) > 0,
    refused: 'nothing',
    admin: 'nothing',
    reads: true,
  },
  'sign-out-device': {
    run: (w, who) => signOutDevice(who, { id: w.device }, at(9)),
    refused: 'NOT_FOUND',
    admin: 'NOT_FOUND',
    reads: true,
  },
}

/** Of the viewer alone, before there is one, of a job, or words and rules. */
const OWN = [
  ...['change-password', 'drop-ended-sign-ins', 'event-words', 'internal', 'manage-person', 'notice-letter'],
  ...[
    'notice-settings',
    'passwords',
    'policy',
    'queries',
    'request-password-reset',
    'reset-password',
    'rules',
  ],
  ...['schema', 'send-notices', 'send-password-resets', 'sign-in-with-password', 'sign-in-with-provider'],
  ...['sign-out', 'sign-out-everywhere', 'sign-up', 'throttle', 'update-profile', 'words'],
]

test('every command that takes somebody else stands in the table', () => {
  expect(doorsOf('accounts', OWN)).toEqual(Object.keys(ROWS).sort())
})

for (const [door, { run, refused, admin, reads }] of Object.entries(ROWS)) {
  test(`${door}: others learn and change nothing`, async () => {
    const world = await makeWorld()
    const people = [await makePerson('Bob'), await makePerson('Mia', 'MENTOR')]
    const before = await fingerprint()
    for (const who of people) {
      const { got, said } = await outcomeOf(() => run(world, who))
      expect(got, who.role).toBe(refused)
      expect(said, who.role).not.toContain('CANARY')
      expect(await db.event.count({ where: { actorId: who.id } }), 'traces').toBe(reads ? 0 : 1)
    }
    expect(await fingerprint()).toEqual(before)
    expect(await outcomeOf(() => run(world, world.admin)), 'an administrator').toMatchObject({ got: admin })
    if (!reads) {
      const unknown = await outcomeOf(() => run({ ...world, other: randomUUID() }, world.admin))
      expect(unknown, 'of nobody').toMatchObject({ got: 'NOT_FOUND' })
    }
  })
}

test.each(['\0', 'a\0b', '\ud800', "' OR 1=1 --", '%', '$1', '{}', 'x'.repeat(5000)])(
  'a search for %j finds nobody and breaks nothing',
  async (text) => {
    const { admin } = await makeWorld()
    const people = peopleFilterSchema.parse({ q: text, after: text, role: text, state: text })
    const events = eventFilterSchema.parse({
      who: text,
      action: text,
      subject: text,
      from: text,
      after: text,
    })
    expect((await listPeople(admin, people)).rows.length).toBe(people.q === undefined ? 2 : 0)
    expect((await listEvents(admin, events)).rows).toEqual([])
  },
)
test.each(['0000-01-01', '9999-12-31', '2026-13-40'])(
  'events from %s on or until then are no error',
  async (day) => {
    const { admin } = await makeWorld()
    expect((await listEvents(admin, eventFilterSchema.parse({ from: day, to: day }))).rows).toEqual([])
  },
)

test('a place in the list of events at the end of time is a place', async () => {
  const { admin } = await makeWorld()
  for (const time of ['0', '8640000000000000', '999999999999999', '253402300800000']) {
    const { after } = eventFilterSchema.parse({ after: `${time}~${randomUUID()}` })
    expect((await listEvents(admin, { after })).rows).toEqual([])
  }
})
