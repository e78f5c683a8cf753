/** Throws that repeat: the same seed gives the same throws in the same order. */
export type Chance = {
  /** From low to high, both included, in whole numbers. */
  between(low: number, high: number): number
  /** From 0 up to 1. */
  share(): number
  happens(probability: number): boolean
  pick<T>(items: readonly [T, ...T[]]): T
  /** So many of them, none twice, in a new order. */
  some<T>(items: readonly T[], count: number): T[]
}

/** Takes any text as the seed. */
export function chanceOf(seed: string): Chance {
  const share = generator(hash(seed))
  const between = (low: number, high: number) => low + Math.floor(share() * (high - low + 1))
  return {
    between,
    share,
    happens: (probability) => share() < probability,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    some(items, count) {
      const left = [...items]
      const taken = Math.min(count, left.length)
      return Array.from({ length: taken }, () => left.splice(between(0, left.length - 1), 1)).flat()
    },
  }
}

/** FNV-1a, so that seeds one letter apart lead to different throws. */
function hash(text: string): number {
  let state = 2_166_136_261
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  return state
}

/** Mulberry32: small, fast, even enough for invented people. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
