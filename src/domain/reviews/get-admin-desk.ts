import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import { db } from '@/infra/db'
import { canAssign } from './policy'

/** Counting goes no further. */
export const DESK_COUNT = 1000

export type AdminDesk = {
  admins: number
  mentors: number
  published: number
  /** Whether a person, not an import, has published a question here. */
  hasOwnQuestion: boolean
  openReports: number
  answeredReports: number
  /** Questions that wait for another person to review them. */
  inReview: number
  /** Answers that no mentor holds or has reviewed. */
  waiting: number
}

const counted = (rows: string) =>
  Prisma.raw(`(SELECT count(*)::int FROM (SELECT FROM ${rows} LIMIT ${DESK_COUNT + 1}) counted)`)

/**
 * What waits for an administrator, and how far the installation is set up; of anything but published questions at most
 * DESK_COUNT + 1. One statement. For administrators.
 */
export async function getAdminDesk(viewer: Viewer): Promise<AdminDesk> {
  authorize(canAssign(viewer))
  const [desk] = await db.$queryRaw<AdminDesk[]>`
    SELECT
      ${counted(`"Person" WHERE role = 'ADMIN' AND "disabledAt" IS NULL`)} AS admins,
      ${counted(`"Person" WHERE role = 'MENTOR' AND "disabledAt" IS NULL`)} AS mentors,
      (SELECT coalesce(sum(questions), 0)::int FROM "TopicTally") AS published,
      EXISTS (SELECT FROM "Event" WHERE action = 'question.published' AND "actorId" IS NOT NULL)
        AS "hasOwnQuestion",
      ${counted(`"QuestionReport" WHERE status = 'OPEN'`)} AS "openReports",
      ${counted(`"QuestionReport" WHERE status = 'ANSWERED'`)} AS "answeredReports",
      ${counted(`"QuestionDraft" WHERE status = 'IN_REVIEW'`)} AS "inReview",
      ${counted(`"Submission" WHERE status = 'WAITING'`)} AS waiting`
  if (!desk) throw new Error('the desk has no row')
  return desk
}
