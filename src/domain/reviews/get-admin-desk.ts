import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
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

/** What waits for an administrator, and how far the installation is set up. One statement. For administrators. */
export async function getAdminDesk(viewer: Viewer): Promise<AdminDesk> {
  authorize(canAssign(viewer))
  const [desk] = await db.$queryRaw<AdminDesk[]>`
    SELECT
      (SELECT count(*)::int FROM "Person" WHERE role = 'ADMIN' AND "disabledAt" IS NULL) AS admins,
      (SELECT count(*)::int FROM "Person" WHERE role = 'MENTOR' AND "disabledAt" IS NULL) AS mentors,
      (SELECT coalesce(sum(questions), 0)::int FROM "TopicTally") AS published,
      EXISTS (SELECT FROM "Event" WHERE action = 'question.published' AND "actorId" IS NOT NULL)
        AS "hasOwnQuestion",
      (SELECT count(*)::int FROM "QuestionReport" WHERE status = 'OPEN') AS "openReports",
      (SELECT count(*)::int FROM "QuestionReport" WHERE status = 'ANSWERED') AS "answeredReports",
      (SELECT count(*)::int FROM "QuestionDraft" WHERE status = 'IN_REVIEW') AS "inReview",
      (SELECT count(*)::int FROM (
        SELECT FROM "Submission" s WHERE s.status = 'WAITING' LIMIT ${DESK_COUNT + 1}) counted) AS waiting`
  if (!desk) throw new Error('the desk has no row')
  return desk
}
