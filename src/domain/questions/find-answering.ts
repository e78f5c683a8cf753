import type { Viewer } from '@/domain/core/viewer'
import type { Db } from '@/infra/db'

/** An attempt that the viewer has begun and not yet submitted, its clock running or paused. */
export const begunBy = (viewer: Viewer) =>
  ({ candidateId: viewer.id, status: 'OPEN', startedAt: { not: null } }) as const

/** Which of these questions the viewer is answering now, and in which session of practice. */
export async function findAnswering(
  tx: Db,
  viewer: Viewer,
  questionIds: string[],
): Promise<Map<string, string>> {
  if (questionIds.length === 0) return new Map()
  const begun = await tx.attempt.findMany({
    where: { ...begunBy(viewer), questionId: { in: questionIds } },
    orderBy: { id: 'asc' },
    select: { questionId: true, sessionId: true },
  })
  return new Map(begun.map(({ questionId, sessionId }) => [questionId, sessionId]))
}
