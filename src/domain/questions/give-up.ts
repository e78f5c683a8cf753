import * as z from 'zod'
import { conflict } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { slug } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { findAnswering } from './find-answering'
import { findPublished } from './internal'
import { canGiveUp } from './policy'

export const giveUpSchema = z.strictObject({ question: slug })

/**
 * Opens the model answers without an attempt, and records it once. Refuses questions that are not published
 * and those the viewer is answering.
 */
export async function giveUp(viewer: Viewer, input: z.output<typeof giveUpSchema>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id: questionId, revisionId } = await findPublished(tx, input.question)
    const answering = await findAnswering(tx, viewer, [questionId])
    if (!canGiveUp({ isAnswering: answering.size > 0 })) {
      throw conflict('You are answering this question now. Submit or finish that attempt first.')
    }
    const { count } = await tx.givenUp.createMany({
      data: [{ personId: viewer.id, questionId, revisionId, at: now }],
      skipDuplicates: true,
    })
    if (count === 1) await recordEvent(tx, viewer, 'question.given-up', questionId, now, { revisionId })
  })
}
