import type { Criterion } from '@/domain/questions/schema'
import type { ReviewText } from './review'
import { EDIT_HOURS } from './words'

/** What keeps a review from being published, each with the field it is about; empty when nothing does. */
export function missingIn(
  review: ReviewText,
  criteria: readonly Criterion[],
): { field: string; message: string }[] {
  const missing = criteria.flatMap(({ id, name }) => {
    const judged = review.levels[id]
    if (judged?.level === undefined || judged.level === null)
      return [{ field: `level-${id}`, message: `Choose a level for “${name}”.` }]
    return judged.why.trim() ? [] : [{ field: `why-${id}`, message: `Say in a word why, at “${name}”.` }]
  })
  if (!review.overall.trim()) missing.push({ field: 'overall', message: 'Write the overall feedback.' })
  if (!review.next.trim()) missing.push({ field: 'next', message: 'Say what to do next.' })
  return missing
}

/** Until when a published review may be changed; null when that is over. */
export function endOfEditing(publishedAt: Date, now: Date): Date | null {
  const end = new Date(publishedAt.getTime() + EDIT_HOURS * 3_600_000)
  return end > now ? end : null
}

/** Initials for somebody whose name the other side does not need: “M.” */
export const initial = (name: string): string => `${[...name.trim()][0]?.toUpperCase() ?? '?'}.`

/** The day count until an interview, by the calendar of UTC; null when it is over or unset. */
export function daysUntil(day: Date | null, now: Date): number | null {
  if (!day) return null
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  const days = Math.round((day.getTime() - today) / 86_400_000)
  return days < 0 ? null : days
}
