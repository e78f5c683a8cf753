import * as z from 'zod'
import { authorize, notFound, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { notify } from '@/domain/core/notify'
import { privileged } from '@/domain/core/privilege'
import { optional } from '@/domain/core/schema'
import { uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db, type Db } from '@/infra/db'
import { canAssign, canReviewThis } from './policy'
import { PREFERRED_HOURS } from './words'

export const reassignSchema = z.strictObject({
  submission: uuid,
  /** Left out: free for every mentor at once. */
  mentor: optional(uuid),
})

/**
 * Takes a waiting answer from whoever holds it, and keeps it a day for another mentor when one is named. What was
 * written so far stays with its author. Refuses an answer that does not wait, and a person who may not review it. For
 * administrators.
 */
export const reassignSubmission = (
  viewer: Viewer,
  input: z.output<typeof reassignSchema>,
  now: Date,
): Promise<void> =>
  privileged(viewer, 'reassign a submission', input.submission, now, () => {
    authorize(canAssign(viewer))
    return db.$transaction((tx) => reassign(tx, viewer, input, now))
  })

async function reassign(
  tx: Db,
  viewer: Viewer,
  input: z.output<typeof reassignSchema>,
  now: Date,
): Promise<void> {
  const found = await tx.submission.findFirst({
    where: { id: input.submission, status: 'WAITING' },
    select: { candidateId: true, attempt: { select: { question: { select: { title: true } } } } },
  })
  if (!found) throw notFound('This waiting answer')
  if (input.mentor) await requireMentor(tx, input.mentor, found)
  const { count } = await tx.submission.updateMany({
    where: { id: input.submission, status: 'WAITING' },
    data: {
      mentorId: null,
      leaseUntil: null,
      preferredMentorId: input.mentor ?? null,
      preferredUntil: input.mentor ? new Date(now.getTime() + PREFERRED_HOURS * 3_600_000) : null,
    },
  })
  if (count === 0) throw notFound('This waiting answer')
  await recordEvent(tx, viewer, 'submission.reassigned', input.submission, now, {
    mentor: input.mentor ?? '',
  })
  if (input.mentor) await tell(tx, input.mentor, input.submission, found.attempt.question.title, now)
}

async function requireMentor(tx: Db, id: string, submission: { candidateId: string }): Promise<void> {
  const mentor = await tx.person.findFirst({
    where: { id, disabledAt: null },
    select: { id: true, role: true, name: true },
  })
  if (!mentor || !canReviewThis(mentor, submission)) {
    throw rejected('Choose a mentor who did not write this answer.', 'mentor')
  }
}

const tell = (tx: Db, personId: string, submission: string, title: string, now: Date) =>
  notify(
    tx,
    [
      {
        personId,
        kind: 'submission-reassigned',
        key: `submission-reassigned ${submission} ${now.getTime()}`,
        text: `An answer to “${title}” has been given to you to review. It is kept for you for a day.`,
        href: '/mentor',
      },
    ],
    now,
  )
