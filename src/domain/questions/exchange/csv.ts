import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { rejected } from '@/domain/core/errors'
import { ENTRY_FIELDS, IMPORT_LIMITS, type Entry } from './entry'
import { guardJson } from './json-guard'

const LISTS = new Set<string>(['tags', 'roles', 'guides', 'hints', 'mistakes', 'traps'])
const STRUCTURED = new Set<string>(['words', 'blocks', 'strategy', 'followUps', 'keyPoints'])

/** One row a question. Spreadsheets read it as text: no cell starts like a formula. */
export function writeCsv(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => ENTRY_FIELDS.map((field) => neutral(cellOf(field, entry[field]))))
  return stringify([[...ENTRY_FIELDS], ...rows], { bom: true, quoted: true, record_delimiter: '\r\n' })
}

/** Gives what stands in each row, unchecked. Refuses what is not a table of questions. */
export function readCsv(text: string): unknown[] {
  const [head = [], ...rows] = cells(text)
  // Before they are compared with each other: a million names would take minutes.
  if (head.length > ENTRY_FIELDS.length)
    throw rejected(`Name the columns as the export does: there are ${ENTRY_FIELDS.length}.`)
  const unknown = head.filter((name) => !ENTRY_FIELDS.some((field) => field === name))
  const twice = head.filter((name, index) => head.indexOf(name) < index)
  if (unknown.length > 0 || twice.length > 0)
    throw rejected(
      `Name the columns as the export does, each once; “${(unknown[0] ?? twice[0] ?? '').slice(0, 40)}” is none of them.`,
    )
  return rows.map((row) =>
    Object.fromEntries(head.map((field, index) => [field, valueOf(field, plain(row[index] ?? ''))])),
  )
}

function cells(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      max_record_size: 20 * IMPORT_LIMITS.fieldBytes,
      to: IMPORT_LIMITS.rows + 2,
    })
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 120) : ''
    throw rejected(
      `This is not a readable CSV table: ${why}. Save it again from the spreadsheet as CSV (UTF-8).`,
    )
  }
}

/** A spreadsheet takes such a cell for a formula; the apostrophe makes it text. */
export const neutral = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
/** The other way round: the cell as it was written. */
export const plain = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

function cellOf(field: string, value: unknown): string {
  if (value === null) return ''
  if (LISTS.has(field) && Array.isArray(value)) return listCell(value.map(String))
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** One a line where that is clear, otherwise JSON. */
function listCell(items: readonly string[]): string {
  const clear = items.every((item) => /^[^[\s]/.test(item) && !/[\r\n]/.test(item))
  return clear ? items.join('\n') : JSON.stringify(items)
}

const NUMBERS = new Set<string>(['minutes'])
const ABSENT = new Set<string>(['words', 'blocks', 'data'])

function valueOf(field: string, cell: string): unknown {
  if (ABSENT.has(field) && cell === '') return null
  if (STRUCTURED.has(field)) return fromJson(cell)
  if (LISTS.has(field)) return cell.startsWith('[') ? fromJson(cell) : lines(cell)
  if (NUMBERS.has(field)) return /^\d{1,4}$/.test(cell) ? Number(cell) : cell
  if (field === 'preview') return { true: true, false: false }[cell.toLowerCase()] ?? cell
  return cell
}

const lines = (cell: string): string[] => cell.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')

/** What is not JSON stays text, which the schema then refuses by name. */
function fromJson(cell: string): unknown {
  try {
    guardJson(cell)
    return JSON.parse(cell)
  } catch {
    return cell
  }
}
