import { rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { admit } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { checkDraft } from './check-draft'
import { contentHash } from './content/hash'
import { lockQuestion, movedOn, tellCurators, type Noted } from './curate'
import { canCurate } from './policy'
import { cardColumns, revisionColumns } from './revision-row'
import { readCopy } from './working-copy'

/**
 * Makes the working copy a revision, which nobody can change any more, and asks the other administrators to review
 * it. Refuses a copy with faults, and one that is under review already. For administrators.
 */
export async function sendToReview(viewer: Viewer, { question: id, note }: Noted, now: Date): Promise<void> {
  await admit(viewer, canCurate(viewer), 'send a question to review', id, now)
  await db.$transaction(async (tx) => {
    const { draft, ...question } = await lockQuestion(tx, id)
    if (draft?.status !== 'EDITING') throw movedOn()
    const { content, faults } = checkDraft(readCopy(draft.content))
    if (!content) throw rejected(stillFaulty(faults.length))
    const number = (question.revisions[0]?.number ?? 0) + 1
    const revision = await tx.questionRevision.create({
      data: {
        ...{ questionId: id, number, note, authorId: draft.authorId, createdAt: now },
        contentHash: contentHash(content),
        ...revisionColumns(content),
      },
      select: { id: true },
    })
    await tx.questionDraft.update({
      where: { questionId: id },
      data: { status: 'IN_REVIEW', revisionId: revision.id, submittedAt: now, remark: '', faults: 0 },
    })
    await tx.question.update({
      where: { id },
      data: {
        changedAt: now,
        ...(question.publishedRevisionId === null && { status: 'IN_REVIEW', ...cardColumns(content) }),
      },
    })
    await recordEvent(tx, viewer, 'question.sent-to-review', id, now, { revision: number, note })
    const message = {
      kind: 'question-to-review',
      key: `question-to-review ${revision.id}`,
      text: `“${content.title}” waits for your review.`,
      href: `/admin/questions/${question.slug}`,
    } as const
    await tellCurators(tx, viewer, [draft.authorId], message, now)
  })
}

const stillFaulty = (faults: number) =>
  faults === 1
    ? 'One fault keeps this from review. Mend it first; the content bar names it.'
    : `${faults} faults keep this from review. Mend them first; the content bar names them.`
