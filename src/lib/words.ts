/** Words as a person counts them: marks, table edges and list numbers are none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^\d+\.$/.test(word)).length
}

/** Minutes it takes to read a text of so many words, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 220))
