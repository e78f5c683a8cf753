import type { Claim } from '@/domain/accounts/schema'
import type { Viewer } from '@/domain/core/viewer'
import { addSeconds } from '@/domain/practice/rules'
import { saveAnswer } from '@/domain/practice/save-answer'
import { submitAnswer } from '@/domain/practice/submit-answer'
import { criteriaSchema, keyPointSchema } from '@/domain/questions/schema'
import { anchorAt } from '@/domain/reviews/anchors'
import { claimSubmission } from '@/domain/reviews/claim-submission'
import { handInAttempt } from '@/domain/reviews/hand-in-attempt'
import { publishReview } from '@/domain/reviews/publish-review'
import { rateReview } from '@/domain/reviews/rate-review'
import { writeReview, type Comment, type ReviewText } from '@/domain/reviews/review'
import { saveReview } from '@/domain/reviews/save-review'
import { sendMessage } from '@/domain/reviews/send-message'
import { startDraft } from '@/domain/reviews/start-draft'
import type { Prisma } from '@/generated/prisma/client'
import { db } from '@/infra/db'
import { toHast } from '@/lib/markdown'
import { textOf } from '@/lib/syntax-tree'
import { chanceOf, type Chance } from './chance'
import { pastClaim } from './make-person'
import { BACK, BETTER, COMMENTS, NEXT, OVERALL, REPLY, WHY, WISHES } from './review-texts'
import { keyOf, score } from './sit'

const HOUR = 3600
const REVIEWED = 8
const WAITING = 6
const WORTH_READING = 160

type Mentor = { viewer: Viewer; claim: Claim }

/**
 * Acts out what mentors and candidates have done with each other: answers that wait, reviews with comments, a reply,
 * a rating, and a better draft of the first person's answer. All through the commands of the domain; a second run
 * finds everything done.
 */
export async function actReviews(
  first: Viewer,
  mentors: readonly [Viewer, ...Viewer[]],
  now: Date,
): Promise<void> {
  const desks = await Promise.all(
    mentors.map(async (viewer): Promise<Mentor> => ({ viewer, claim: await pastClaim(viewer, now) })),
  )
  const [lead = desks[0]!] = desks
  // A second run must choose the same ones, though the better draft is newer.
  const submittedAt = { lt: addSeconds(now, -22 * HOUR) }
  const own = await answersOf({ candidateId: first.id, submittedAt }, 3)
  const others = await answersOf(
    { candidateId: { notIn: [first.id, ...mentors.map(({ id }) => id)] }, submittedAt },
    REVIEWED + WAITING,
  )
  const [waiting, reviewed, redone] = own

  if (redone) await redo(redone, lead, now)
  if (reviewed) await converse(reviewed, lead, await review(reviewed, lead, 20 * HOUR, now), now)
  for (const [index, answer] of others.slice(0, REVIEWED).entries()) {
    await review(answer, desks[index % desks.length] ?? lead, (4 + index * 3) * HOUR, now)
  }
  const open = [...others.slice(REVIEWED), ...(waiting ? [waiting] : [])]
  for (const [index, answer] of open.entries()) {
    await handIn(answer, addSeconds(now, -(26 - index * 4) * HOUR))
  }
}

/** The newest written answers that have something to say. */
async function answersOf(where: Prisma.AttemptWhereInput, count: number) {
  const found = await db.attempt.findMany({
    where: { ...where, status: 'SUBMITTED', revision: { format: 'WRITTEN' } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: 240,
    select: {
      id: true,
      body: true,
      candidateId: true,
      submittedAt: true,
      session: { select: { candidate: { select: { id: true, name: true, role: true } } } },
      revision: { select: { keyPoints: true } },
      rubricRevision: { select: { criteria: true } },
    },
  })
  return found
    .filter(({ body }) => body.length > WORTH_READING)
    .slice(0, count)
    .map(({ session, ...answer }) => ({ ...answer, candidate: session.candidate }))
}
type Answer = Awaited<ReturnType<typeof answersOf>>[number]

const handIn = ({ id, candidate }: Answer, now: Date) =>
  handInAttempt(candidate, { attempt: id, wish: chanceOf(`wish ${id}`).pick(WISHES) }, now)

/** Hands in, claims, writes and publishes, so many seconds after the answer was handed in. Gives the review's id. */
async function review(answer: Answer, mentor: Mentor, wait: number, now: Date, better = 0) {
  const chance = chanceOf(`review ${answer.id}`)
  const handedIn = addSeconds(answer.submittedAt ?? now, 900)
  const submission = await handIn(answer, handedIn)
  const published = await db.review.findUnique({ where: { submissionId: submission }, select: { id: true } })
  if (published) return { submission, review: published.id }

  const at = new Date(Math.min(addSeconds(handedIn, wait).getTime(), now.getTime() - 60_000))
  await claimSubmission(mentor.viewer, { submission }, addSeconds(at, -1500))
  const body = writeReview(reviewOf(answer, chance, better))
  const key = keyOf(`review ${submission}`)
  const base = await revOf(mentor, submission)
  await saveReview(
    mentor.claim,
    submission,
    { key, base, after: null, body, typedAt: at.getTime() },
    addSeconds(at, -30),
  )
  return { submission, review: await publishReview(mentor.viewer, { submission }, at) }
}

async function revOf({ viewer }: Mentor, submissionId: string): Promise<number> {
  const draft = await db.reviewDraft.findUnique({
    where: { mentorId_submissionId: { mentorId: viewer.id, submissionId } },
    select: { rev: true },
  })
  return draft?.rev ?? 0
}

function reviewOf({ body, revision, rubricRevision }: Answer, chance: Chance, better: number): ReviewText {
  const points = keyPointSchema.array().parse(revision.keyPoints)
  const level = () => Math.min(3, chance.between(1, 2) + better)
  const why = (value: number) => WHY[chance.between(0, WHY.length - 1)]?.[value] ?? ''
  return {
    levels: Object.fromEntries(
      criteriaSchema.parse(rubricRevision.criteria).map(({ id }) => {
        const value = level()
        return [id, { level: value, why: why(value) }]
      }),
    ),
    points: points.filter(() => chance.happens(0.5 + better / 5)).map(({ id }) => id),
    comments: commentsOn(textOf(toHast(body)), chance),
    overall: chance.pick(OVERALL),
    next: chance.pick(NEXT),
  }
}

/** Two sentences of the answer, and the second half of the first of them once more. */
function commentsOn(text: string, chance: Chance): Comment[] {
  const starts = [...text.matchAll(/[^.!?\n]{30,}[.!?]/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))
  const chosen = chance.some(starts, 2).sort((a, b) => a.start - b.start)
  const [first] = chosen
  const half = first && { start: text.indexOf(' ', (first.start + first.end) / 2) + 1, end: first.end }
  const bodies = chance.some(COMMENTS, 3)
  return [...chosen, ...(half ? [half] : [])].flatMap(({ start, end }, index) => {
    const anchor = anchorAt(text, start, end)
    const body = bodies[index]
    return anchor && body ? [{ id: `c${index + 1}`, anchor, body }] : []
  })
}

async function converse(
  { candidate }: Answer,
  mentor: Mentor,
  { review: id }: { review: string },
  now: Date,
) {
  const reply = { review: id, key: keyOf(`reply ${id}`), body: REPLY }
  await sendMessage(candidate, reply, addSeconds(now, -5 * HOUR))
  await sendMessage(
    mentor.viewer,
    { review: id, key: keyOf(`back ${id}`), body: BACK },
    addSeconds(now, -4 * HOUR),
  )
  await rateReview(
    candidate,
    { review: id, rating: 'GREAT', isFair: 'yes', note: 'The comment on the numbers was worth the wait.' },
    addSeconds(now, -3 * HOUR),
  )
}

/** A review, then a better draft that was reviewed again. */
async function redo(answer: Answer, mentor: Mentor, now: Date): Promise<void> {
  const { candidate } = answer
  const { submission } = await review(answer, mentor, 10 * HOUR, now)
  // The key of a session that is over would start another one.
  if (await db.submission.count({ where: { previousId: submission } })) return
  const from = addSeconds(now, -20 * HOUR)
  const sessionId = await startDraft(candidate, { submission, key: keyOf(`draft ${submission}`) }, from)
  const attempt = await db.attempt.findFirstOrThrow({
    where: { candidateId: candidate.id, sessionId },
    select: { id: true, rev: true, body: true, status: true },
  })
  if (attempt.status === 'OPEN') await finishDraft(candidate, attempt, from, now)
  const [second] = (await answersOf({ candidateId: candidate.id }, 40)).filter(({ id }) => id === attempt.id)
  if (second) await review(second, mentor, 9 * HOUR, now, 1)
}

type Draft = { id: string; rev: number; body: string }

async function finishDraft(
  candidate: Viewer,
  { id, rev, body }: Draft,
  from: Date,
  now: Date,
): Promise<void> {
  const claim = await pastClaim(candidate, now)
  const at = addSeconds(from, 900)
  const save = {
    key: keyOf(`draft text ${id}`),
    base: rev,
    after: null,
    body: `${body}\n\n${BETTER}`,
    typedAt: at.getTime(),
  }
  await saveAnswer(claim, id, save, at)
  await submitAnswer(candidate, id, addSeconds(at, 60))
  const [submitted] = (await answersOf({ candidateId: candidate.id }, 40)).filter((one) => one.id === id)
  if (!submitted) return
  await score(
    { viewer: candidate, claim },
    { ...submitted, question: { slug: '' } },
    0.7,
    addSeconds(at, 300),
    chanceOf(id),
  )
}
