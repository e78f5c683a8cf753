/** How much two short texts share, from 0 to 1, by runs of three letters; a slip of the finger costs little. */
export function similarity(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)]
  if (left.size === 0 || right.size === 0) return 0
  const shared = [...left].filter((run) => right.has(run)).length
  return shared / (left.size + right.size - shared)
}

function trigrams(text: string): Set<string> {
  const runs = new Set<string>()
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const padded = `  ${word} `
    for (let start = 0; start + 3 <= padded.length; start += 1) runs.add(padded.slice(start, start + 3))
  }
  return runs
}
