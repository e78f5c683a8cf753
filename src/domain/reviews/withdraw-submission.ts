import { conflict, notFound } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { moveUp, takeTurn } from './internal'

/** Takes one's own answer out of the queue. Refused once a mentor holds it or has reviewed it. */
export async function withdrawSubmission(
  viewer: Viewer,
  { submission }: { submission: string },
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await takeTurn(tx, viewer.id)
    const found = await tx.submission.findFirst({
      where: { id: submission, candidateId: viewer.id },
      select: { status: true, turn: true },
    })
    if (!found) throw notFound('This submission')
    if (found.status === 'WITHDRAWN') return
    const count = await tx.$executeRaw`
      UPDATE "Submission" SET status = 'WITHDRAWN', "mentorId" = NULL, "leaseUntil" = NULL
      WHERE id = ${submission}::uuid AND "candidateId" = ${viewer.id}::uuid AND status = 'WAITING'
        AND ("leaseUntil" IS NULL OR "leaseUntil" <= clock_timestamp())`
    if (count === 0) throw conflict('A mentor has this answer already, so it can no longer be withdrawn.')
    await moveUp(tx, viewer.id, found.turn)
    await recordEvent(tx, viewer, 'submission.withdrawn', submission, now)
  })
}
