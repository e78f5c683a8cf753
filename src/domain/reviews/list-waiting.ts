import * as z from 'zod'
import { authorize } from '@/domain/core/errors'
import { cutPage, encodePlace, readPlace } from '@/domain/core/place'
import { moment } from '@/domain/core/schema'
import { uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import { db } from '@/infra/db'
import { canAssign } from './policy'
import type { WaitingFilter } from './schema'

export const WAITING_PAGE = 50
const MENTORS_MAX = 200

const placeSchema = z.tuple([moment, uuid])

export type WaitingRow = {
  id: string
  title: string
  candidateId: string
  candidate: string
  draft: number
  handedInAt: Date
  /** Who holds it now, if somebody does, and since when. */
  holder: string | null
  claimedAt: Date | null
  /** For whom it is kept, until the database's clock says otherwise. */
  keptFor: string | null
}

/**
 * Every waiting answer with who holds it, the longest waiting first, one page after the place `after`; and the people
 * it could go to. For administrators. Two statements.
 */
export async function listWaiting(viewer: Viewer, { after }: WaitingFilter) {
  authorize(canAssign(viewer))
  const place = readPlace(placeSchema, after)
  const beyond = place
    ? Prisma.sql`(s."handedInAt", s.id) > (${place[0]}::timestamptz, ${place[1]}::uuid)`
    : Prisma.sql`true`
  const [found, mentors] = await Promise.all([
    db.$queryRaw<WaitingRow[]>`
      SELECT s.id, r.title, s."candidateId", c.name AS candidate, s.draft, s."handedInAt",
        CASE WHEN s."leaseUntil" > now() THEN h.name END AS holder,
        CASE WHEN s."leaseUntil" > now() THEN s."claimedAt" END AS "claimedAt",
        CASE WHEN s."preferredUntil" > now() THEN k.name END AS "keptFor"
      FROM (
        SELECT * FROM "Submission" s WHERE s.status = 'WAITING' AND ${beyond}
        ORDER BY s."handedInAt", s.id LIMIT ${WAITING_PAGE + 1}
      ) s
      JOIN "Attempt" a ON a."candidateId" = s."candidateId" AND a.id = s."attemptId"
      JOIN "QuestionRevision" r ON r.id = a."revisionId"
      JOIN "Person" c ON c.id = s."candidateId"
      LEFT JOIN "Person" h ON h.id = s."mentorId"
      LEFT JOIN "Person" k ON k.id = s."preferredMentorId"
      ORDER BY s."handedInAt", s.id`,
    db.person.findMany({
      where: { role: { in: ['MENTOR', 'ADMIN'] }, disabledAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MENTORS_MAX,
      select: { id: true, name: true },
    }),
  ])
  const { rows, last } = cutPage(found, WAITING_PAGE)
  return { rows, mentors, next: last && encodePlace([last.handedInAt.toISOString(), last.id]) }
}
