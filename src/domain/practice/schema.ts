import * as z from 'zod'
import { slug, storableText, uuid } from '@/domain/core/text'
import { AnswerFormat, Difficulty, ExtraTime, QuestionType, type SubmittedBy } from '@/generated/prisma/enums'

/** Browsers cap what a closing page may still send at 64 KiB; an answer stays below it. */
export const ANSWER_MAX_BYTES = 50_000
/** A save typed before the deadline counts when it arrives within this time. */
export const GRACE_SECONDS = 60
/** Minutes that one key adds in a drill. */
export const ADDED_MINUTES = 5
/** In a mock interview each question gets this much on top, to think before writing. */
export const THINKING_MINUTES = 2
export const DRILL_MAX_QUESTIONS = 10

export const EXTRA_TIME_WORD = {
  X100: 'Standard time',
  X125: 'Time × 1.25',
  X150: 'Time × 1.5',
  X200: 'Time × 2',
  UNTIMED: 'Untimed',
} as const

export const MODE_WORD = { DRILL: 'Drill', MOCK: 'Mock interview', REVIEW: 'Review' } as const

/** The mixes a mock interview offers: how many questions of each type. */
export const MOCK_MIXES = {
  short: { label: 'Short', types: ['TECHNICAL', 'BEHAVIORAL'] },
  full: { label: 'Full', types: ['BEHAVIORAL', 'TECHNICAL', 'CASE_STUDY'] },
  onsite: { label: 'On-site', types: ['BEHAVIORAL', 'TECHNICAL', 'CASE_STUDY', 'SYSTEM_DESIGN'] },
} as const satisfies Record<string, { label: string; types: readonly QuestionType[] }>

const blank = (value: unknown) => (value === '' ? undefined : value)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blank, schema.optional())

/** How the questions of a drill are chosen. */
export const drillChoiceSchema = z.object({
  topic: optional(slug),
  difficulty: optional(z.enum(Difficulty)),
  type: optional(z.enum(QuestionType)),
  format: optional(z.enum(AnswerFormat)),
  fresh: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
  count: z.coerce.number().int().min(1).max(DRILL_MAX_QUESTIONS).default(3),
})
export type DrillChoice = z.output<typeof drillChoiceSchema>

const start = { key: uuid, extraTime: z.enum(ExtraTime).default('X100') }

export const startSessionSchema = z.union([
  z.object({ mode: z.literal('DRILL'), question: slug, ...start }),
  z.object({ mode: z.literal('DRILL'), ...start, ...drillChoiceSchema.shape }),
  z.object({ mode: z.literal('MOCK'), mix: z.enum(['short', 'full', 'onsite']), ...start }),
])
export type StartSessionInput = z.output<typeof startSessionSchema>

export const answerText = storableText.refine(
  (text) => new TextEncoder().encode(text).length <= ANSWER_MAX_BYTES,
  `An answer holds at most ${ANSWER_MAX_BYTES / 1000} kB of text. Shorten it; what you typed is kept on this device.`,
)

/**
 * One autosave. `base` is the revision the text was edited from; `after` the key of an earlier save still
 * under way when this one left; `typedAt` the time of the last keystroke by the server's clock, in ms.
 */
export const saveSchema = z.strictObject({
  key: uuid,
  base: z.int().min(0).max(2_000_000_000),
  after: uuid.nullable(),
  body: answerText,
  typedAt: z.int().min(0).max(8_640_000_000_000_000),
})
export type SaveInput = z.output<typeof saveSchema>

/** What a save is answered with; times are ms since 1970 by the server. */
export type SaveReply =
  | {

export const sessionSchema = z.object({ session: uuid })
export const attemptSchema = z.object({ attempt: uuid })

const level = z.coerce.number().int().min(0).max(3)

/** Ticked key points and, per criterion of the pinned rubric, the chosen level. */
export const selfScoreSchema = z.strictObject({
  attempt: uuid,
  ticks: z.array(slug).max(8).default([]),
  levels: z.record(slug, level).refine((levels) => Object.keys(levels).length <= 6),
})
export type SelfScoreInput = z.output<typeof selfScoreSchema>
