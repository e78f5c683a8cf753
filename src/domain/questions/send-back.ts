import { recordEvent } from '@/domain/core/events'
import { admit } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { lockQuestion, movedOn, tell, type Noted } from './curate'
import { canCurate } from './policy'

/**
 * Opens a draft under review for editing again, with what should change, and tells its author. Refuses one that is not
 * under review. For administrators.
 */
export async function sendBack(viewer: Viewer, { question: id, note }: Noted, now: Date): Promise<void> {
  await admit(viewer, canCurate(viewer), 'send a question back', id, now)
  await db.$transaction(async (tx) => {
    const { draft, ...question } = await lockQuestion(tx, id)
    if (draft?.status !== 'IN_REVIEW') throw movedOn()
    await tx.questionDraft.update({
      where: { questionId: id },
      data: { status: 'EDITING', revisionId: null, submittedAt: null, remark: note },
    })
    await tx.question.update({
      where: { id },
      data: { changedAt: now, ...(question.status === 'IN_REVIEW' && { status: 'DRAFT' }) },
    })
    await recordEvent(tx, viewer, 'question.sent-back', id, now, {
      revision: draft.revision?.number ?? 0,
      note,
    })
    const message = {
      kind: 'question-sent-back',
      key: `question-sent-back ${draft.revisionId}`,
      text: `“${question.title}” came back to you with a remark.`,
      href: `/admin/questions/${question.slug}`,
    } as const
    await tell(tx, viewer, [draft.authorId], message, now)
  })
}
