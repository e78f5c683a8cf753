import type { Viewer } from '@/domain/core/viewer'
import { criteriaSchema, keyPointSchema } from '@/domain/questions/schema'
import { db } from '@/infra/db'
import { CLAIMED, PLACE } from './list-submissions'
import { markTold } from './internal'
import { canDraft } from './policy'
import { readAnswer } from './read-answer'
import { readReview, type ReviewText } from './review'
import { initial } from './rules'

/**
 * One's own submission: its place while it waits; afterwards the review in all its versions, the messages, and every
 * draft on the same question. Reading a review is noted, and what the viewer was told of it is read. Null when it is
 * not the viewer's.
 */
export async function getSubmission(viewer: Viewer, id: string, now: Date) {
  const found = await readSubmission(viewer, id)
  if (!found) return null
  const { attempt, review } = found
  const [queue, drafts] = await Promise.all([
    noteReading(viewer, id, now),
    readDrafts(viewer, attempt.questionId),
  ])
  const last = drafts.at(-1)
  return {
    id,
    status: found.status,
    ...queue,
    wish: found.wish,
    draft: found.draft,
    handedInAt: found.handedInAt,
    question: questionOf(attempt),
    sessionId: attempt.sessionId,
    attemptId: attempt.id,
    answer: readAnswer(attempt),
    criteria: criteriaSchema.parse(attempt.rubricRevision.criteria),
    keyPoints: keyPointSchema.array().parse(attempt.revision.keyPoints),
    self: attempt.selfScoredAt ? selfOf(attempt) : null,
    review: review && toReview(viewer, review),
    drafts: drafts.map(({ attempt: { submittedAt }, review: reviewed, ...one }) => ({
      ...one,
      submittedAt,
      levels: reviewed ? levelsOf(contentOf(reviewed.revisions[0]?.content)) : null,
    })),
    previous: found.previous && { markdown: readAnswer(found.previous.attempt).markdown },
    canDraft: canDraft(found, last?.id === id),
  }
}
export type SubmissionPage = NonNullable<Awaited<ReturnType<typeof getSubmission>>>
export type PublishedReview = NonNullable<SubmissionPage['review']>

const ANSWER = {
  body: true,
  lateBody: true,
  revision: {
    select: { title: true, difficulty: true, type: true, format: true, blocks: true, keyPoints: true },
  },
} as const

const readSubmission = (viewer: Viewer, id: string) =>
  db.submission.findFirst({
    where: { id, candidateId: viewer.id },
    select: {
      status: true,
      wish: true,
      draft: true,
      handedInAt: true,
      attempt: {
        select: {
          ...ANSWER,
          id: true,
          sessionId: true,
          questionId: true,
          selfScoredAt: true,
          question: { select: { slug: true } },
          rubricRevision: { select: { criteria: true } },
          ticks: { select: { keyPointId: true } },
          levels: { select: { criterionId: true, level: true } },
        },
      },
      review: {
        select: {
          id: true,
          publishedAt: true,
          rating: true,
          isFair: true,
          ratingNote: true,
          mentor: { select: { name: true } },
          revisions: { orderBy: { number: 'asc' }, select: { number: true, createdAt: true, content: true } },
          messages: { orderBy: { id: 'asc' }, select: { id: true, authorId: true, body: true, at: true } },
        },
      },
      previous: { select: { attempt: { select: ANSWER } } },
    },
  })
type Found = NonNullable<Awaited<ReturnType<typeof readSubmission>>>

/** The place in the queue; the same statement notes that the review and the notices of it have been read. */
async function noteReading(viewer: Viewer, id: string, now: Date) {
  const [row] = await db.$queryRaw<{ isClaimed: boolean; place: number | null; isNews: boolean }[]>`
    WITH told AS (${markTold(viewer, `/reviews/${id}`, now)}), noted AS (
      UPDATE "Review" SET "readAt" = ${now}
      WHERE "submissionId" = ${id}::uuid AND "candidateId" = ${viewer.id}::uuid AND "readAt" IS NULL
    )
    SELECT ${CLAIMED} AS "isClaimed", ${PLACE} AS place, EXISTS (SELECT FROM told) AS "isNews"
    FROM "Submission" s WHERE s.id = ${id}::uuid`
  return row ?? { isClaimed: false, place: null, isNews: false }
}

const readDrafts = (viewer: Viewer, questionId: string) =>
  db.submission.findMany({
    where: { candidateId: viewer.id, questionId, status: { not: 'WITHDRAWN' } },
    orderBy: [{ draft: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      draft: true,
      status: true,
      attempt: { select: { submittedAt: true } },
      review: { select: { revisions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } } } },
    },
  })

function questionOf({ question, revision }: Found['attempt']) {
  const { title, difficulty, type, format } = revision
  return { slug: question.slug, title, difficulty, type, format }
}

const selfOf = ({ ticks, levels }: Found['attempt']) => ({
  levels: Object.fromEntries(levels.map(({ criterionId, level }) => [criterionId, level])),
  ticks: ticks.map(({ keyPointId }) => keyPointId),
})

function toReview(viewer: Viewer, { mentor, revisions, messages, ...review }: NonNullable<Found['review']>) {
  const versions = revisions.map(({ number, createdAt, content }) => ({
    number,
    at: createdAt,
    content: contentOf(content),
  }))
  const latest = versions.at(-1)
  return {
    ...review,
    mentor: initial(mentor.name),
    changedAt: versions.length > 1 ? (latest?.at ?? null) : null,
    content: latest?.content ?? contentOf(null),
    revisions: versions,
    messages: messages.map(({ authorId, ...message }) => ({ ...message, mine: authorId === viewer.id })),
  }
}

const contentOf = (content: unknown): ReviewText => readReview(JSON.stringify(content ?? null))

const levelsOf = ({ levels }: ReviewText): Record<string, number> =>
  Object.fromEntries(
    Object.entries(levels).flatMap(([id, { level }]) => (level === null ? [] : [[id, level]])),
  )
