import type * as z from 'zod'
import { authorize, DomainError } from '@/domain/core/errors'
import { privileged } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { checkPreviews } from './check-previews'
import { lockQuestion, movedOn, tell, type publishSchema } from './curate'
import { canCurate, canPublish } from './policy'
import { publishRevisions } from './publish-revision'

/**
 * Publishes the revision under review; of several who try at once one does. From then on content files do not change
 * the question. Attempts keep the revision that they were started on. Refuses the revision's own author,
 * which leaves an event, and a copy that is not under review. For administrators.
 */
export const publishDraft = (
  viewer: Viewer,
  { question: id, note = '' }: z.input<typeof publishSchema>,
  now: Date,
): Promise<void> =>
  privileged(viewer, 'publish a question', id, now, () => {
    authorize(canCurate(viewer))
    return db.$transaction(async (tx) => {
      const { draft, ...question } = await lockQuestion(tx, id)
      if (draft?.status !== 'IN_REVIEW' || !draft.revisionId || !draft.revision) throw movedOn()
      if (!canPublish(viewer, draft.revision)) {
        throw new DomainError('FORBIDDEN', 'Another person reviews it: you wrote this revision.')
      }
      const { revisionId } = draft
      const { count } = await tx.questionDraft.deleteMany({
        where: { questionId: id, status: 'IN_REVIEW', revisionId },
      })
      if (count === 0) throw movedOn()
      await publishRevisions(tx, viewer, [revisionId], now, note)
      await tx.question.update({ where: { id }, data: { sourceHash: null, changedAt: now } })
      await checkPreviews(tx, [id])
      const message = {
        kind: 'question-published',
        key: `question-published ${revisionId}`,
        text: `“${question.title}” has been published.`,
        href: `/questions/${question.slug}`,
      } as const
      await tell(tx, viewer, [draft.authorId], message, now)
    })
  })
