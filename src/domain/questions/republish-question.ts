import { recordEvent } from '@/domain/core/events'
import { admit } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { movedOn, type Noted } from './curate'
import { canCurate } from './policy'

/**
 * Puts a retired question back with the revision it had, which another person has reviewed. Refuses any other.
 * For administrators.
 */
export async function republishQuestion(
  viewer: Viewer,
  { question: id, note }: Noted,
  now: Date,
): Promise<void> {
  await admit(viewer, canCurate(viewer), 'republish a question', id, now)
  await db.$transaction(async (tx) => {
    const { count } = await tx.question.updateMany({
      where: { id, status: 'RETIRED', publishedRevisionId: { not: null } },
      data: { status: 'PUBLISHED', changedAt: now },
    })
    if (count === 0) throw movedOn()
    await recordEvent(tx, viewer, 'question.published', id, now, { note })
  })
}
