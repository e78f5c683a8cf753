import type { QuestionType } from '@/generated/prisma/enums'

/* Words and limits without a schema: what a browser may load for nothing. */

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
