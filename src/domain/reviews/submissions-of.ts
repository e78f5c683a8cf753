import type { Viewer } from '@/domain/core/viewer'
import type { SubmissionStatus } from '@/generated/prisma/enums'
import { db } from '@/infra/db'

/** By the id of an own attempt, its submission to the mentors. */
export async function submissionsOf(
  viewer: Viewer,
  attemptIds: string[],
): Promise<Map<string, { id: string; status: SubmissionStatus }>> {
  if (attemptIds.length === 0) return new Map()
  const rows = await db.submission.findMany({
    where: { candidateId: viewer.id, attemptId: { in: attemptIds } },
    select: { id: true, status: true, attemptId: true },
  })
  return new Map(rows.map(({ attemptId, ...submission }) => [attemptId, submission]))
}
