import { contains } from '@/domain/core/contains'
import { authorize } from '@/domain/core/errors'
import { pageOfPlaces, searchPlaces, type Place } from '@/domain/core/search-places'
import type { Viewer } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import { Role } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { canManagePeople } from './policy'
import type { PeopleFilter } from './schema'

export const PEOPLE_PAGE = 50

export type PersonRow = {
  id: string
  name: string
  email: string
  role: Role
  createdAt: Date
  disabledAt: Date | null
  lastSeenAt: Date | null
  /** How many topics a mentor is limited to; 0 is all. */
  topics: number
}

/**
 * The people who fit, newest first, one page after the one with id `after`. A search that hits many, most of them long
 * ago, gives a shorter page from whose end the next goes on. One statement. For administrators.
 */
export async function listPeople(
  viewer: Viewer,
  filter: PeopleFilter,
): Promise<{ rows: PersonRow[]; next?: string }> {
  authorize(canManagePeople(viewer))
  const found = await db.$queryRaw<(PersonRow & Place)[]>`
    SELECT p.id, p.name, p.email, p.role, p."createdAt", p."disabledAt",
      (SELECT max(s."lastSeenAt") FROM "SignIn" s WHERE s."personId" = p.id) AS "lastSeenAt",
      (SELECT count(*)::int FROM "MentorTopic" m WHERE m."personId" = p.id) AS topics,
      place."isHit", place."isEnd"
    FROM (${findPeople(filter, PEOPLE_PAGE + 1)}) place JOIN "Person" p ON p.id = place.id
    ORDER BY p.id DESC`
  const { rows, last } = pageOfPlaces(found, PEOPLE_PAGE)
  return { rows, next: last?.id }
}

/**
 * SQL for the places of so many people who fit, newest first. The people of a role, and the disabled of a role, stand
 * in order in an index each.
 */
export function findPeople({ q, role, state, after }: PeopleFilter, size: number): Prisma.Sql {
  const roles = role ? [role] : Object.values(Role)
  const enabled = state ? Prisma.sql`p."disabledAt" IS NOT NULL` : Prisma.sql`true`
  if (!q) {
    const beyond = after ? Prisma.sql`p.id < ${after}::uuid` : Prisma.sql`true`
    return Prisma.sql`
      SELECT stretch.id, true AS "isHit", false AS "isEnd"
      FROM unnest(${roles}::"Role"[]) AS r(role) CROSS JOIN LATERAL (
        SELECT p.id FROM "Person" p WHERE p.role = r.role AND ${enabled} AND ${beyond}
        ORDER BY p.id DESC LIMIT ${size}
      ) stretch
      ORDER BY stretch.id DESC LIMIT ${size}`
  }
  const named = ['p.name', 'p.email'].map((column) => contains(Prisma.raw(column), q))
  const fits = Prisma.sql`(${Prisma.join(named, ' OR ')}) AND p.role = ANY (${roles}::"Role"[]) AND ${enabled}`
  const cursor = after ? Prisma.sql`(${after}::uuid, ${after}::uuid)` : undefined
  return searchPlaces({ table: '"Person"', fits, key: Prisma.raw('p.id'), after: cursor }, size)
}
