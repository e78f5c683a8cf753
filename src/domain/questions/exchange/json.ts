import * as z from 'zod'
import { rejected } from '@/domain/core/errors'
import { ENTRY_FIELDS, type Entry } from './entry'
import { guardJson } from './json-guard'

const FORMAT = 'segprep-questions'
const VERSION = 1

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  questions: z.array(z.unknown()),
})

/** The native format. The same questions always give the same bytes. */
export function writeJson(entries: readonly Entry[]): string {
  const questions = [...entries].sort(bySlug).map(ordered)
  return `${JSON.stringify({ format: FORMAT, version: VERSION, questions }, null, 2)}\n`
}

/** Gives what stands in each row, unchecked. Refuses what is not a file of this format. */
export function readJson(text: string): unknown[] {
  guardJson(text)
  const parsed = fileSchema.safeParse(parse(text))
  if (parsed.success) return parsed.data.questions
  throw rejected(
    `This is not a file of questions: it starts with {"format": "${FORMAT}", "version": ${VERSION}, "questions": [ … ]}.`,
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw rejected('This file is not valid JSON. Check it in an editor and choose it again.')
  }
}

const bySlug = (a: Entry, b: Entry): number => (a.slug < b.slug ? -1 : 1)

/** Keys in one order at every depth, whatever order the database keeps them in. */
function ordered(entry: Entry): Record<string, unknown> {
  return Object.fromEntries(ENTRY_FIELDS.map((field) => [field, sorted(entry[field])]))
}

const FIRST = ['id', 'kind', 'label', 'minutes', 'name', 'question']
const rank = (key: string): string => `${FIRST.includes(key) ? FIRST.indexOf(key) : 9}${key}`

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
  return Object.fromEntries(entries.map(([key, held]) => [key, sorted(held)]))
}
