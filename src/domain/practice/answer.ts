import type { Block } from '@/domain/questions/schema'

/*
 * An answer is one text, whatever its format, so that saving, history and conflicts know only text.
 * A structured answer is that text in JSON, by block id; an answer with nothing in it is ''.
 */

export const STAR_PARTS = [
  { id: 'situation', label: 'Situation', help: 'Where and when, and what was at stake.' },
  { id: 'task', label: 'Task', help: 'What you had to decide or deliver.' },
  { id: 'action', label: 'Action', help: 'What you did, and why that.' },
  { id: 'result', label: 'Result', help: 'A number with its baseline and period, and how you know.' },
] as const

export const PERSONA_PARTS = [
  { id: 'name', label: 'Name' },
  { id: 'job', label: 'Job to be done' },
  { id: 'pains', label: 'Pains' },
  { id: 'willingness', label: 'Willingness to pay' },
  { id: 'channels', label: 'Channels' },
  { id: 'trigger', label: 'Trigger that signals fit' },
] as const

type Fields = Record<string, string>
export type BlockValue =
  | { kind: 'text'; text: string }
  | { kind: 'star'; fields: Fields }
  | { kind: 'personas'; personas: Fields[] }
  | { kind: 'table'; rows: string[][] }
export type StructuredAnswer = Record<string, BlockValue>

/** The text as values of the blocks. A text that is not of their form lands in the first block, whole. */
export function readAnswer(body: string, blocks: Block[]): StructuredAnswer {
  const parsed = parse(body)
  const answer = Object.fromEntries(blocks.map((block) => [block.id, readBlock(block, parsed?.[block.id])]))
  const first = blocks[0]
  const isForeign = !parsed || !blocks.some(({ id }) => id in parsed)
  if (isForeign && first && body.trim())
    answer[first.id] = overflow(first, parsed ? textsIn(parsed).join('\n') : body)
  return answer
}

/** The blocks as the text that is stored; '' when nothing is filled in. */
export function writeAnswer(answer: StructuredAnswer): string {
  const values = Object.fromEntries(Object.entries(answer).map(([id, value]) => [id, plain(value)]))
  return texts(answer).some((text) => text.trim()) ? JSON.stringify(values) : ''
}

/** A structured answer as Markdown, to be read, compared and handed on. */
export function answerAsMarkdown(body: string, blocks: Block[] | null): string {
  if (!blocks || !body.trim()) return body
  const answer = readAnswer(body, blocks)
  return blocks
    .map((block) => `**${block.label}**\n\n${blockAsMarkdown(block, answer[block.id])}`)
    .join('\n\n')
}

/** Everything typed into the answer, as plain text, to count words. */
export const answerText = (body: string, blocks: Block[] | null): string =>
  blocks ? texts(readAnswer(body, blocks)).join('\n') : body

function parse(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function readBlock(block: Block, value: unknown): BlockValue {
  if (block.kind === 'text') return { kind: 'text', text: typeof value === 'string' ? value : '' }
  if (block.kind === 'star') {
    return { kind: 'star', fields: fieldsOf(value) }
  }
  if (block.kind === 'personas') {
    const given: unknown[] = Array.isArray(value) ? value : []
    return { kind: 'personas', personas: Array.from({ length: block.count }, (_, i) => fieldsOf(given[i])) }
  }
  const given: unknown[] = Array.isArray(value) ? value : []
  const rows = Math.max(block.rows, given.length)
  const row = (i: number) => block.columns.map((_, column) => cellOf(given[i], column))
  return { kind: 'table', rows: Array.from({ length: rows }, (_, i) => row(i)) }
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn)

function overflow(block: Block, body: string): BlockValue {
  if (block.kind === 'text') return { kind: 'text', text: body }
  if (block.kind === 'star') return { kind: 'star', fields: { situation: body } }
  if (block.kind === 'personas') {
    return {
      kind: 'personas',
      personas: Array.from({ length: block.count }, (_, i): Fields => (i ? {} : { name: body })),
    }
  }
  return { kind: 'table', rows: [block.columns.map((_, i) => (i ? '' : body))] }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is text in it; the rest was not written by an editor of ours. */
const fieldsOf = (value: unknown): Fields =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {}

function cellOf(row: unknown, column: number): string {
  const cell: unknown = Array.isArray(row) ? row[column] : ''
  return typeof cell === 'string' ? cell : ''
}

function plain(value: BlockValue) {
  if (value.kind === 'text') return value.text
  if (value.kind === 'star') return value.fields
  return value.kind === 'personas' ? value.personas : value.rows
}

function texts(answer: StructuredAnswer): string[] {
  return Object.values(answer).flatMap((value) => {
    if (value.kind === 'text') return [value.text]
    if (value.kind === 'star') return Object.values(value.fields)
    return value.kind === 'personas' ? value.personas.flatMap((one) => Object.values(one)) : value.rows.flat()
  })
}

function blockAsMarkdown(block: Block, value: BlockValue | undefined): string {
  if (!value) return '_Left empty._'
  if (value.kind === 'text') return value.text.trim() || '_Left empty._'
  if (value.kind === 'star')
    return STAR_PARTS.map((part) => line(part.label, value.fields[part.id])).join('\n\n')
  if (value.kind === 'personas') {
    return value.personas
      .map((one) => PERSONA_PARTS.map((part) => `- ${line(part.label, one[part.id])}`).join('\n'))
      .join('\n\n')
  }
  const columns = block.kind === 'table' ? block.columns : []
  return [columns, columns.map(() => '---'), ...value.rows].map(tableRow).join('\n')
}

const line = (label: string, text: string | undefined) => `**${label}.** ${text?.trim() || '_Left empty._'}`

const tableRow = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')).join(' | ')} |`
