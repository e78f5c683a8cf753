import { diffWordsWithSpace } from 'diff'

export type DiffPart = { text: string; kind: 'same' | 'added' | 'removed' }

/** Beyond so many edits the texts have little in common, and finding out more takes too long. */
const EDITS_MAX = 4000

/** Takes two texts; gives the pieces they share and those that only one has, in order of the later one. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: EDITS_MAX, timeout: 500 })
  if (!changes) {
    const whole: DiffPart[] = [
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ]
    return whole.filter(({ text }) => text)
  }
  return changes.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
