import type * as z from 'zod'
import { notFound } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import type { ratingSchema } from './schema'

/** Keeps what the candidate thinks of a review; it may be changed. Refuses everybody but the candidate. */
export async function rateReview(
  viewer: Viewer,
  input: z.output<typeof ratingSchema>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.review.updateMany({
      where: { id: input.review, candidateId: viewer.id },
      data: {
        rating: input.rating,
        isFair: input.isFair === undefined ? null : input.isFair === 'yes',
        ratingNote: input.note.trim(),
        ratedAt: now,
      },
    })
    if (count === 0) throw notFound('This review')
    await recordEvent(tx, viewer, 'review.rated', input.review, now, { rating: input.rating })
  })
}
