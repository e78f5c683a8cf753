import { uuidv7 } from 'uuidv7'
import type { Claim } from '@/domain/accounts/schema'
import type { Viewer } from '@/domain/core/viewer'
import { enterAttempt } from '@/domain/practice/enter-attempt'
import { expireAttempts } from '@/domain/practice/expire-attempts'
import { openHint } from '@/domain/practice/open-hint'
import { pauseSession } from '@/domain/practice/pause-session'
import { addSeconds, secondsBetween } from '@/domain/practice/rules'
import { saveAnswer } from '@/domain/practice/save-answer'
import { submitAnswer } from '@/domain/practice/submit-answer'
import { blocksSchema } from '@/domain/questions/schema'
import { db } from '@/infra/db'
import type { Chance } from './chance'
import { answerParts, composeAnswer, typedSoFar } from './write-answer'

/** Somebody at their desk: who they are, and the sign-in that their browser saves with. */
export type Sitter = { viewer: Viewer; claim: Claim }

/** How it ends: by the person, in the last words, with half an answer, or without one. */
type Ending = 'submitted' | 'over' | 'left' | 'empty'
const ENDINGS: [Ending, ...Ending[]] = [
  'over',
  'over',
  'left',
  'empty',
  ...Array<Ending>(20).fill('submitted'),
]

// As much as the room counts for writing between two saves.
const SAVE_SECONDS = 15
const SAVE_WORDS = 6

/**
 * Acts out one attempt through the commands of the practice room: reads, types with rests, submits or lets the
 * clock do it. Gives when that was over, and how it ended.
 */
export async function answerQuestion(
  sitter: Sitter,
  attemptId: string,
  from: Date,
  quality: number,
  chance: Chance,
): Promise<{ at: Date; ending: Ending }> {
  const { viewer } = sitter
  const attempt = await takeUp(viewer, attemptId, from)
  const drill = attempt.session.mode === 'DRILL'
  // Within a mock interview the one clock goes on; it may end the last question only.
  const deadlineAt = drill || attempt.last ? attempt.deadlineAt : null
  const ending = deadlineAt ? chance.pick(ENDINGS) : 'submitted'
  const pace = 0.5 + chance.share() * 0.4
  const seconds =
    ending === 'over' && deadlineAt ? secondsBetween(from, deadlineAt) + 40 : attempt.targetSeconds * pace

  const whole = answerParts(attempt.revision, quality, chance)
  const parts = { submitted: whole, over: whole, left: typedSoFar(whole, 45), empty: [] }[ending]
  if (drill && chance.happens(0.5 - quality / 2)) await openHint(viewer, attemptId)
  const typing = { parts, seconds, pause: drill && chance.happens(0.15) }
  const typed = await typeAnswer(sitter, attempt, from, typing, chance)
  if (ending === 'submitted') {
    const at = addSeconds(typed, chance.between(20, 90))
    await submitAnswer(viewer, attemptId, at)
    return { at, ending }
  }
  return { at: await waitForClock(viewer, attemptId, typed), ending }
}

/** Lets the clock submit. Read again, because a pause has moved the deadline. */
async function waitForClock(viewer: Viewer, attemptId: string, typed: Date): Promise<Date> {
  const { deadlineAt } = await takeStock(viewer, attemptId)
  const at = addSeconds(deadlineAt && deadlineAt > typed ? deadlineAt : typed, 75)
  await expireAttempts(at, viewer.id)
  return at
}

/** Brings the question on screen and gives it as the person finds it. */
export async function takeUp(viewer: Viewer, attemptId: string, now: Date) {
  await enterAttempt(viewer, attemptId, now)
  const { revision, session, ...attempt } = await takeStock(viewer, attemptId)
  return {
    ...attempt,
    revision: { ...revision, blocks: blocksSchema.nullable().parse(revision.blocks) },
    session,
    last: attempt.position === session._count.attempts - 1,
  }
}

const takeStock = (viewer: Viewer, id: string) =>
  db.attempt.findUniqueOrThrow({
    where: { candidateId_id: { candidateId: viewer.id, id } },
    select: {
      id: true,
      sessionId: true,
      position: true,
      targetSeconds: true,
      deadlineAt: true,
      revision: { select: { type: true, format: true, tags: true, blocks: true } },
      session: { select: { mode: true, _count: { select: { attempts: true } } } },
    },
  })

type Desk = Awaited<ReturnType<typeof takeUp>>
type Typing = { parts: string[]; seconds: number; pause: boolean }

/** Types the parts within so many seconds, saved as the room saves. Gives when the last save was made. */
export async function typeAnswer(
  sitter: Sitter,
  desk: Desk,
  from: Date,
  typing: Typing,
  chance: Chance,
): Promise<Date> {
  const words = typing.parts.join(' ').split(/\s+/).filter(Boolean).length
  const saves = Math.ceil(words / SAVE_WORDS)
  const rests = restsOf(saves, typing.seconds, chance)
  const pauseAt = typing.pause ? Math.floor(saves / 2) : -1
  let now = addSeconds(from, rests.reading)
  for (let count = 1; count <= saves; count += 1) {
    now = addSeconds(now, SAVE_SECONDS + (rests.before.has(count) ? rests.seconds : 0))
    const body = composeAnswer(desk.revision.blocks, typedSoFar(typing.parts, count * SAVE_WORDS))
    const typedAt = now.getTime() - 900
    const save = { key: uuidv7(), base: count - 1, after: null, body, typedAt }
    const { outcome } = await saveAnswer(sitter.claim, desk.id, save, now)
    if (outcome !== 'saved' && outcome !== 'late') throw new Error(`A save of the demo: ${outcome}`)
    if (count === pauseAt) {
      await pauseSession(sitter.viewer, desk.sessionId, now)
      now = addSeconds(now, chance.between(240, 1500))
      await enterAttempt(sitter.viewer, desk.id, now)
    }
  }
  return now
}

/** The time that is not typing: a third of it reads the question, the rest are three pauses for thought. */
function restsOf(saves: number, seconds: number, chance: Chance) {
  const spare = Math.max(60, seconds - saves * SAVE_SECONDS)
  const all = Array.from({ length: saves }, (_, i) => i + 1)
  const before = new Set(chance.some(all, 3))
  return { reading: Math.round(spare / 3), before, seconds: Math.round((spare * 2) / 9) }
}
