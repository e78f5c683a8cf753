import { setImmediate as breathe } from 'node:timers/promises'
import { createHash } from 'node:crypto'
import { rejected } from '@/domain/core/errors'
import { checkRow } from './check-row'
import { readCsv } from './csv'
import { decodeText } from './decode-text'
import { IMPORT_LIMITS, type ImportRow } from './entry'
import { readJson } from './json'
import { readMarkdownRow } from './markdown'
import { readZip } from './zip'

/** A file as it arrived, and what its sender says about it. */
export type Upload = { name: string; bytes: Uint8Array; size: number; sha256: string }

/**
 * Takes a file; gives its rows, each a question or a list of faults. Refuses a file that did not arrive whole,
 * is too large, or is not in a format we know.
 */
export async function readUpload(upload: Upload): Promise<ImportRow[]> {
  const { name, bytes } = upload
  if (bytes.length > IMPORT_LIMITS.bytes) throw rejected('This file is larger than 5 MB. Import it in parts.')
  const digest = createHash('sha256').update(bytes).digest('hex')
  if (bytes.length !== upload.size || digest !== upload.sha256)
    throw rejected('This file did not arrive whole. Nothing was changed; choose it again.')
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw rejected('Unpack this file first: gzip is not read.')
  const readers = readerFor(name, bytes)
  if (readers.length === 0) throw rejected('There are no questions in this file.')
  if (readers.length > IMPORT_LIMITS.rows)
    throw rejected('This file has more than 5,000 rows. Import it in parts.')

  const isMarkdown = /\.(zip|md)$/i.test(name)
  const rows: ImportRow[] = []
  for (const read of readers) {
    rows.push(read(rows.length + 1))
    // A file of Markdown may take as long as twenty rows of a table.
    if (isMarkdown || rows.length % 20 === 0) await breathe()
  }
  return rows
}

type ReadRow = (row: number) => ImportRow

function readerFor(name: string, bytes: Uint8Array): ReadRow[] {
  const ending = /\.(json|csv|zip|md)$/i.exec(name)?.[1]?.toLowerCase()
  const value =
    (one: unknown): ReadRow =>
    (row) =>
      checkRow(row, one)
  if (ending === 'json') return readJson(decodeText(bytes, name)).map(value)
  if (ending === 'csv') return readCsv(decodeText(bytes, name)).map(value)
  if (ending === 'zip') return readZip(bytes).map((file) => (row) => readMarkdownRow(row, file))
  if (ending === 'md') return [(row) => readMarkdownRow(row, { file: name, text: decodeText(bytes, name) })]
  throw rejected('Choose a .json, .csv or .zip file, or a folder of .md files.')
}
