import { checkContent } from '../content-bar'
import { remedy } from '../content/front-matter'
import { checkMarkdown } from '../content/markdown-rules'
import { readSource } from '../content/source'
import type { RevisionContent } from '../schema'
import { contentOf, entrySchema, IMPORT_LIMITS, type Entry, type ImportRow, type RowFault } from './entry'

/** Takes what a file says in one row; gives the question, or each thing that keeps it from being one. */
export function checkRow(row: number, value: unknown): ImportRow {
  const named = { row, slug: textAt(value, 'slug'), title: textAt(value, 'title') }
  const long = tooLong(value)
  if (long.length > 0) return { ...named, faults: long }
  const parsed = entrySchema.safeParse(value)
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, IMPORT_LIMITS.faults).map((issue) => ({
      field: String(issue.path[0] ?? 'row'),
      reason: remedy(issue),
    }))
    return { ...named, faults }
  }
  const faults = [...belowTheBar(contentOf(parsed.data)), ...badMarkdown(parsed.data)]
  return faults.length > 0 ? { ...named, faults } : { ...named, entry: parsed.data, faults }
}

/** What keeps content below the bar, field by field. */
export const belowTheBar = (content: RevisionContent): RowFault[] =>
  checkContent(content).map(({ part, message }) => ({ field: part, reason: message }))

/** What would break the page or the Markdown export: HTML, images, links that leave the site, large headings. */
function badMarkdown(entry: Entry): RowFault[] {
  return markdownOf(entry).flatMap(([field, text]) => {
    if (PLAIN.test(text)) return []
    const source = readSource(field, `---\n---\n${text}`)
    const faults = [...source.faults, ...checkMarkdown(source, deepestIn(field))]
    return faults.map(({ message }) => ({ field, reason: message }))
  })
}

const deepestIn = (field: string) => (field === 'prompt' || field === 'tests' ? 3 : 1)

/** Letters and quiet punctuation alone hold no markup: most texts need no parser. */
const PLAIN = /^[\p{L}\p{N} ,.;:?'’“”()–—\n-]*$/u

function markdownOf(entry: Entry): [string, string][] {
  const list = (field: string, texts: readonly string[]) =>
    texts.map((text): [string, string] => [field, text])
  return [
    ...list('prompt', [entry.prompt]),
    ...list('hints', entry.hints),
    ...list('tests', [entry.tests]),
    ...list(
      'strategy',
      entry.strategy.map(({ text }) => text),
    ),
    ...list(
      'followUps',
      entry.followUps.flatMap((one) => [one.question, one.listenFor]),
    ),
    ...list('mistakes', entry.mistakes),
    ...list('passing', [entry.passing]),
    ...list('strong', [entry.strong]),
    ...list('outstanding', [entry.outstanding]),
    ...list('traps', entry.traps),
  ]
}

function tooLong(value: unknown): RowFault[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, held]) => {
    const field = name.slice(0, 40)
    if (Array.isArray(held) && held.length > IMPORT_LIMITS.items)
      return [{ field, reason: `Shorten this list to ${IMPORT_LIMITS.items} entries.` }]
    const text = typeof held === 'string' ? held : JSON.stringify(held)
    return Buffer.byteLength(text) > IMPORT_LIMITS.fieldBytes
      ? [{ field, reason: 'Shorten this field to 50 KB.' }]
      : []
  })
}

function textAt(value: unknown, field: string): string {
  const held =
    typeof value === 'object' && value !== null
      ? Object.entries(value).find(([key]) => key === field)?.[1]
      : ''
  return typeof held === 'string' ? held.slice(0, 120) : ''
}
