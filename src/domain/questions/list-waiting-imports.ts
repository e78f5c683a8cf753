import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { canCurate } from './policy'

const MAX = 20

export type WaitingImport = {
  /** What was sent to review with one file. */
  sent: Date
  note: string
  person: string
  isMine: boolean
  questions: number
}

/** Imports of which something still waits for a second person, oldest first. One statement. */
export async function listWaitingImports(viewer: Viewer): Promise<WaitingImport[]> {
  authorize(canCurate(viewer))
  return db.$queryRaw<WaitingImport[]>`
    SELECT d."submittedAt" AS sent, r.note, COALESCE(p.name, 'A person who has left') AS person,
      r."authorId" = ${viewer.id}::uuid AS "isMine", count(*)::int AS questions
    FROM "QuestionDraft" d
    JOIN "QuestionRevision" r ON r.id = d."revisionId"
    LEFT JOIN "Person" p ON p.id = r."authorId"
    WHERE d.status = 'IN_REVIEW' AND r.note LIKE 'Imported from %'
    GROUP BY d."submittedAt", r.note, r."authorId", p.name
    ORDER BY d."submittedAt" LIMIT ${MAX}`
}
