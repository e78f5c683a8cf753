import type { Anchor } from './review'

const AROUND = 32

/** Takes the answer's plain text and a stretch of it; gives an anchor. Null for an empty stretch. */
export function anchorAt(text: string, start: number, end: number): Anchor | null {
  let from = Math.max(0, Math.min(start, end))
  let until = Math.min(text.length, Math.max(start, end))
  while (from < until && /\s/.test(text[from]!)) from += 1
  while (until > from && /\s/.test(text[until - 1]!)) until -= 1
  if (from === until) return null
  return {
    start: from,
    end: until,
    quote: text.slice(from, until),
    prefix: text.slice(Math.max(0, from - AROUND), from),
    suffix: text.slice(until, until + AROUND),
  }
}

/**
 * Finds the stretch again (W3C Web Annotation: text position, then text quote): at its offsets, else the occurrence
 * of the quote whose surroundings agree best, the nearest first. Null when the words are gone; the comment is then
 * shown without a place, never dropped.
 */
export function locate(text: string, anchor: Anchor): { start: number; end: number } | null {
  const { start, end, quote } = anchor
  if (text.slice(start, end) === quote) return { start, end }
  if (!quote) return null
  let best: { at: number; score: number } | null = null
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const score = agreement(text, at, anchor)
    if (!best || score > best.score) best = { at, score }
  }
  return best && { start: best.at, end: best.at + quote.length }
}

function agreement(text: string, at: number, { start, quote, prefix, suffix }: Anchor): number {
  const before = text.slice(Math.max(0, at - prefix.length), at)
  const after = text.slice(at + quote.length, at + quote.length + suffix.length)
  return sharedEnd(before, prefix) + sharedStart(after, suffix) - Math.abs(at - start) / (text.length + 1)
}

function sharedStart(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1
  return count
}

function sharedEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}

export type Run = { start: number; end: number; comments: string[] }

/** Cuts a text at the edges of the stretches: runs in order, each with the ids of the comments over it. */
export function runsOf(length: number, places: readonly { id: string; start: number; end: number }[]): Run[] {
  const edges = new Set([0, length, ...places.flatMap(({ start, end }) => [start, end])])
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= length).sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!
    return {
      start,
      end,
      comments: places.filter((place) => place.start < end && place.end > start).map(({ id }) => id),
    }
  })
}
