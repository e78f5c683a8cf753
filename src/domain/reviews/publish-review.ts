import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod'
import { conflict, notFound, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { notify, type NoticeKind } from '@/domain/core/notify'
import { admit } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import { criteriaSchema, keyPointSchema } from '@/domain/questions/schema'
import { db, type Db } from '@/infra/db'
import { moveUp, takeTurnOf, theirs } from './internal'
import { canReview } from './policy'
import { readReview, type ReviewText } from './review'
import { missingIn } from './rules'
import { reviewSchema } from './schema'
import { EDIT_HOURS } from './words'

/**
 * Publishes what the server holds of the mentor's draft; gives the review's id. The first time it ends the wait and
 * tells the candidate, once, however often it is sent; within 24 hours after that it adds a version, which the
 * candidate sees beside the one before. Refuses an answer that the mentor does not hold, a review with
 * gaps, and a change after that day. For mentors.
 */
export async function publishReview(
  viewer: Viewer,
  { submission: id }: { submission: string },
  now: Date,
): Promise<string> {
  await admit(viewer, canReview(viewer), 'publish a review', id, now)
  return db.$transaction(async (tx) => {
    const submission = await lockSubmission(tx, viewer, id)
    if (!submission) throw notFound('This claim')
    const content = await readContent(tx, viewer, submission)
    if (!submission.review) return publishFirst(tx, viewer, submission, content, now)
    return publishAgain(tx, viewer, { ...submission, review: submission.review }, content, now)
  })
}

async function lockSubmission(tx: Db, viewer: Viewer, id: string) {
  // The candidate's turn, as handing in and withdrawing take it: their other answers move up one after the other.
  await takeTurnOf(tx, id)
  await tx.$queryRaw`SELECT 1 FROM "Submission" WHERE id = ${id}::uuid FOR UPDATE`
  return tx.submission.findFirst({
    where: { id, ...theirs(viewer) },
    select: {
      id: true,
      candidateId: true,
      turn: true,
      review: {
        select: {
          id: true,
          publishedAt: true,
          revisions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, content: true } },
        },
      },
      attempt: {
        select: {
          question: { select: { title: true } },
          revision: { select: { keyPoints: true } },
          rubricRevision: { select: { criteria: true } },
        },
      },
    },
  })
}
type Locked = NonNullable<Awaited<ReturnType<typeof lockSubmission>>>
type Published = Locked & { review: NonNullable<Locked['review']> }
type Content = z.output<typeof reviewSchema>

async function readContent(tx: Db, viewer: Viewer, { id, attempt }: Locked): Promise<Content> {
  const draft = await tx.reviewDraft.findUnique({
    where: { mentorId_submissionId: { mentorId: viewer.id, submissionId: id } },
    select: { body: true },
  })
  const criteria = criteriaSchema.parse(attempt.rubricRevision.criteria)
  const points = keyPointSchema.array().parse(attempt.revision.keyPoints)
  const review = readReview(draft?.body ?? '')
  const [gap] = missingIn(review, criteria)
  if (gap) throw rejected(gap.message)
  const parsed = reviewSchema.safeParse(ofRubric(review, criteria, points))
  if (!parsed.success) throw rejected(parsed.error.issues[0]?.message ?? 'The review could not be read.')
  return parsed.data
}

/** What belongs to the pinned rubric and question, and nothing else. */
const ofRubric = (review: ReviewText, criteria: { id: string }[], points: { id: string }[]) => ({
  ...review,
  levels: Object.fromEntries(criteria.map(({ id }) => [id, review.levels[id]])),
  points: points.map(({ id }) => id).filter((id) => review.points.includes(id)),
})

async function publishFirst(
  tx: Db,
  viewer: Viewer,
  { id, candidateId, turn, attempt }: Locked,
  content: Content,
  now: Date,
) {
  const { count } = await tx.submission.updateMany({
    where: { id, mentorId: viewer.id, status: 'WAITING' },
    data: { status: 'REVIEWED', reviewedAt: now, leaseUntil: null },
  })
  if (count === 0) throw conflict('This answer is not in the queue any more.')
  const review = await tx.review.create({
    data: {
      submissionId: id,
      candidateId,
      mentorId: viewer.id,
      publishedAt: now,
      revisions: { create: { number: 1, content, createdAt: now } },
    },
    select: { id: true },
  })
  await moveUp(tx, candidateId, turn)
  await recordEvent(tx, viewer, 'review.published', review.id, now, { submission: id })
  const text = `A mentor has reviewed your answer to “${attempt.question.title}”.`
  await tell(tx, candidateId, id, 'review-published', '', text, now)
  return review.id
}

async function publishAgain(
  tx: Db,
  viewer: Viewer,
  { id, candidateId, attempt, review }: Published,
  content: Content,
  now: Date,
) {
  const last = review.revisions[0]
  if (isDeepStrictEqual(last?.content, content)) return review.id
  const [row] = await tx.$queryRaw<{ open: boolean }[]>`
    SELECT ${review.publishedAt}::timestamptz > now() - make_interval(hours => ${EDIT_HOURS}::int) AS open`
  if (!row?.open) {
    throw conflict(
      `A review can be changed for ${EDIT_HOURS} hours. Write to the candidate below it instead.`,
    )
  }
  const number = (last?.number ?? 0) + 1
  await tx.reviewRevision.create({ data: { reviewId: review.id, number, content, createdAt: now } })
  await recordEvent(tx, viewer, 'review.changed', review.id, now, { number })
  const text = `Your mentor has changed the review of your answer to “${attempt.question.title}”.`
  await tell(tx, candidateId, id, 'review-changed', ` ${number}`, text, now)
  return review.id
}

const tell = (
  tx: Db,
  personId: string,
  submission: string,
  kind: NoticeKind,
  suffix: string,
  text: string,
  now: Date,
) =>
  notify(
    tx,
    [{ personId, kind, key: `${kind} ${submission}${suffix}`, text, href: `/reviews/${submission}` }],
    now,
  )
