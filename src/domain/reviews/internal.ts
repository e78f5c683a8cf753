import { Prisma } from '@/generated/prisma/client'
import type { Viewer } from '@/domain/core/viewer'
import type { Db } from '@/infra/db'

/** Somebody holds it now, by the database's clock. */
export const HELD = Prisma.sql`(s."mentorId" IS NOT NULL AND s."leaseUntil" > now())`

/** Whether a mentor may take it: not their own, held by nobody else, not kept for another, in their topics. */
export const takeableBy = (viewer: Viewer): Prisma.Sql => Prisma.sql`(
  s.status = 'WAITING' AND s."candidateId" <> ${viewer.id}::uuid
  AND (NOT ${HELD} OR s."mentorId" = ${viewer.id}::uuid)
  AND (s."preferredMentorId" IS NULL OR s."preferredMentorId" = ${viewer.id}::uuid OR s."preferredUntil" <= now())
  AND ${inTopicsOf(viewer)})`

/** A mentor with rows in MentorTopic reviews those topics only, and those that they group. */
export const inTopicsOf = (viewer: Viewer): Prisma.Sql => Prisma.sql`(
  NOT EXISTS (SELECT FROM "MentorTopic" m WHERE m."personId" = ${viewer.id}::uuid)
  OR s."topicId" IN (
    SELECT t.id FROM "MentorTopic" m JOIN "Topic" t ON t.id = m."topicId" OR t."groupId" = m."topicId"
    WHERE m."personId" = ${viewer.id}::uuid))`

/** Held by this mentor, or reviewed by them; a lapsed lease that nobody has taken is still theirs. */
export const theirs = (viewer: Viewer) =>
  ({
    mentorId: viewer.id,
    candidateId: { not: viewer.id },
    status: { in: ['WAITING', 'REVIEWED'] },
  }) satisfies Prisma.SubmissionWhereInput

/** One after the other for one person: limits that are counted stay true when twenty requests come at once. */
export const takeTurn = (tx: Db, personId: string) =>
  tx.$queryRaw`SELECT 1 AS turn FROM pg_advisory_xact_lock(hashtextextended(${`reviews ${personId}`}, 0))`

/** The same for the candidate of a submission. */
export const takeTurnOf = (tx: Db, submission: string) =>
  tx.$queryRaw`
    SELECT 1 AS turn FROM (SELECT "candidateId"::text AS id FROM "Submission" WHERE id = ${submission}::uuid) s,
      LATERAL pg_advisory_xact_lock(hashtextextended('reviews ' || s.id, 0))`

/** After an answer has left the queue the candidate's others move up by one. */
export const moveUp = (tx: Db, candidateId: string, turn: number) =>
  tx.submission.updateMany({
    where: { candidateId, status: 'WAITING', turn: { gt: turn } },
    data: { turn: { decrement: 1 } },
  })

/** Marks what a person was told about one page as read; gives a row for each notice that was unread. */
export const markTold = (viewer: Viewer, href: string, now: Date): Prisma.Sql => Prisma.sql`
  UPDATE "Notice" SET "readAt" = ${now}
  WHERE "personId" = ${viewer.id}::uuid AND href = ${href} AND "readAt" IS NULL
  RETURNING id`
