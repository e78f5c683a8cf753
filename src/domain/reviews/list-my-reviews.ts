import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { canReview } from './policy'
import { initial } from './rules'

export const MY_REVIEWS_PAGE = 25

/** What the mentor has published, newest first, one page after the review with id `before`. For mentors. */
export async function listMyReviews(viewer: Viewer, before?: string) {
  authorize(canReview(viewer))
  const found = await db.review.findMany({
    where: { mentorId: viewer.id, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: 'desc' },
    take: MY_REVIEWS_PAGE + 1,
    select: {
      id: true,
      publishedAt: true,
      rating: true,
      messages: { orderBy: { id: 'desc' }, take: 1, select: { authorId: true } },
      submission: {
        select: {
          id: true,
          draft: true,
          candidate: { select: { name: true } },
          attempt: { select: { revision: { select: { title: true } } } },
        },
      },
    },
  })
  const rows = found.slice(0, MY_REVIEWS_PAGE).map(({ publishedAt, rating, messages, submission }) => ({
    submission: submission.id,
    title: submission.attempt.revision.title,
    candidate: initial(submission.candidate.name),
    draft: submission.draft,
    publishedAt,
    rating,
    /** The last word is the candidate's. */
    unread: messages[0] !== undefined && messages[0].authorId !== viewer.id,
  }))
  return { rows, next: found.length > MY_REVIEWS_PAGE ? found[MY_REVIEWS_PAGE - 1]?.id : undefined }
}
