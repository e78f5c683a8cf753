import * as z from 'zod'
import { optional, saveSchemaOf, textUpTo, type SaveRefusal } from '@/domain/core/schema'
import { slug, uuid } from '@/domain/core/text'
import { ANSWER_MAX_BYTES, DRILL_MAX_QUESTIONS } from './words'
import { AnswerFormat, Difficulty, ExtraTime, QuestionType, type SubmittedBy } from '@/generated/prisma/enums'

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

export const answerText = textUpTo(ANSWER_MAX_BYTES, 'An answer')

/** One autosave of an answer. */
export const saveSchema = saveSchemaOf(answerText)

/** What a save is answered with; times are ms since 1970 by the server. */
export type SaveReply =
  | {
      outcome: 'saved' | 'late'
      rev: number
      deadlineAt: number | null
      submittedBy: SubmittedBy | null
      now: number
    }
  | SaveRefusal

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
