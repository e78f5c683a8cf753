import { setImmediate as breathe } from 'node:timers/promises'
import { trigrams } from '@/lib/similarity'

/** From here on two questions say the same. */
export const ALIKE = 0.85
/** And from here on there is no use in looking for another that says it even more so. */
const SAME = 0.95

/** A text that may be like another. */
export type Text = { slug: string; title: string; text: string }
export type Like = { of: number; slug: string; title: string; text: string; figure: number }

/**
 * Finds texts that share most of their runs of three letters, as pg_trgm counts them, without comparing each
 * with each: two texts that are alike share one of their rarest runs.
 */
export function likenessFinder(texts: readonly Text[]) {
  const ids = new Map<string, number>()
  const counts: number[] = []
  const idOf = (run: string) => {
    const id = ids.get(run) ?? ids.size
    ids.set(run, id)
    return id
  }
  const runs = texts.map(({ text }) => [...trigrams(text)].map(idOf))
  for (const id of runs.flat()) counts[id] = (counts[id] ?? 0) + 1
  const rarestFirst = (a: number, b: number) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b
  const rare = (of: readonly number[]) =>
    [...of].sort(rarestFirst).slice(0, of.length - Math.ceil(ALIKE * of.length) + 1)

  const holders = new Map<number, number[]>()
  const sets = runs.map((of) => new Set(of))
  const best = new Map<number, Like>()

  function compare(other: Text, otherRuns: readonly number[]): void {
    const candidates = new Set(rare(otherRuns).flatMap((id) => holders.get(id) ?? []))
    for (const of of candidates) {
      if ((best.get(of)?.figure ?? 0) >= SAME) continue
      const figure = shared(sets[of], otherRuns)
      if (figure >= ALIKE && figure > (best.get(of)?.figure ?? 0)) best.set(of, { of, ...other, figure })
    }
  }

  function hold(index: number): void {
    for (const id of rare(runs[index] ?? [])) {
      const held = holders.get(id)
      if (held) held.push(index)
      else holders.set(id, [index])
    }
  }

  return {
    /** Compares the texts with each other: the later of two is like the earlier. */
    async among(): Promise<void> {
      for (let index = texts.length - 1; index >= 0; index -= 1) {
        const own = texts[index]
        if (own) compare(own, runs[index] ?? [])
        hold(index)
        if (index % 20 === 0) await breathe()
      }
    },
    /** Compares them with texts that stand elsewhere; after among(). */
    async with(others: readonly Text[]): Promise<void> {
      for (const [index, other] of others.entries()) {
        compare(other, [...trigrams(other.text)].map(idOf))
        if (index % 20 === 0) await breathe()
      }
    },
    found: (): Like[] => [...best.values()],
  }
}

function shared(set: Set<number> | undefined, runs: readonly number[]): number {
  if (!set || runs.length === 0) return 0
  const [fewer, more] = [Math.min(set.size, runs.length), Math.max(set.size, runs.length)]
  if (fewer < ALIKE * more) return 0
  let both = 0
  for (const id of runs) if (set.has(id)) both += 1
  return both / (set.size + runs.length - both)
}
