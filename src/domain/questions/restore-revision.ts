import * as z from 'zod'
import { conflict, notFound, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { admit } from '@/domain/core/privilege'
import { uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { checkDraft } from './check-draft'
import { COPIED, copyOfRevision } from './copy-of-revision'
import { lockQuestion, stepNote } from './curate'
import { canCurate } from './policy'
import { writeCopy } from './working-copy'

export const restoreSchema = z.strictObject({
  question: uuid,
  number: z.coerce.number().int().min(1),
  note: stepNote.default(''),
})

/**
 * Makes a working copy of a revision: of the one in force, which begins a change, or of another one, which wants a
 * word why. Refuses while there is a copy already. For administrators.
 */
export async function restoreRevision(
  viewer: Viewer,
  { question: id, number, note = '' }: z.input<typeof restoreSchema> & { number: number },
  now: Date,
): Promise<void> {
  await admit(viewer, canCurate(viewer), 'restore a revision', id, now)
  await db.$transaction(async (tx) => {
    const { draft, publishedRevisionId, revisions } = await lockQuestion(tx, id)
    if (draft) throw conflict('This question has a working copy. Publish or discard that first.')
    const revision = await tx.questionRevision.findUnique({
      where: { questionId_number: { questionId: id, number } },
      select: { id: true, ...COPIED },
    })
    if (!revision) throw notFound('This revision')
    const { id: revisionId, ...columns } = revision
    const isInForce = publishedRevisionId
      ? revisionId === publishedRevisionId
      : number === revisions[0]?.number
    if (!isInForce && note.length < 3) throw rejected('Say in a few words why it comes back.', 'note')
    const copy = copyOfRevision(columns)
    await tx.questionDraft.create({
      data: {
        questionId: id,
        content: writeCopy(copy),
        authorId: viewer.id,
        createdAt: now,
        faults: checkDraft(copy).faults.length,
      },
    })
    await tx.question.update({ where: { id }, data: { changedAt: now } })
    const what = isInForce ? 'question.drafted' : 'question.restored'
    await recordEvent(tx, viewer, what, id, now, { revision: number, ...(note && { note }) })
  })
}
