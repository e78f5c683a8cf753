/*
 * The working copy of a question is one text, its JSON, so that saving, history and conflicts know only text. It may
 * lack anything; check-draft.ts says what is missing before another person may review it.
 */

export type BlockForm = {
  id: string
  kind: string
  label: string
  help: string
  /** Of personas. */
  count: string
  /** Of a table. */
  rows: string
  columns: string[]
}

export type WorkingCopy = {
  title: string
  difficulty: string
  type: string
  format: string
  minutes: string
  wordsMin: string
  wordsMax: string
  tags: string[]
  roles: string[]
  guides: string[]
  prompt: string
  data: string
  blocks: BlockForm[]
  hints: string[]
  tests: string
  strategy: { minutes: string; name: string; text: string }[]
  followUps: { question: string; listenFor: string }[]
  mistakes: string[]
  keyPoints: { id: string; text: string }[]
  passing: string
  strong: string
  outstanding: string
  traps: string[]
}

/** What stands at a field and how to mend it; `field` is a path such as "hints.1". */
export type FieldFault = { field: string; message: string }

/** The stored text as a form; what is not of its form is left empty. */
export function readCopy(body: string): WorkingCopy {
  const value = recordOf(parse(body))
  const text = (name: string) => textOf(value[name])
  const texts = (name: string) => listOf(value[name]).map(textOf)
  const rows = (name: string) => listOf(value[name]).map(recordOf)
  return {
    title: text('title'),
    difficulty: text('difficulty') || 'MEDIUM',
    type: text('type') || 'TECHNICAL',
    format: text('format') || 'WRITTEN',
    minutes: text('minutes'),
    wordsMin: text('wordsMin'),
    wordsMax: text('wordsMax'),
    tags: texts('tags'),
    roles: texts('roles'),
    guides: texts('guides'),
    prompt: text('prompt'),
    data: text('data'),
    blocks: rows('blocks').map((one) => ({
      id: textOf(one.id),
      kind: textOf(one.kind) || 'text',
      label: textOf(one.label),
      help: textOf(one.help),
      count: textOf(one.count),
      rows: textOf(one.rows),
      columns: listOf(one.columns).map(textOf),
    })),
    hints: texts('hints'),
    tests: text('tests'),
    strategy: rows('strategy').map((one) => ({
      minutes: textOf(one.minutes),
      name: textOf(one.name),
      text: textOf(one.text),
    })),
    followUps: rows('followUps').map((one) => ({
      question: textOf(one.question),
      listenFor: textOf(one.listenFor),
    })),
    mistakes: texts('mistakes'),
    keyPoints: rows('keyPoints').map((one) => ({ id: textOf(one.id), text: textOf(one.text) })),
    passing: text('passing'),
    strong: text('strong'),
    outstanding: text('outstanding'),
    traps: texts('traps'),
  }
}

/** The text in which a form is stored. */
export const writeCopy = (copy: WorkingCopy): string => JSON.stringify(copy)

/** A new question: its title, and room for what the content bar asks of every question. */
export const emptyCopy = (title: string): WorkingCopy => ({
  ...readCopy(''),
  title,
  minutes: '30',
  hints: ['', ''],
  strategy: Array.from({ length: 3 }, () => ({ minutes: '', name: '', text: '' })),
  followUps: Array.from({ length: 3 }, () => ({ question: '', listenFor: '' })),
  mistakes: ['', ''],
  keyPoints: Array.from({ length: 5 }, (_, index) => ({ id: `point-${index + 1}`, text: '' })),
})

/** The form's texts as the values of a revision, not yet checked. */
export function contentOfCopy({ wordsMin, wordsMax, ...copy }: WorkingCopy) {
  return {
    ...copy,
    minutes: numberOf(copy.minutes),
    words: wordsMin || wordsMax ? [numberOf(wordsMin), numberOf(wordsMax)] : null,
    data: copy.format === 'SQL' ? copy.data : null,
    blocks: copy.format === 'STRUCTURED' ? copy.blocks.map(blockOf) : null,
    strategy: copy.strategy.map((move) => ({ ...move, minutes: numberOf(move.minutes) })),
    traps: copy.format === 'SQL' ? copy.traps : [],
  }
}

function blockOf({ id, kind, label, help, count, rows, columns }: BlockForm) {
  const shared = { id, kind, label, ...(help && { help }) }
  if (kind === 'personas') return { ...shared, count: numberOf(count) }
  if (kind === 'table') return { ...shared, columns, rows: numberOf(rows) }
  return shared
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** NaN where there is no number: the schema says what to write instead. */
const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text))
const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** A working copy as a person reads it, where two are compared. */
export const asSentences = (copy: WorkingCopy): string =>
  Object.values(copy).map(sentencesOf).filter(Boolean).join('\n\n')

/** A field as a person reads it: one entry of a list a paragraph. */
export function sentencesOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(sentencesOf).join('\n\n')
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).map(sentencesOf).filter(Boolean).join(' · ')
  }
  return String(value)
}
