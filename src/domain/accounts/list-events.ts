import * as z from 'zod'
import { authorize } from '@/domain/core/errors'
import { cutPage, encodePlace, readPlace } from '@/domain/core/place'
import { moment } from '@/domain/core/schema'
import { uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import { db } from '@/infra/db'
import { plainLine } from '@/lib/plain-line'
import { findPeople } from './list-people'
import { canReadEvents } from './policy'
import type { EventFilter } from './schema'

export const EVENTS_PAGE = 50
/** A search for a name goes on with this many people, the newest. */
const PEOPLE_MAX = 200
const DAY = 86_400_000
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const placeSchema = z.tuple([moment, uuid])

type Found = {
  id: string
  at: Date
  action: string
  actorId: string | null
  actorName: string | null
  subjectId: string
  data: Record<string, unknown>
}

export type EventRow = {
  id: string
  at: Date
  action: string
  /** Null: the machine did it. */
  actorId: string | null
  actor: string
  subjectId: string
  /** What the subject is called, and where it is shown, when it still exists. */
  subject: { label: string; href?: string }
  data: string
}

/**
 * What happened, newest first, one page after the place `after`. Names and data come as lines that do nothing
 * in a page or a terminal. Three statements. For administrators.
 */
export async function listEvents(
  viewer: Viewer,
  filter: EventFilter,
): Promise<{ rows: EventRow[]; next?: string }> {
  authorize(canReadEvents(viewer))
  const found = await db.$queryRaw<Found[]>`
    SELECT e.id, e.at, e.action, e."actorId", p.name AS "actorName", e."subjectId", e.data
    FROM (${placesOf(filter)}) place JOIN "Event" e ON e.id = place.id LEFT JOIN "Person" p ON p.id = e."actorId"
    ORDER BY e.at DESC, e.id DESC`
  const { rows: page, last } = cutPage(found, EVENTS_PAGE)
  const subjects = await nameSubjects(page.map(({ subjectId }) => subjectId))
  return {
    rows: page.map((row) => toRow(row, subjects)),
    next: last && encodePlace([last.at.toISOString(), last.id]),
  }
}

/** The events of one person, of one action, and of both stand in order in an index each: a page is read of each person. */
function placesOf({ who, ...filter }: EventFilter): Prisma.Sql {
  const latest = (which: Prisma.Sql) => Prisma.sql`
    SELECT e.id, e.at FROM "Event" e WHERE ${which} AND ${fits(filter)}
    ORDER BY e.at DESC, e.id DESC LIMIT ${EVENTS_PAGE + 1}`
  if (!who) return latest(Prisma.sql`true`)
  return Prisma.sql`
    SELECT stretch.id FROM unnest(${peopleLike(who)}) AS a(id)
    CROSS JOIN LATERAL (${latest(Prisma.sql`e."actorId" = a.id`)}) stretch
    ORDER BY stretch.at DESC, stretch.id DESC LIMIT ${EVENTS_PAGE + 1}`
}

function fits({ action, subject, from, to, after }: Omit<EventFilter, 'who'>): Prisma.Sql {
  const all = [Prisma.sql`true`]
  if (action) all.push(Prisma.sql`e.action = ${action}`)
  if (subject) all.push(Prisma.sql`e."subjectId" = ${subject}`)
  if (from) all.push(Prisma.sql`e.at >= ${new Date(from)}`)
  if (to) all.push(Prisma.sql`e.at < ${new Date(Date.parse(to) + DAY)}`)
  const place = readPlace(placeSchema, after)
  if (place) all.push(Prisma.sql`(e.at, e.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)`)
  return Prisma.join(all, ' AND ')
}

function peopleLike(who: string): Prisma.Sql {
  if (UUID.test(who)) return Prisma.sql`ARRAY[${who}::uuid]`
  return Prisma.sql`ARRAY(SELECT id FROM (${findPeople({ q: who }, PEOPLE_MAX)}) place WHERE place."isHit")`
}

/** People and questions by their ids; other subjects keep to their id. */
async function nameSubjects(ids: readonly string[]): Promise<Map<string, EventRow['subject']>> {
  const wanted = { id: { in: [...new Set(ids.filter((id) => UUID.test(id)))] } }
  const [people, questions] = await Promise.all([
    db.person.findMany({ where: wanted, select: { id: true, name: true } }),
    db.question.findMany({ where: wanted, select: { id: true, slug: true, title: true } }),
  ])
  const named = new Map<string, EventRow['subject']>()
  for (const { id, name } of people) named.set(id, { label: plainLine(name), href: `/admin/people/${id}` })
  for (const { id, slug, title } of questions)
    named.set(id, { label: plainLine(title), href: `/admin/questions/${slug}` })
  return named
}

const toRow = ({ actorName, ...row }: Found, subjects: Map<string, EventRow['subject']>): EventRow => ({
  ...row,
  actor:
    actorName === null ? (row.actorId ? 'A person who has left' : 'SegPrep itself') : plainLine(actorName),
  subject: subjects.get(row.subjectId) ?? { label: plainLine(row.subjectId) },
  data: Object.entries(row.data)
    .map(([key, value]) => plainLine(`${key}: ${String(value)}`))
    .join(', '),
})
