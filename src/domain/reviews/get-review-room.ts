import type { Viewer } from '@/domain/core/viewer'
import { timeMapOf } from '@/domain/practice/time-map'
import { criteriaSchema, keyPointSchema } from '@/domain/questions/schema'
import { db } from '@/infra/db'
import { markTold, theirs } from './internal'
import { canReview } from './policy'
import { readAnswer } from './read-answer'
import { readReview, type ReviewText } from './review'
import { daysUntil, endOfEditing, initial, missingIn } from './rules'

/**
 * What the review room shows to the mentor who holds the answer or has reviewed it, with their own draft. One whose
 * lease has lapsed may look on while nobody else has taken it. The candidate's own score comes once the mentor's is
 * complete. A reply that the mentor was told of counts as read. Null for everybody else.
 */
export async function getReviewRoom(viewer: Viewer, id: string, now: Date) {
  if (!canReview(viewer)) return null
  const found = await readSubmission(viewer, id)
  if (!found) return null
  const { attempt, previous } = found
  const criteria = criteriaSchema.parse(attempt.rubricRevision.criteria)
  const draft = found.drafts[0] ?? { body: '', rev: 0, savedAt: null }
  const isScored = missingIn(readReview(draft.body), criteria).every(
    ({ field }) => !/^(level|why)-/.test(field),
  )
  const [{ leaseUntil, isNews }, snippets] = await Promise.all([
    noteReading(viewer, id, now),
    readSnippets(viewer),
  ])
  return {
    id,
    status: found.status === 'REVIEWED' ? ('REVIEWED' as const) : ('WAITING' as const),
    candidate: initial(found.candidate.name),
    wish: found.wish,
    draft: found.draft,
    handedInAt: found.handedInAt,
    interviewInDays: daysUntil(found.candidate.interviewOn, now),
    leaseUntil,
    /** Something about it had not been read; the page's head counts anew. */
    isNews,
    ...publishedOf(viewer, found.review, now),
    question: questionOf(attempt),
    keyPoints: keyPointSchema.array().parse(attempt.revision.keyPoints),
    criteria,
    answer: { ...readAnswer(attempt), timeMap: timeMapOf(attempt) },
    self: isScored && attempt.selfScoredAt ? selfOf(attempt) : null,
    earlier: previous?.review ? earlierOf(previous.attempt, previous.review) : null,
    text: draft.body,
    rev: draft.rev,
    savedAt: draft.savedAt,
    snippets,
  }
}
export type ReviewRoom = NonNullable<Awaited<ReturnType<typeof getReviewRoom>>>

const ANSWER = {
  body: true,
  lateBody: true,
  revision: {
    select: {
      number: true,
      title: true,
      difficulty: true,
      type: true,
      format: true,
      minutes: true,
      blocks: true,
      prompt: true,
      guides: true,
      keyPoints: true,
    },
  },
} as const

const readSubmission = (viewer: Viewer, id: string) =>
  db.submission.findFirst({
    where: { id, ...theirs(viewer) },
    select: {
      status: true,
      wish: true,
      draft: true,
      handedInAt: true,
      candidate: { select: { name: true, interviewOn: true } },
      attempt: {
        select: {
          ...ANSWER,
          readingSeconds: true,
          usedSeconds: true,
          writingSeconds: true,
          pausedSeconds: true,
          selfScoredAt: true,
          question: { select: { slug: true } },
          rubricRevision: { select: { criteria: true } },
          ticks: { select: { keyPointId: true } },
          levels: { select: { criterionId: true, level: true } },
        },
      },
      drafts: { where: { mentorId: viewer.id }, select: { body: true, rev: true, savedAt: true } },
      review: {
        select: {
          id: true,
          publishedAt: true,
          revisions: { orderBy: { number: 'asc' }, select: { number: true, createdAt: true } },
          messages: { orderBy: { id: 'asc' }, select: { id: true, authorId: true, body: true, at: true } },
        },
      },
      previous: {
        select: {
          attempt: { select: ANSWER },
          review: {
            select: {
              publishedAt: true,
              revisions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } },
            },
          },
        },
      },
    },
  })
type Found = NonNullable<Awaited<ReturnType<typeof readSubmission>>>

/**
 * When the lease ends, if it has not lapsed, by the database's clock; the same statement marks what the mentor was told
 * of this answer as read.
 */
async function noteReading(viewer: Viewer, id: string, now: Date) {
  const [row] = await db.$queryRaw<{ leaseUntil: Date | null; isNews: boolean }[]>`
    WITH told AS (${markTold(viewer, `/mentor/${id}`, now)})
    SELECT EXISTS (SELECT FROM told) AS "isNews",
      CASE WHEN s.status = 'WAITING' AND s."leaseUntil" > now() THEN s."leaseUntil" END AS "leaseUntil"
    FROM "Submission" s WHERE s.id = ${id}::uuid`
  return row ?? { leaseUntil: null, isNews: false }
}

const readSnippets = (viewer: Viewer) =>
  db.snippet.findMany({
    where: { mentorId: viewer.id },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, body: true },
  })

function publishedOf(viewer: Viewer, review: Found['review'], now: Date) {
  if (!review) return { reviewId: null, publishedAt: null, editableUntil: null, messages: [], history: [] }
  return {
    reviewId: review.id,
    publishedAt: review.publishedAt,
    editableUntil: endOfEditing(review.publishedAt, now),
    messages: review.messages.map(({ authorId, ...message }) => ({
      ...message,
      mine: authorId === viewer.id,
    })),
    history: review.revisions.map(({ number, createdAt }) => ({ number, at: createdAt })),
  }
}

function questionOf({ question, revision }: Found['attempt']) {
  const { title, difficulty, type, format, minutes, number, prompt, guides } = revision
  return { slug: question.slug, title, difficulty, type, format, minutes, revision: number, prompt, guides }
}

const selfOf = ({ ticks, levels }: Found['attempt']) => ({
  levels: Object.fromEntries(levels.map(({ criterionId, level }) => [criterionId, level])),
  ticks: ticks.map(({ keyPointId }) => keyPointId),
})

type Previous = NonNullable<Found['previous']>

function earlierOf(
  attempt: Previous['attempt'],
  review: NonNullable<Previous['review']>,
): {
  markdown: string
  publishedAt: Date
  review: ReviewText
} {
  const content = readReview(JSON.stringify(review.revisions[0]?.content ?? null))
  return { markdown: readAnswer(attempt).markdown, publishedAt: review.publishedAt, review: content }
}
