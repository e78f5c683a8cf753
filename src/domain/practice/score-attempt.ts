import { authorize, notFound, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { criteriaSchema, keyPointSchema } from '@/domain/questions/schema'
import { db } from '@/infra/db'
import { expireAttempts } from './expire-attempts'
import { canSelfScore } from './policy'
import type { SelfScoreInput } from './schema'

/**
 * Stores a candidate's own score of a submitted attempt: the key points ticked and the level chosen for
 * every criterion of the rubric it was answered under. From then on the model answers are open. May be
 * changed later. Refuses an unknown key point and a criterion left out.
 */
export async function scoreAttempt(viewer: Viewer, input: SelfScoreInput, now: Date): Promise<void> {
  await expireAttempts(now, viewer.id)
  const attempt = await db.attempt.findUnique({
    where: { candidateId_id: { candidateId: viewer.id, id: input.attempt } },
    select: {
      status: true,
      revision: { select: { keyPoints: true } },
      rubricRevision: { select: { criteria: true } },
    },
  })
  if (!attempt) throw notFound('This attempt')
  authorize(canSelfScore(attempt))
  const points = keyPointSchema.array().parse(attempt.revision.keyPoints)
  const criteria = criteriaSchema.parse(attempt.rubricRevision.criteria)
  requireKnown(input, new Set(points.map(({ id }) => id)), new Set(criteria.map(({ id }) => id)))

  const own = { candidateId: viewer.id, attemptId: input.attempt }
  const missing = criteria.find(({ id }) => input.levels[id] === undefined)
  if (missing) throw rejected(`Choose a level for “${missing.name}”.`)
  await db.$transaction(async (tx) => {
    // First, so that a second tab waits for this score instead of mixing with it.
    await tx.attempt.updateMany({
      where: { candidateId: viewer.id, id: input.attempt },
      data: { selfScoredAt: now },
    })
    await tx.keyPointTick.deleteMany({ where: own })
    await tx.keyPointTick.createMany({
      data: [...new Set(input.ticks)].map((keyPointId) => ({ ...own, keyPointId })),
      skipDuplicates: true,
    })
    await tx.criterionLevel.deleteMany({ where: own })
    await tx.criterionLevel.createMany({
      data: Object.entries(input.levels).map(([criterionId, level]) => ({ ...own, criterionId, level })),
      skipDuplicates: true,
    })
    await recordEvent(tx, viewer, 'attempt.self-scored', input.attempt, now)
  })
}

function requireKnown(input: SelfScoreInput, points: Set<string>, criteria: Set<string>) {
  const known =
    input.ticks.every((id) => points.has(id)) && Object.keys(input.levels).every((id) => criteria.has(id))
  if (!known) throw rejected('The page is older than the question. Load it again and score once more.')
}
