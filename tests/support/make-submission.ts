import { uuidv7 } from 'uuidv7'
import type { Viewer } from '@/domain/core/viewer'
import { saveAnswer } from '@/domain/practice/save-answer'
import { submitAnswer } from '@/domain/practice/submit-answer'
import { claimSubmission } from '@/domain/reviews/claim-submission'
import { handInAttempt } from '@/domain/reviews/hand-in-attempt'
import { EMPTY_REVIEW, writeReview, type ReviewText } from '@/domain/reviews/review'
import { saveReview } from '@/domain/reviews/save-review'
import { db } from '@/infra/db'
import { at, makeAttempt, makeClaim, makePerson, save } from './make'

export const ANSWER =
  'I would start from the decision, then size the two segments and say what would change the plan.'

/** Somebody who reviews. */
export async function makeMentor(name = 'Maya Lindqvist'): Promise<Viewer> {
  const person = await makePerson(name)
  await db.person.update({ where: { id: person.id }, data: { role: 'MENTOR' } })
  return { ...person, role: 'MENTOR' }
}

/** An attempt with words, submitted. */
export async function makeSubmitted(viewer: Viewer, question?: { slug: string }, body = ANSWER) {
  const made = await makeAttempt(viewer, question)
  await saveAnswer(await makeClaim(viewer), made.attempt, save(body, 0, at(5)), at(5))
  await submitAnswer(viewer, made.attempt, at(60))
  return made
}

/** The same, handed to the mentors. */
export async function makeSubmission(viewer: Viewer, question?: { slug: string }, now = at(100)) {
  const made = await makeSubmitted(viewer, question)
  const submission = await handInAttempt(viewer, { attempt: made.attempt, wish: 'Is the sizing sound?' }, now)
  return { ...made, submission }
}

/** A review that says something everywhere it must, by the rubric of the attempt. */
export async function wholeReview(submission: string, more: Partial<ReviewText> = {}): Promise<ReviewText> {
  const { attempt } = await db.submission.findUniqueOrThrow({
    where: { id: submission },
    select: { attempt: { select: { rubricRevision: { select: { criteria: true } } } } },
  })
  const criteria = attempt.rubricRevision.criteria as { id: string }[]
  return {
    ...EMPTY_REVIEW,
    levels: Object.fromEntries(criteria.map(({ id }) => [id, { level: 2, why: `Because of ${id}.` }])),
    overall: 'Sound, and it could be shorter.',
    next: 'Redo the sum for three points.',
    ...more,
  }
}

/** Saves a draft on top of revision `base`. */
export const saveDraft = async (
  mentor: Viewer,
  submission: string,
  review: ReviewText,
  base = 0,
  key = uuidv7(),
) =>
  saveReview(
    await makeClaim(mentor),
    submission,
    { key, base, after: null, body: writeReview(review), typedAt: at(200).getTime() },
    at(200),
  )

/** Claimed by the mentor and written, not yet published. */
export async function makeReviewed(mentor: Viewer, submission: string, more: Partial<ReviewText> = {}) {
  await claimSubmission(mentor, { submission }, at(150))
  await saveDraft(mentor, submission, await wholeReview(submission, more))
}

/** Ends the lease a second ago, without any job. */
export const lapse = (submission: string) =>
  db.$executeRaw`UPDATE "Submission" SET "leaseUntil" = now() - interval '1 second' WHERE id = ${submission}::uuid`
