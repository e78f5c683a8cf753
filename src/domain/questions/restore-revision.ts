import * as z from 'zod'
import { authorize, conflict, notFound } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { checkDraft } from './check-draft'
import { COPIED, copyOfRevision } from './copy-of-revision'
import { lockQuestion } from './curate'
import { canCurate } from './policy'
import { writeCopy } from './working-copy'

export const restoreSchema = z.strictObject({ question: uuid, number: z.coerce.number().int().min(1) })

/** Makes a working copy of a revision, the published one or an older one. Refuses while there is a copy already. */
export async function restoreRevision(
  viewer: Viewer,
  { question: id, number }: z.output<typeof restoreSchema>,
  now: Date,
): Promise<void> {
  authorize(canCurate(viewer))
  await db.$transaction(async (tx) => {
    const { draft, publishedRevisionId } = await lockQuestion(tx, id)
    if (draft) throw conflict('This question has a working copy. Publish or discard that first.')
    const revision = await tx.questionRevision.findUnique({
      where: { questionId_number: { questionId: id, number } },
      select: { id: true, ...COPIED },
    })
    if (!revision) throw notFound('This revision')
    const { id: revisionId, ...columns } = revision
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
    const isPublished = revisionId === publishedRevisionId
    const what = isPublished ? 'question.drafted' : 'question.restored'
    await recordEvent(tx, viewer, what, id, now, { revision: number })
  })
}
