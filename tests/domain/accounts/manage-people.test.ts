import { beforeEach, expect, test } from 'vitest'
import { changeRole } from '@/domain/accounts/change-role'
import { disablePerson } from '@/domain/accounts/disable-person'
import { enablePerson } from '@/domain/accounts/enable-person'
import { endSignIns } from '@/domain/accounts/end-sign-ins'
import { getPerson } from '@/domain/accounts/get-person'
import { limitTopics } from '@/domain/accounts/limit-topics'
import { listPeople, PEOPLE_PAGE } from '@/domain/accounts/list-people'
import { findViewer } from '@/domain/accounts/queries'
import type { PeopleFilter } from '@/domain/accounts/schema'
import type { Viewer } from '@/domain/core/viewer'
import type { Role } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { countStatements } from '../../support/count-statements'
import { at, makeClaim, makePerson } from '../../support/make'
import { resetDb } from '../../support/reset-db'

let ada: Viewer
let bob: Viewer

beforeEach(async () => {
  await resetDb()
  ada = await makePerson('Ada', 'ADMIN')
  bob = await makePerson('Bob')
})

const events = (action: string, subjectId: string) => db.event.count({ where: { action, subjectId } })
const roleOf = async ({ id }: Viewer) => (await db.person.findUniqueOrThrow({ where: { id } })).role
const enabledAdmins = () => db.person.count({ where: { role: 'ADMIN', disabledAt: null } })
const makeTopic = (slug: string) =>
  db.topic.create({ data: { slug, position: 1, title: slug, description: 'About it.' } })

test.each<Role>(['MENTOR', 'ADMIN'])('an administrator makes a person %s, with one event', async (role) => {
  await changeRole(ada, { person: bob.id, role }, at(0))
  expect(await roleOf(bob)).toBe(role)
  expect(await events('person.role-changed', bob.id)).toBe(1)
})

test('a demotion holds from the next request on', async () => {
  const carol = await makePerson('Carol', 'ADMIN')
  const claim = await makeClaim(carol)
  expect(await findViewer(claim, at(1))).toMatchObject({ role: 'ADMIN' })
  await changeRole(ada, { person: carol.id, role: 'CANDIDATE' }, at(2))
  const demoted = await findViewer(claim, at(3))
  expect(demoted).toMatchObject({ role: 'CANDIDATE' })
  // What the request before knew is not enough either.
  const act = () => changeRole(carol, { person: ada.id, role: 'CANDIDATE' }, at(4))
  await expect(act()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await events('person.privilege-denied', ada.id)).toBe(1)
})

test('the last administrator is neither demoted nor disabled, and each try leaves one event', async () => {
  const demote = changeRole(ada, { person: ada.id, role: 'CANDIDATE' }, at(0))
  await expect(demote).rejects.toMatchObject({ code: 'FORBIDDEN', message: /last administrator/ })
  await expect(disablePerson(ada, { person: ada.id }, at(1))).rejects.toThrow(/last administrator/)
  expect(await roleOf(ada)).toBe('ADMIN')
  expect(await events('person.privilege-denied', ada.id)).toBe(2)
})

test('a disabled administrator does not count as another', async () => {
  const carol = await makePerson('Carol', 'ADMIN')
  await disablePerson(ada, { person: carol.id }, at(0))
  await expect(changeRole(ada, { person: ada.id, role: 'MENTOR' }, at(1))).rejects.toThrow(
    /last administrator/,
  )
})

test('one may step down when another administrator remains', async () => {
  await makePerson('Carol', 'ADMIN')
  await changeRole(ada, { person: ada.id, role: 'MENTOR' }, at(0))
  expect(await roleOf(ada)).toBe('MENTOR')
})

test('two administrators who demote or disable each other at once leave one, fifty times', async () => {
  const carol = await makePerson('Carol', 'ADMIN')
  for (let round = 0; round < 50; round += 1) {
    const outcomes = await Promise.allSettled([
      changeRole(ada, { person: carol.id, role: 'CANDIDATE' }, at(round)),
      round % 2 === 0
        ? changeRole(carol, { person: ada.id, role: 'CANDIDATE' }, at(round))
        : disablePerson(carol, { person: ada.id }, at(round)),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await enabledAdmins()).toBe(1)
    await db.person.updateMany({
      where: { id: { in: [ada.id, carol.id] } },
      data: { role: 'ADMIN', disabledAt: null },
    })
  }
}, 60_000)

test.each<Role>(['CANDIDATE', 'MENTOR'])('a %s manages nobody; each try leaves one event', async (role) => {
  const eve = await makePerson('Eve', role)
  const tries = [
    () => changeRole(eve, { person: eve.id, role: 'ADMIN' }, at(0)),
    () => disablePerson(eve, { person: bob.id }, at(0)),
    () => enablePerson(eve, { person: bob.id }, at(0)),
    () => endSignIns(eve, { person: bob.id }, at(0)),
    () => limitTopics(eve, { person: bob.id, topics: [] }, at(0)),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await db.event.count({ where: { actorId: eve.id } })).toBe(tries.length)
  expect(await db.event.count({ where: { actorId: eve.id, action: 'person.privilege-denied' } })).toBe(5)
  await expect(listPeople(eve, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(getPerson(eve, bob.id, at(0))).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('disabling ends every sign-in at once, and enabling does not bring them back', async () => {
  const claims = await Promise.all([makeClaim(bob), makeClaim(bob)])
  await disablePerson(ada, { person: bob.id }, at(1))
  for (const claim of claims) expect(await findViewer(claim, at(1))).toBeNull()
  await enablePerson(ada, { person: bob.id }, at(2))
  for (const claim of claims) expect(await findViewer(claim, at(2))).toBeNull()
  expect(await findViewer(await makeClaim(bob), at(2))).toMatchObject({ id: bob.id })
  expect(await events('person.disabled', bob.id)).toBe(1)
  expect(await events('person.enabled', bob.id)).toBe(1)
})

test('a person disabled by two administrators at once is disabled once', async () => {
  const carol = await makePerson('Carol', 'ADMIN')
  const both = [ada, carol].map((admin) => disablePerson(admin, { person: bob.id }, at(0)))
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await events('person.disabled', bob.id)).toBe(1)
})

test('signing out everywhere refuses copies of the cookie and lets the person come back', async () => {
  const claim = await makeClaim(bob)
  await endSignIns(ada, { person: bob.id }, at(1))
  expect(await findViewer(claim, at(1))).toBeNull()
  expect(await findViewer(await makeClaim(bob), at(2))).not.toBeNull()
  expect(await events('person.signed-out', bob.id)).toBe(1)
})

test('a mentor is limited to topics, and freed when they are no mentor any more', async () => {
  const topic = await makeTopic('rfm')
  await expect(limitTopics(ada, { person: bob.id, topics: [topic.id] }, at(0))).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  await changeRole(ada, { person: bob.id, role: 'MENTOR' }, at(0))
  await limitTopics(ada, { person: bob.id, topics: [topic.id] }, at(1))
  expect(await getPerson(ada, bob.id, at(1))).toMatchObject({ topics: [{ title: 'rfm', isChosen: true }] })
  await changeRole(ada, { person: bob.id, role: 'CANDIDATE' }, at(2))
  expect(await db.mentorTopic.count()).toBe(0)
})

test('a topic that does not exist is refused and changes nothing', async () => {
  const topic = await makeTopic('rfm')
  await changeRole(ada, { person: bob.id, role: 'MENTOR' }, at(0))
  await limitTopics(ada, { person: bob.id, topics: [topic.id] }, at(1))
  const wrong = limitTopics(ada, { person: bob.id, topics: [bob.id] }, at(2))
  await expect(wrong).rejects.toMatchObject({ code: 'REJECTED' })
  expect(await db.mentorTopic.count()).toBe(1)
})

test('people are found by a part of the name or of the address, signs included', async () => {
  await makePerson('Per_cent')
  expect((await listPeople(ada, { q: 'ER_C' })).rows.map(({ name }) => name)).toEqual(['Per_cent'])
  expect((await listPeople(ada, { q: 'bob.' })).rows.map(({ name }) => name)).toEqual(['Bob'])
  expect((await listPeople(ada, { q: '%' })).rows).toEqual([])
  expect((await listPeople(ada, { role: 'ADMIN' })).rows.map(({ name }) => name)).toEqual(['Ada'])
})

test('people are found by letters of any script, and by one or two where a word begins', async () => {
  for (const name of ['Антон Чехов', 'Zoë Quist', 'Jo-Ann Per']) {
    const email = `${(await db.person.count()) + 1}@example.org`
    await db.person.create({ data: { name, email } })
  }
  const found = async (q: string) =>
    (await listPeople(ada, { q })).rows.map(({ name }) => name).filter((name) => !/Ada|Bob/.test(name))
  expect(await found('ЧЕХ')).toEqual(['Антон Чехов'])
  expect(await found('ех')).toEqual(['Антон Чехов'])
  expect(await found('zoë')).toEqual(['Zoë Quist'])
  expect(await found('ë')).toEqual(['Zoë Quist'])
  expect(await found('an')).toEqual(['Jo-Ann Per'])
  expect(await found('er')).toEqual([])
})

test('the disabled and their roles narrow a search and a list alike', async () => {
  await disablePerson(ada, { person: bob.id }, at(0))
  const found = async (filter: PeopleFilter) => (await listPeople(ada, filter)).rows.map(({ name }) => name)
  for (const q of [undefined, 'ob', 'bo']) {
    expect(await found({ q, state: 'disabled' })).toEqual(q === 'ob' ? [] : ['Bob'])
    expect(await found({ q, state: 'disabled', role: 'CANDIDATE' })).toEqual(q === 'ob' ? [] : ['Bob'])
    expect(await found({ q, state: 'disabled', role: 'ADMIN' })).toEqual([])
  }
})

test('pages of people meet without a gap, one statement each', async () => {
  await db.person.createMany({
    data: Array.from({ length: PEOPLE_PAGE + 5 }, (_, i) => ({ name: `P${i}`, email: `p${i}@example.org` })),
  })
  const { result: first, statements } = await countStatements(() => listPeople(ada, {}))
  const second = await listPeople(ada, { after: first.next })
  expect(statements).toBe(1)
  expect(second.next).toBeUndefined()
  const ids = [...first.rows, ...second.rows].map(({ id }) => id)
  expect(new Set(ids).size).toBe(PEOPLE_PAGE + 7)
})
