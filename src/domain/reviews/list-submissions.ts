import type { Viewer } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import type { SubmissionStatus } from '@/generated/prisma/enums'
import { db } from '@/infra/db'

export const SUBMISSIONS_PAGE = 25
/** A place further back than this is said as “behind 1,000”. */
export const PLACE_LIMIT = 1000

export type SubmissionRow = {
  id: string
  title: string
  draft: number
  status: SubmissionStatus
  isClaimed: boolean
  handedInAt: Date
  /** From 1; null when it does not wait. At most PLACE_LIMIT + 1. */
  place: number | null
  publishedAt: Date | null
  isRead: boolean | null
}

/** How many waiting answers go before this one, and one: its place in the queue of all mentors. */
export const PLACE = Prisma.sql`CASE WHEN s.status = 'WAITING' THEN (
  SELECT count(*)::int + 1 FROM (
    SELECT FROM "Submission" w
    WHERE w.status = 'WAITING' AND (w.urgency, w.turn, w."handedInAt", w.id) < (s.urgency, s.turn, s."handedInAt", s.id)
    LIMIT ${PLACE_LIMIT}) ahead) END`

export const CLAIMED = Prisma.sql`(s.status = 'WAITING' AND s."mentorId" IS NOT NULL AND s."leaseUntil" > now())`

/** The viewer's own submissions, newest first, one page after the one with id `before`. One statement. */
export async function listSubmissions(
  viewer: Viewer,
  before?: string,
): Promise<{ rows: SubmissionRow[]; next?: string }> {
  const older = before ? Prisma.sql`s.id < ${before}::uuid` : Prisma.sql`true`
  const found = await db.$queryRaw<SubmissionRow[]>`
    SELECT s.id, r.title, s.draft, s.status, ${CLAIMED} AS "isClaimed", s."handedInAt", ${PLACE} AS place,
      v."publishedAt", CASE WHEN v.id IS NOT NULL THEN v."readAt" IS NOT NULL END AS "isRead"
    FROM "Submission" s
    JOIN "Attempt" a ON a."candidateId" = s."candidateId" AND a.id = s."attemptId"
    JOIN "QuestionRevision" r ON r.id = a."revisionId"
    LEFT JOIN "Review" v ON v."submissionId" = s.id
    WHERE s."candidateId" = ${viewer.id}::uuid AND ${older}
    ORDER BY s.id DESC LIMIT ${SUBMISSIONS_PAGE + 1}`
  const rows = found.slice(0, SUBMISSIONS_PAGE)
  return { rows, next: found.length > SUBMISSIONS_PAGE ? rows.at(-1)?.id : undefined }
}
