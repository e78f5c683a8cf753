import type pg from 'pg'

import { listEvents } from '@/domain/accounts/list-events'
import { listPeople } from '@/domain/accounts/list-people'
import type { EventFilter, PeopleFilter } from '@/domain/accounts/schema'
import { encodePlace } from '@/domain/core/place'
import type { Viewer } from '@/domain/core/viewer'
import { listReports } from '@/domain/questions/list-reports'
import { getAdminDesk } from '@/domain/reviews/get-admin-desk'
import { listSubmissions } from '@/domain/reviews/list-submissions'
import { listWaiting } from '@/domain/reviews/list-waiting'

import { timeReads, type Timed } from './time-request'

type Reads = [string, () => Promise<unknown>][]

/** Times what an administrator reads besides the questions: reports, and with them the desk; people, events, answers. */
export async function timeDesk(client: pg.Client, admin: Viewer, prefix: string): Promise<Timed[]> {
  const middle = await middles(client)
  const reports: Reads = [
    ['the desk', () => getAdminDesk(admin)],
    ['reports that wait', () => listReports(admin, {})],
    ['reports that wait, deep', () => listReports(admin, { after: middle.open })],
    ['answered reports', () => listReports(admin, { state: 'answered' })],
    ['answered reports, deep', () => listReports(admin, { state: 'answered', after: middle.answered })],
  ]
  const reads = prefix ? reports : [...reports, ...others(admin, middle)]
  return timeReads(
    client,
    reads.map(([name, read]) => [`${prefix}${name}`, read]),
  )
}

function others(admin: Viewer, { person, candidate, event, waiting }: Middles): Reads {
  const submitter: Viewer = { id: candidate, name: 'The last', role: 'CANDIDATE' }
  const people: [string, PeopleFilter][] = [
    ['all', {}],
    ['deep', { after: person }],
    ['mentors', { role: 'MENTOR' }],
    ['administrators', { role: 'ADMIN' }],
    ['disabled', { state: 'disabled' }],
    ['disabled mentors', { role: 'MENTOR', state: 'disabled' }],
    ['a name of many', { q: 'anna' }],
    ['an address of most', { q: 'example' }],
    ['one address', { q: 'p977@example.org' }],
    ['a name of nobody', { q: 'quokka' }],
    ['two letters', { q: 'bo' }],
    ['two letters of nobody', { q: 'zq' }],
    ['a name of many, mentors', { q: 'anna', role: 'MENTOR' }],
  ]
  const events: [string, EventFilter][] = [
    ['all', {}],
    ['deep', { after: event }],
    ['a frequent action', { action: 'session.started' }],
    ['an action of one moment', { action: 'question.imported' }],
    ['a seldom, old action', { action: 'rubric.changed' }],
    ['a busy person', { who: admin.id }],
    ['a name of many', { who: 'anna' }],
    ['a name of nobody', { who: 'quokka' }],
    ['a busy person, an action', { who: admin.id, action: 'attempt.submitted' }],
    ['a busy person, a seldom action', { who: admin.id, action: 'rubric.changed' }],
    ['a name of many, an action', { who: 'anna', action: 'session.finished' }],
    ['days of a person', { who: admin.id, from: '2024-01-01', to: '2024-06-01' }],
    ['a subject', { subject: person }],
  ]
  return [
    ...people.map(([name, filter]): Reads[number] => [`people: ${name}`, () => listPeople(admin, filter)]),
    ...events.map(([name, filter]): Reads[number] => [`events: ${name}`, () => listEvents(admin, filter)]),
    ['waiting answers', () => listWaiting(admin, {})],
    ['waiting answers, deep', () => listWaiting(admin, { after: waiting })],
    ['a candidate’s answers', () => listSubmissions(submitter)],
  ]
}

type Middles = {
  open: string
  answered: string
  person: string
  candidate: string
  event: string
  waiting: string
}

/** A row in the middle of each list. */
async function middles(client: pg.Client): Promise<Middles> {
  const one = async <T extends object>(sql: string): Promise<T> => (await client.query<T>(sql)).rows[0]!
  const middle = (of: string, order: string) =>
    `FROM ${of} ORDER BY ${order} OFFSET (SELECT count(*) / 2 FROM ${of}) LIMIT 1`
  const report = (status: string) =>
    one<{ id: string }>(
      `SELECT id ${middle(`(SELECT * FROM "QuestionReport" WHERE status = '${status}') r`, '"createdAt", id')}`,
    )
  const person = await one<{ id: string }>(`SELECT id ${middle('"Person"', 'id')}`)
  const event = await one<{ id: string; at: Date }>(`SELECT id, at ${middle('"Event"', 'at, id')}`)
  const waiting = await one<{ id: string; at: Date; candidate: string }>(
    `SELECT id, "handedInAt" AS at, "candidateId" AS candidate
     ${middle(`(SELECT * FROM "Submission" WHERE status = 'WAITING') s`, '"handedInAt", id')}`,
  )
  return {
    open: (await report('OPEN')).id,
    answered: (await report('ANSWERED'))?.id ?? person.id,
    person: person.id,
    candidate: waiting.candidate,
    event: encodePlace([event.at.toISOString(), event.id]),
    waiting: encodePlace([waiting.at.toISOString(), waiting.id]),
  }
}
