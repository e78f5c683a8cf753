import type * as z from 'zod'
import { conflict, notFound, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { notify } from '@/domain/core/notify'
import type { Viewer } from '@/domain/core/viewer'
import { expireAttempts } from '@/domain/practice/expire-attempts'
import { db, type Db } from '@/infra/db'
import { takeTurn } from './internal'
import { canHandIn } from './policy'
import { daysUntil } from './rules'
import type { handInSchema } from './schema'
import { PREFERRED_HOURS, URGENT_DAYS, WAITING_MAX } from './words'

const HOUR_MS = 3_600_000

/**
 * Hands a submitted answer to the mentors; gives the submission's id, the same however often it is sent. One that
 * was withdrawn comes back at the end of the queue. A better draft of a reviewed answer is kept a day for the mentor
 * of the one before. Refuses an empty answer and a sixth one that waits.
 */
export async function handInAttempt(
  viewer: Viewer,
  input: z.output<typeof handInSchema>,
  now: Date,
): Promise<string> {
  await expireAttempts(now, viewer.id)
  return db.$transaction(async (tx) => {
    await takeTurn(tx, viewer.id)
    const attempt = await readAttempt(tx, viewer, input.attempt)
    if (!attempt) throw notFound('This answer')
    if (attempt.submission && attempt.submission.status !== 'WITHDRAWN') return attempt.submission.id
    if (!canHandIn(attempt))
      throw rejected('There is nothing to review yet. Submit an answer with words in it.')
    const turn = await tx.submission.count({ where: { candidateId: viewer.id, status: 'WAITING' } })
    if (turn >= WAITING_MAX) {
      throw conflict(`${WAITING_MAX} of your answers wait already. Withdraw one, or wait for a review.`)
    }
    const previous = await readPrevious(tx, viewer, attempt.questionId)
    const place = await placeOf(tx, viewer, input, turn, now)
    const keeper = previous && (await readKeeper(tx, previous.mentorId))
    const drafts = draftOf(previous, keeper, now)
    const { id } = await tx.submission.upsert({
      where: { candidateId_attemptId: { candidateId: viewer.id, attemptId: input.attempt } },
      create: {
        candidateId: viewer.id,
        attemptId: input.attempt,
        questionId: attempt.questionId,
        topicId: attempt.question.topicId,
        type: attempt.revision.type,
        ...drafts,
        ...place,
      },
      update: { status: 'WAITING', mentorId: null, leaseUntil: null, ...place },
      select: { id: true },
    })
    await recordEvent(tx, viewer, 'submission.handed-in', id, now, { draft: drafts.draft })
    if (keeper) await tell(tx, keeper, id, attempt.question.title, now)
    return id
  })
}

const readAttempt = (tx: Db, viewer: Viewer, id: string) =>
  tx.attempt.findUnique({
    where: { candidateId_id: { candidateId: viewer.id, id } },
    select: {
      status: true,
      body: true,
      questionId: true,
      question: { select: { topicId: true, title: true } },
      revision: { select: { type: true } },
      submission: { select: { id: true, status: true } },
    },
  })

/** The answer to the same question that was reviewed last. */
const readPrevious = (tx: Db, viewer: Viewer, questionId: string) =>
  tx.submission.findFirst({
    where: { candidateId: viewer.id, questionId, status: 'REVIEWED' },
    orderBy: { draft: 'desc' },
    select: { id: true, draft: true, mentorId: true },
  })

type Previous = Awaited<ReturnType<typeof readPrevious>>

/** The mentor of the draft before, if they may still review. */
async function readKeeper(tx: Db, id: string | null): Promise<string | null> {
  if (!id) return null
  const mentor = await tx.person.findFirst({
    where: { id, disabledAt: null, role: { in: ['MENTOR', 'ADMIN'] } },
    select: { id: true },
  })
  return mentor?.id ?? null
}

/** Which draft this is, and for whom it is kept. */
const draftOf = (previous: Previous, keeper: string | null, now: Date) =>
  previous
    ? {
        draft: previous.draft + 1,
        previousId: previous.id,
        preferredMentorId: keeper,
        preferredUntil: keeper && new Date(now.getTime() + PREFERRED_HOURS * HOUR_MS),
      }
    : { draft: 1 }

async function placeOf(tx: Db, viewer: Viewer, { wish }: { wish: string }, turn: number, now: Date) {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { interviewOn: true },
  })
  const days = daysUntil(person.interviewOn, now)
  return { wish: wish.trim(), handedInAt: now, turn, urgency: days !== null && days <= URGENT_DAYS ? 0 : 1 }
}

const tell = (tx: Db, personId: string, submission: string, title: string, now: Date) =>
  notify(
    tx,
    [
      {
        personId,
        kind: 'draft-handed-in',
        key: `draft-handed-in ${submission} ${now.getTime()}`,
        text: `A better draft on “${title}”, which you reviewed, is kept for you for a day.`,
        href: '/mentor',
      },
    ],
    now,
  )
