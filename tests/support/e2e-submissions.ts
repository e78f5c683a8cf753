import { uuidv7 } from 'uuidv7'

import { makePerson, type Person } from './e2e-people'
import { rows } from './e2e-rows'

/** A question that no other story hands in. */
export const REVIEWED = {
  slug: 'a-price-rise-for-one-segment',
  title: 'Raise the price for one segment only?',
}

/** An answer of somebody that waits for a mentor, or is held by one. */
export async function makeSubmission(body: string, mentor?: Person) {
  const candidate = await makePerson('Robin Ames')
  const id = uuidv7()
  await rows(
    `WITH asked AS (
       SELECT q.id, q."topicId", q."publishedRevisionId" AS revision, q.type,
         (SELECT id FROM "RubricRevision" WHERE type = q.type ORDER BY number DESC LIMIT 1) AS rubric
       FROM "Question" q WHERE q.slug = $1
     ), session AS (
       INSERT INTO "PracticeSession" ("candidateId", id, mode, "extraTime", choice, status, "startedAt", "startKey")
       VALUES ($2, $3, 'DRILL', 'X100', '{}', 'FINISHED', now() - interval '1 hour', $3)
     ), attempt AS (
       INSERT INTO "Attempt" ("candidateId", id, "sessionId", position, "questionId", "revisionId", "rubricRevisionId",
         status, "targetSeconds", "startedAt", body, rev, "submittedAt", "submittedBy")
       SELECT $2, $4, $3, 0, asked.id, revision, rubric, 'SUBMITTED', 1800, now() - interval '1 hour', $5, 1, now(),
         'CANDIDATE' FROM asked
     )
     INSERT INTO "Submission" (id, "candidateId", "attemptId", "questionId", "topicId", type, wish, "handedInAt",
       "mentorId", "claimedAt", "leaseUntil")
     SELECT $6, $2, $4, asked.id, "topicId", type, 'Is the sizing sound?', now(), $7::uuid,
       CASE WHEN $7::uuid IS NULL THEN NULL ELSE now() END,
       CASE WHEN $7::uuid IS NULL THEN NULL ELSE now() + interval '20 minutes' END FROM asked`,
    [REVIEWED.slug, candidate.id, uuidv7(), uuidv7(), body, id, mentor?.id ?? null],
  )
  if (mentor)
    await rows('INSERT INTO "ReviewDraft" ("mentorId", "submissionId") VALUES ($1, $2)', [mentor.id, id])
  return { id, candidate }
}

/** What the server holds of a mentor's draft. */
export const storedReview = async (mentor: Person) =>
  (await rows<{ body: string }>('SELECT body FROM "ReviewDraft" WHERE "mentorId" = $1', [mentor.id]))[0]
    ?.body ?? ''

/** Every text that drafts of a mentor have had, the refused ones included. */
export const reviewHistory = async (mentor: Person) =>
  (await rows<{ body: string }>('SELECT body FROM "ReviewDraftSave" WHERE "mentorId" = $1', [mentor.id])).map(
    ({ body }) => body,
  )

/** Sets how long an answer is still held, from now. */
export const holdFor = (submission: string, seconds: number) =>
  rows('UPDATE "Submission" SET "leaseUntil" = now() + make_interval(secs => $2) WHERE id = $1', [
    submission,
    seconds,
  ])

/** Another mentor claims an answer whose lease has lapsed. */
export async function takeAway(submission: string): Promise<void> {
  const other = await makePerson('Tom Leary', 'MENTOR')
  await rows(
    `UPDATE "Submission" SET "mentorId" = $2, "claimedAt" = now(), "leaseUntil" = now() + interval '20 minutes'
     WHERE id = $1`,
    [submission, other.id],
  )
}

/** Sentences that a mentor keeps. */
export async function keepSnippets(mentor: Person, ...bodies: string[]): Promise<void> {
  for (const [index, body] of bodies.entries()) {
    await rows(
      'INSERT INTO "Snippet" ("mentorId", id, name, body, "createdAt") VALUES ($1, $2, $3, $4, now())',
      [mentor.id, uuidv7(), `Snippet ${index + 1}`, body],
    )
  }
}
