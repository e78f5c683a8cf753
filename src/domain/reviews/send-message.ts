import type * as z from 'zod'
import { notFound } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { notify } from '@/domain/core/notify'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { canReview } from './policy'
import type { messageSchema } from './schema'

/**
 * Writes to the other side of a review: the candidate to the mentor or back. The same key is sent once. Refuses
 * everybody else, and a mentor who is none any more.
 */
export async function sendMessage(
  viewer: Viewer,
  input: z.output<typeof messageSchema>,
  now: Date,
): Promise<void> {
  const sides = [{ candidateId: viewer.id }, ...(canReview(viewer) ? [{ mentorId: viewer.id }] : [])]
  await db.$transaction(async (tx) => {
    const review = await tx.review.findFirst({
      where: { id: input.review, OR: sides },
      select: {
        candidateId: true,
        mentorId: true,
        submissionId: true,
        submission: { select: { attempt: { select: { question: { select: { title: true } } } } } },
      },
    })
    if (!review) throw notFound('This review')
    const { count } = await tx.reviewMessage.createMany({
      data: [{ reviewId: input.review, key: input.key, authorId: viewer.id, body: input.body, at: now }],
      skipDuplicates: true,
    })
    if (count === 0) return
    const { title } = review.submission.attempt.question
    const toMentor = review.candidateId === viewer.id
    await recordEvent(tx, viewer, 'review.answered', input.review, now)
    await notify(
      tx,
      [
        {
          personId: toMentor ? review.mentorId : review.candidateId,
          kind: 'review-message',
          key: `review-message ${input.key}`,
          text: `${toMentor ? 'A candidate has replied to your review of an answer to' : 'Your mentor has written to you about'} “${title}”.`,
          href: `/${toMentor ? 'mentor' : 'reviews'}/${review.submissionId}`,
        },
      ],
      now,
    )
  })
}
