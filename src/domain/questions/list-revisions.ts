import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { canCurate } from './policy'

const REVISIONS_MAX = 200

export type RevisionRow = {
  number: number
  note: string
  createdAt: Date
  /** Null for content files and for people who have left. */
  author: string | null
  isPublished: boolean
  attempts: number
}

/**
 * The revisions of a question, newest first, with who wrote them and how many attempts keep them. One statement. For
 * administrators.
 */
export async function listRevisions(viewer: Viewer, questionId: string): Promise<RevisionRow[]> {
  authorize(canCurate(viewer))
  return db.$queryRaw<RevisionRow[]>`
    SELECT r.number, r.note, r."createdAt", p.name AS author,
      EXISTS (SELECT FROM "Question" q WHERE q."publishedRevisionId" = r.id) AS "isPublished",
      (SELECT count(*)::int FROM "Attempt" a WHERE a."revisionId" = r.id) AS attempts
    FROM "QuestionRevision" r LEFT JOIN "Person" p ON p.id = r."authorId"
    WHERE r."questionId" = ${questionId}::uuid ORDER BY r.number DESC LIMIT ${REVISIONS_MAX}`
}
