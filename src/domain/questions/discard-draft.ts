import type * as z from 'zod'
import { recordEvent } from '@/domain/core/events'
import { admit } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { lockQuestion, movedOn, type questionSchema } from './curate'
import { canCurate } from './policy'

/**
 * Drops a working copy. A question that was never more than that goes with it; gives whether it did. Refuses a copy
 * under review: it is sent back first. For administrators.
 */
export async function discardDraft(
  viewer: Viewer,
  { question: id }: z.output<typeof questionSchema>,
  now: Date,
): Promise<boolean> {
  await admit(viewer, canCurate(viewer), 'discard a draft', id, now)
  return db.$transaction(async (tx) => {
    const { draft, revisions, status } = await lockQuestion(tx, id)
    if (draft?.status !== 'EDITING') throw movedOn()
    const isUnused = status === 'DRAFT' && revisions.length === 0
    await tx.questionDraft.delete({ where: { questionId: id } })
    if (isUnused) await tx.question.delete({ where: { id } })
    else await tx.question.update({ where: { id }, data: { changedAt: now } })
    await recordEvent(tx, viewer, 'question.draft-discarded', id, now)
    return isUnused
  })
}
