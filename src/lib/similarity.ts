/** How much two short texts share, from 0 to 1, by runs of three letters; a slip of the finger costs little. */
export function similarity(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)]
  if (left.size === 0 || right.size === 0) return 0
  const shared = [...left].filter((run) => right.has(run)).length
  return shared / (left.size + right.size - shared)
}

/** The runs of three letters or digits in a text, in lower case, each word with its ends, as pg_trgm takes them. */
export function trigrams(text: string): Set<string> {
  const runs = new Set<string>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `
    for (let start = 0; start + 3 <= padded.length; start += 1) runs.add(padded.slice(start, start + 3))
  }
  return runs
}
