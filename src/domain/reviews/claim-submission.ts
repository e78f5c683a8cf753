import { conflict, notFound } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { admit } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import { db, type Db } from '@/infra/db'
import { takeableBy, takeTurn } from './internal'
import { canReview } from './policy'
import { CLAIMS_MAX, LEASE_MINUTES } from './words'

/**
 * Takes an answer to review; gives when the lease ends, by the database's clock. One mentor holds it at a time, and
 * a mentor holds at most three: both stay true when claims come at once. Whoever holds it renews the lease. Refuses
 * one's own answer, and one that is held, kept for another mentor, outside one's topics, reviewed or withdrawn. For
 * mentors.
 */
export async function claimSubmission(
  viewer: Viewer,
  { submission }: { submission: string },
  now: Date,
): Promise<Date> {
  await admit(viewer, canReview(viewer), 'claim a submission', submission, now)
  return db.$transaction(async (tx) => {
    await takeTurn(tx, viewer.id)
    await refuseOverLimit(tx, viewer, submission)
    // So that what is read beside the update below is not older than the row that it updates.
    await tx.$queryRaw`SELECT 1 FROM "Submission" WHERE id = ${submission}::uuid FOR UPDATE`
    const [claimed] = await tx.$queryRaw<{ leaseUntil: Date; isNew: boolean }[]>`
      UPDATE "Submission" s SET
        "mentorId" = ${viewer.id}::uuid,
        "claimedAt" = CASE WHEN s."mentorId" = ${viewer.id}::uuid THEN s."claimedAt" ELSE ${now} END,
        "leaseUntil" = now() + make_interval(mins => ${LEASE_MINUTES}::int)
      FROM "Submission" before
      WHERE s.id = ${submission}::uuid AND before.id = s.id AND ${takeableBy(viewer)}
      RETURNING s."leaseUntil", before."mentorId" IS DISTINCT FROM ${viewer.id}::uuid AS "isNew"`
    if (!claimed) throw await whyNot(tx, viewer, submission)
    await tx.reviewDraft.createMany({
      data: [{ mentorId: viewer.id, submissionId: submission }],
      skipDuplicates: true,
    })
    if (claimed.isNew) await recordEvent(tx, viewer, 'submission.claimed', submission, now)
    return claimed.leaseUntil
  })
}

async function refuseOverLimit(tx: Db, viewer: Viewer, submission: string): Promise<void> {
  const [held] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Submission"
    WHERE "mentorId" = ${viewer.id}::uuid AND status = 'WAITING' AND "leaseUntil" > now() AND id <> ${submission}::uuid`
  if ((held?.count ?? 0) >= CLAIMS_MAX) {
    throw conflict(`You hold ${CLAIMS_MAX} answers already. Publish or release one first.`)
  }
}

/** Says nothing of who holds it. */
async function whyNot(tx: Db, viewer: Viewer, id: string) {
  const found = await tx.submission.findFirst({
    where: { id, candidateId: { not: viewer.id } },
    select: { status: true },
  })
  if (!found) return notFound('This answer')
  if (found.status === 'WAITING') return conflict('Another mentor has this answer. Take the next one.')
  return conflict('This answer is not in the queue any more. Take the next one.')
}
