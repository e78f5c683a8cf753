import { recordEvent } from '@/domain/core/events'
import { admit } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { movedOn, type Noted } from './curate'
import { canCurate } from './policy'

/**
 * Takes a published question from the bank; attempts on it stay as they are. Refuses any other. For
 * administrators.
 */
export async function retireQuestion(
  viewer: Viewer,
  { question: id, note }: Noted,
  now: Date,
): Promise<void> {
  await admit(viewer, canCurate(viewer), 'retire a question', id, now)
  await db.$transaction(async (tx) => {
    const { count } = await tx.question.updateMany({
      where: { id, status: 'PUBLISHED' },
      data: { status: 'RETIRED', changedAt: now },
    })
    if (count === 0) throw movedOn()
    await recordEvent(tx, viewer, 'question.retired', id, now, { note })
  })
}
