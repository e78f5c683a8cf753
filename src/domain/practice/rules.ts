import type { AttemptStatus, ExtraTime, SubmittedBy } from '@/generated/prisma/enums'
import { GRACE_SECONDS } from './words'

const FACTOR = { X100: 1, X125: 1.25, X150: 1.5, X200: 2 } as const

/** Seconds that a question of so many minutes is given; null when untimed. */
export function secondsAllowed(minutes: number, extraTime: ExtraTime): number | null {
  return extraTime === 'UNTIMED' ? null : Math.round(minutes * 60 * FACTOR[extraTime])
}

export const addSeconds = (time: Date, seconds: number) => new Date(time.getTime() + seconds * 1000)

/** Whole seconds from one moment to a later one, never negative. */
export const secondsBetween = (from: Date, to: Date) =>
  Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000))

export type Clock = { deadlineAt: Date | null; pausedAt: Date | null }

/** Whether the clock has run out: from then on the server holds the attempt for submitted. */
export const isOver = (clock: Clock, now: Date) =>
  clock.deadlineAt !== null && clock.pausedAt === null && now >= clock.deadlineAt

type Timed = Clock & {
  status: AttemptStatus
  submittedBy: SubmittedBy | null
  selfScoredAt: Date | null
}

/**
 * Whether a text counts, or is kept as "after time". A drill is for learning: what arrives while its clock
 * is paused counts too, whenever it was typed, but adds nothing to the time spent writing. Mirrors the
 * expression in save-answer.ts; a test holds the two together.
 */
export function isScored(attempt: Timed, typedAt: Date, receivedAt: Date): boolean {
  if (attempt.selfScoredAt || attempt.submittedBy === 'CANDIDATE') return false
  if (!attempt.deadlineAt || attempt.pausedAt || receivedAt <= attempt.deadlineAt) return true
  return typedAt <= attempt.deadlineAt && receivedAt <= addSeconds(attempt.deadlineAt, GRACE_SECONDS)
}

/** Seconds left at which the room speaks up: half time, five minutes, one minute, ten seconds. */
export function warningsFor(totalSeconds: number): number[] {
  const half = Math.round(totalSeconds / 2)
  return [half, 300, 60, 10].filter((at, i) => i === 0 || at < half)
}

/** Words as a reader counts them. */
export const countWords = (text: string) => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
