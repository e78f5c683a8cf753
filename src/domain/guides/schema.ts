import * as z from 'zod'
import { slug, storableText } from '@/domain/core/text'
import { ROLE_NAMES } from '@/domain/questions/words'

const line = storableText.trim().min(1)
const summary = line.max(200, 'Shorten the summary to 200 characters.')

export const guideMatterSchema = z.strictObject({
  title: line.max(90),
  summary,
  /** How to answer one question of the trade, or how to command one method. */
  kind: z.enum(['answer', 'method']).default('answer'),
  order: z.int(),
  questions: z.array(slug).default([]),
})

export const SKILL_LEVELS = ['Beginner', 'Intermediate', 'Advanced'] as const

export const skillMatterSchema = z.strictObject({
  title: line.max(90),
  summary,
  scenarios: z
    .array(z.strictObject({ level: z.enum(SKILL_LEVELS), question: slug }))
    .min(1, 'Name at least one scenario.'),
  samples: z.array(slug).default([]),
})

export const careerMatterSchema = z.strictObject({
  title: line.max(90),
  summary,
  roles: z.array(z.enum(ROLE_NAMES)).default([]),
  skills: z.array(slug).default([]),
  aliases: z.array(line).default([]),
})

/** A titled piece of a page, in Markdown. */
export type Part = { title: string; text: string }

export type Guide = z.output<typeof guideMatterSchema> & { slug: string; body: string; minutes: number }

export type Skill = z.output<typeof skillMatterSchema> & {
  slug: string
  definition: string
  tools: Part[]
  frameworks: Part[]
  strategies: Part[]
  minutes: number
}

export type Career = z.output<typeof careerMatterSchema> & { slug: string; body: string }
