import type { Criterion } from '@/domain/questions/schema'
import { readReview } from '@/domain/reviews/review'

/** A stored review as a person reads it, or takes it with them. */
export function reviewWords(text: string, criteria: readonly Criterion[]): string {
  const { levels, comments, overall, next } = readReview(text)
  const judged = criteria.flatMap(({ id, name }) => {
    const { level = null, why = '' } = levels[id] ?? {}
    if (level === null && !why) return []
    return [`${name}: ${[level === null ? 'no level' : `level ${level}`, why].filter(Boolean).join('. ')}`]
  })
  return [
    ...judged,
    ...comments.map(({ anchor, body }) => `“${anchor.quote}” ${body}`),
    overall && `Overall feedback: ${overall}`,
    next && `What to do next: ${next}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}
