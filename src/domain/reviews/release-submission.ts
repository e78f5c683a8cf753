import { notFound } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { admit } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { canReview } from './policy'

/** Gives an answer back to the queue. The draft of the review stays the mentor's. Refuses one that they do not hold. */
export async function releaseSubmission(
  viewer: Viewer,
  { submission }: { submission: string },
  now: Date,
): Promise<void> {
  await admit(viewer, canReview(viewer), 'release a submission', submission, now)
  await db.$transaction(async (tx) => {
    const { count } = await tx.submission.updateMany({
      where: { id: submission, mentorId: viewer.id, status: 'WAITING' },
      data: { mentorId: null, leaseUntil: null, preferredUntil: now },
    })
    if (count === 0) throw notFound('This claim')
    await recordEvent(tx, viewer, 'submission.released', submission, now)
  })
}
