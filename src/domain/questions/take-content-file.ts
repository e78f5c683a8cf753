import { conflict, notFound } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { admit } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { checkDraft } from './check-draft'
import { findFile } from './content/find-file'
import { copyOfContent } from './copy-of-revision'
import { lockQuestion, type Noted } from './curate'
import { canCurate } from './policy'
import { writeCopy } from './working-copy'

/**
 * Makes a working copy of what the question's file says; another person reviews it like any other. Refuses while there
 * is a copy already, and where no file can be read.
 */
export async function takeContentFile(
  viewer: Viewer,
  { question: id, note }: Noted,
  now: Date,
  root: string,
): Promise<void> {
  await admit(viewer, canCurate(viewer), 'take the text of a content file', id, now)
  const question = await db.question.findUnique({ where: { id }, select: { slug: true } })
  const found = question && (await findFile(root, question.slug))
  if (!found) throw notFound('The file of this question')
  await db.$transaction(async (tx) => {
    const { draft } = await lockQuestion(tx, id)
    if (draft) throw conflict('This question has a working copy. Publish or discard that first.')
    const copy = copyOfContent(found.content)
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
    const words = `Text of content/${found.file}. ${note}`
    await recordEvent(tx, viewer, 'question.restored', id, now, { note: words })
  })
}
