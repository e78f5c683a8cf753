import { createHash } from 'node:crypto'
import { addSeconds } from '@/domain/practice/rules'
import { finishSession } from '@/domain/practice/finish-session'
import type { StartSessionInput } from '@/domain/practice/schema'
import { scoreAttempt } from '@/domain/practice/score-attempt'
import { startSession } from '@/domain/practice/start-session'
import { criteriaSchema, keyPointSchema } from '@/domain/questions/schema'
import { giveUp } from '@/domain/questions/give-up'
import { saveNote } from '@/domain/questions/save-note'
import { toggleBookmark } from '@/domain/questions/toggle-bookmark'
import type { ExtraTime } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { answerQuestion, type Sitter } from './answer-question'
import type { Sitting } from './calendar'
import { chanceOf, type Chance } from './chance'
import { NOTES } from './fragments'

/** The slugs of the bank, those that people meet first in front. */
export type Bank = readonly [string, ...string[]]

/**
 * Acts out one sitting: starts the session, answers what it asks, scores it, keeps a bookmark or a note.
 * Which questions are drawn for three or for a mock interview is the product's own chance.
 */
export async function sit(sitter: Sitter, sitting: Sitting, skill: number, bank: Bank): Promise<void> {
  const { viewer } = sitter
  const chance = chanceOf(sitting.seed)
  const input = inputOf(sitting, bank, chance)
  const session = await startSession(viewer, input, sitting.at)
  let now = sitting.at
  const qualities = new Map<string, number>()
  for (const { id, position } of await attemptsOf(sitter, session)) {
    if (input.mode === 'DRILL' && position > 0 && chance.happens(0.15)) break
    const quality = skill + chance.share() * 0.4 - 0.2
    const { at, ending } = await answerQuestion(sitter, id, now, quality, chance)
    qualities.set(id, ending === 'left' ? quality / 2 : quality)
    now = addSeconds(at, 20)
    if (ending === 'empty') break
  }
  await finishSession(viewer, session, now)
  for (const attempt of await submittedOf(sitter, session)) {
    now = addSeconds(now, chance.between(60, 240))
    const quality = attempt.body ? (qualities.get(attempt.id) ?? 0) : 0
    if (chance.happens(attempt.body ? 0.9 : 0.3)) await score(sitter, attempt, quality, now, chance)
    await keep(sitter, attempt.question.slug, now, chance)
  }
  if (chance.happens(0.08)) await giveUp(viewer, { question: chance.pick(bank) }, addSeconds(now, 60))
}

/** The key of a session follows from its seed, so that a sitting that was acted is found again. */
export function keyOf(seed: string): string {
  const hex = createHash('sha256').update(`demo ${seed}`).digest('hex')
  return hex.slice(0, 32).replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

const EXTRA: [ExtraTime, ...ExtraTime[]] = ['X125', 'X150', 'UNTIMED', ...Array<ExtraTime>(17).fill('X100')]

function inputOf({ seed, plan }: Sitting, bank: Bank, chance: Chance): StartSessionInput {
  const start = { key: keyOf(seed), extraTime: chance.pick(EXTRA) }
  if (plan === 'three') return { mode: 'DRILL', count: 3, fresh: false, ...start }
  if (plan !== 'one') return { mode: 'MOCK', mix: plan, ...start }
  // People come to the front of the bank more often than to its end.
  const place = Math.floor(chance.share() ** 1.8 * bank.length)
  return { mode: 'DRILL', question: bank[place] ?? bank[0], ...start }
}

export const attemptsOf = ({ viewer }: Sitter, sessionId: string) =>
  db.attempt.findMany({
    where: { candidateId: viewer.id, sessionId },
    orderBy: { position: 'asc' },
    select: { id: true, position: true },
  })

export const submittedOf = ({ viewer }: Sitter, sessionId: string) =>
  db.attempt.findMany({
    where: { candidateId: viewer.id, sessionId, status: 'SUBMITTED' },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      body: true,
      question: { select: { slug: true } },
      revision: { select: { keyPoints: true } },
      rubricRevision: { select: { criteria: true } },
    },
  })
type Submitted = Awaited<ReturnType<typeof submittedOf>>[number]

/** People judge themselves roughly by what they have written. */
export function score(
  { viewer }: Sitter,
  attempt: Submitted,
  quality: number,
  now: Date,
  chance: Chance,
): Promise<void> {
  const points = keyPointSchema.array().parse(attempt.revision.keyPoints)
  const criteria = criteriaSchema.parse(attempt.rubricRevision.criteria)
  const level = () => Math.min(3, Math.max(0, Math.round(quality * 3 + chance.share() * 1.4 - 0.7)))
  return scoreAttempt(
    viewer,
    {
      attempt: attempt.id,
      ticks: points.filter(() => chance.happens(quality)).map(({ id }) => id),
      levels: Object.fromEntries(criteria.map(({ id }) => [id, level()])),
    },
    now,
  )
}

async function keep({ viewer }: Sitter, question: string, now: Date, chance: Chance): Promise<void> {
  if (chance.happens(0.15)) await toggleBookmark(viewer, { question, bookmarked: 'yes' }, now)
  if (chance.happens(0.12)) await saveNote(viewer, { question, body: chance.pick(NOTES) }, now)
}
