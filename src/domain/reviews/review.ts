/*
 * A review is one text, its JSON, so that saving, history and conflicts know only text. A draft may lack anything;
 * rules.ts says what is missing before it can be published.
 */

/** A stretch of the answer's plain text (anchors.ts): offsets, the words, and the words around them. */
export type Anchor = { start: number; end: number; quote: string; prefix: string; suffix: string }

export type Comment = { id: string; anchor: Anchor; body: string }

export type Judgement = { level: number | null; why: string }

export type ReviewText = {
  /** By the id of a criterion. */
  levels: Record<string, Judgement>
  /** Ids of the key points that the answer covers. */
  points: string[]
  comments: Comment[]
  overall: string
  next: string
}

export const EMPTY_REVIEW: ReviewText = { levels: {}, points: [], comments: [], overall: '', next: '' }

/** The stored text as a review; what is not of its form is left out. */
export function readReview(body: string): ReviewText {
  const value = parse(body)
  if (!isRecord(value)) return EMPTY_REVIEW
  const levels = isRecord(value.levels) ? Object.entries(value.levels) : []
  return {
    levels: Object.fromEntries(
      levels.flatMap(([id, one]) =>
        isRecord(one) ? [[id, { level: levelOf(one.level), why: textOf(one.why) }]] : [],
      ),
    ),
    points: listOf(value.points).filter((id): id is string => typeof id === 'string'),
    comments: listOf(value.comments).flatMap(readComment),
    overall: textOf(value.overall),
    next: textOf(value.next),
  }
}

/** The text in which a review is stored. */
export const writeReview = (review: ReviewText): string => JSON.stringify(review)

function readComment(value: unknown): Comment[] {
  if (!isRecord(value) || typeof value.id !== 'string' || !isRecord(value.anchor)) return []
  const { start, end, quote, prefix, suffix } = value.anchor
  if (typeof start !== 'number' || typeof end !== 'number' || typeof quote !== 'string') return []
  const anchor = { start, end, quote, prefix: textOf(prefix), suffix: textOf(suffix) }
  return [{ id: value.id, anchor, body: textOf(value.body) }]
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const levelOf = (value: unknown) => (typeof value === 'number' && value >= 0 && value <= 3 ? value : null)
