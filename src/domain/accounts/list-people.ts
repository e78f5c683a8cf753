import { authorize } from '@/domain/core/errors'
import { cutPage } from '@/domain/core/place'
import type { Viewer } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import type { Role } from '@/generated/prisma/enums'
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

/** The people who fit, newest first, one page after the one with id `after`. One statement. For administrators. */
export async function listPeople(
  viewer: Viewer,
  filter: PeopleFilter,
): Promise<{ rows: PersonRow[]; next?: string }> {
  authorize(canManagePeople(viewer))
  const found = await db.$queryRaw<PersonRow[]>`
    SELECT p.id, p.name, p.email, p.role, p."createdAt", p."disabledAt",
      (SELECT max(s."lastSeenAt") FROM "SignIn" s WHERE s."personId" = p.id) AS "lastSeenAt",
      (SELECT count(*)::int FROM "MentorTopic" m WHERE m."personId" = p.id) AS topics
    FROM "Person" p WHERE ${fits(filter)}
    ORDER BY p.id DESC LIMIT ${PEOPLE_PAGE + 1}`
  const { rows, last } = cutPage(found, PEOPLE_PAGE)
  return { rows, next: last?.id }
}

function fits({ q, role, state, after }: PeopleFilter): Prisma.Sql {
  const all = [Prisma.sql`true`]
  if (q) {
    const part = q.toLowerCase()
    all.push(Prisma.sql`(strpos(lower(p.name), ${part}) > 0 OR strpos(p.email, ${part}) > 0)`)
  }
  if (role) all.push(Prisma.sql`p.role = ${role}::"Role"`)
  if (state) all.push(Prisma.sql`p."disabledAt" IS NOT NULL`)
  if (after) all.push(Prisma.sql`p.id < ${after}::uuid`)
  return Prisma.join(all, ' AND ')
}
