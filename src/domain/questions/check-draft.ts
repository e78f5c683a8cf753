import type * as z from 'zod'
import { similarity } from '@/lib/similarity'
import { checkContent } from './content-bar'
import { remedy } from './content/front-matter'
import { checkMarkdown } from './content/markdown-rules'
import { readSource } from './content/source'
import { revisionContentSchema, type RevisionContent } from './schema'
import { contentOfCopy, type FieldFault, type WorkingCopy } from './working-copy'

/** From here on a hint says what a key point says. */
const REPEATS = 0.6
/** More than a question may have of either; each is compared with each. */
const COMPARED = 16
/** So many faults are told; a text that has more is mended one by one. */
const FAULTS_MAX = 100

/** Holds a working copy to the content bar: the content when it meets it, otherwise what to mend, and where. */
export function checkDraft(copy: WorkingCopy): { content?: RevisionContent; faults: FieldFault[] } {
  const parsed = revisionContentSchema.safeParse(contentOfCopy(copy))
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, FAULTS_MAX).map((issue) => ({
      field: fieldOf(issue),
      message: sentenceFor(issue),
    }))
    return { faults: [...faults, ...repeatingHints(copy)] }
  }
  const content = parsed.data
  const below = checkContent(content).map(({ part, message }) => ({ field: part, message }))
  const faults = [...below, ...repeatingHints(copy), ...badMarkdown(content)]
  return faults.length > 0 ? { faults } : { content, faults }
}

function repeatingHints({ hints, keyPoints }: WorkingCopy): FieldFault[] {
  const points = keyPoints.slice(0, COMPARED).map(({ text }) => plain(text))
  return hints.slice(0, COMPARED).flatMap((hint, index) => {
    const likeness = points.map((point) => similarity(plain(hint), point))
    const most = Math.max(0, ...likeness)
    if (most <= REPEATS) return []
    const repeated = likeness.indexOf(most)
    const message = `Repeats key point ${repeated + 1}. A hint may lead to it, not state it.`
    return [{ field: `hints.${index}`, message }]
  })
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}\s]/gu, '')

function badMarkdown(content: RevisionContent): FieldFault[] {
  const texts: [string, string, number][] = [
    ['prompt', content.prompt, 3],
    ['tests', content.tests, 3],
    ...content.hints.map((text, index): [string, string, number] => [`hints.${index}`, text, 1]),
    ['passing', content.passing, 3],
    ['strong', content.strong, 3],
    ['outstanding', content.outstanding, 3],
  ]
  return texts.flatMap(([field, text, deepest]) => {
    const source = readSource(field, `---\n---\n${text}`)
    return [...source.faults, ...checkMarkdown(source, deepest)].map(({ message }) => ({ field, message }))
  })
}

const fieldOf = ({ path }: z.core.$ZodIssue): string => path.join('.') || 'title'

/** A schema's complaint as what to do; the field's name stands beside it. */
function sentenceFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' && issue.origin === 'string') return 'Write something here.'
  if (issue.code === 'invalid_type' && issue.expected === 'number') return 'Write a number.'
  if (issue.code === 'too_small' && issue.origin === 'number') return `Write ${issue.minimum} or more.`
  if (issue.code === 'too_big' && issue.origin === 'number') return `Write ${issue.maximum} or less.`
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `Shorten it to ${issue.maximum} characters.`
  return remedy({ ...issue, path: [] }).replace(/^The file: /, '')
}
