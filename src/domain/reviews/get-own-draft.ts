import type { Viewer } from '@/domain/core/viewer'
import { criteriaSchema } from '@/domain/questions/schema'
import { db } from '@/infra/db'
import { takeableBy } from './internal'
import { canReview } from './policy'

/**
 * What a mentor wrote on an answer that they once held and hold no more, and whether they may take it again. Nothing
 * of the answer itself. Null for everybody who never held it.
 */
export async function getOwnDraft(viewer: Viewer, id: string) {
  if (!canReview(viewer)) return null
  const found = await db.reviewDraft.findUnique({
    where: {
      mentorId_submissionId: { mentorId: viewer.id, submissionId: id },
      submission: { candidateId: { not: viewer.id } },
    },
    select: {
      body: true,
      rev: true,
      savedAt: true,
      submission: {
        select: {
          attempt: {
            select: {
              revision: { select: { title: true } },
              rubricRevision: { select: { criteria: true } },
            },
          },
        },
      },
    },
  })
  if (!found) return null
  const { body, rev, savedAt, submission } = found
  const [row] = await db.$queryRaw<{ isFree: boolean }[]>`
    SELECT ${takeableBy(viewer)} AS "isFree" FROM "Submission" s WHERE s.id = ${id}::uuid`
  return {
    id,
    title: submission.attempt.revision.title,
    criteria: criteriaSchema.parse(submission.attempt.rubricRevision.criteria),
    isFree: row?.isFree ?? false,
    text: body,
    rev,
    savedAt,
  }
}
export type OwnDraft = NonNullable<Awaited<ReturnType<typeof getOwnDraft>>>
