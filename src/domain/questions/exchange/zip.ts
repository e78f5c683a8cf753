import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { rejected } from '@/domain/core/errors'
import type { TextFile } from '../content/read-files'
import { decodeText } from './decode-text'

export const ZIP_LIMITS = { bytes: 20 * 1024 * 1024, entries: 5000 } as const

/** So little at a time that a bomb is noticed before it has grown. */
const STEP = 4096
/** The same files give the same archive. */
const DATED = new Date(2000, 0, 1)

/** The files as an archive. */
export function writeZip(files: readonly TextFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const entries = Object.fromEntries(files.map(({ file, text }) => [file, encoder.encode(text)]))
  return new Uint8Array(zipSync(entries, { mtime: DATED }))
}

type Entry = { name: string; parts: Uint8Array[]; whole: boolean }

/**
 * The Markdown files of an archive, unpacked in memory. Refuses paths that lead out of it, too many entries,
 * and more than the limit unpacked, however small it came.
 */
export function readZip(bytes: Uint8Array): TextFile[] {
  const entries: Entry[] = []
  let size = 0
  const unzip = new Unzip((file) => {
    checkName(file.name)
    if (entries.length >= ZIP_LIMITS.entries)
      throw rejected(`This archive has more than ${ZIP_LIMITS.entries.toLocaleString('en-GB')} entries.`)
    const entry: Entry = { name: file.name, parts: [], whole: false }
    entries.push(entry)
    file.ondata = (error, part, final) => {
      size += part?.length ?? 0
      // What is thrown here comes back once more as the error.
      if (size > ZIP_LIMITS.bytes) throw rejected('This archive is larger than 20 MB when unpacked.')
      if (error) throw rejected(`“${entry.name}” in this archive cannot be unpacked.`)
      if (isWanted(entry.name)) entry.parts.push(part)
      entry.whole = final
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += STEP) push(unzip, bytes, at)
  if (entries.length === 0 || entries.some(({ whole }) => !whole))
    throw rejected('This archive is empty or was cut off. Make it again.')
  return entries.filter(({ name }) => isWanted(name)).map(toText)
}

function push(unzip: Unzip, bytes: Uint8Array, at: number): void {
  try {
    unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') throw error
    throw rejected('This archive cannot be read. Make it again.')
  }
}

function checkName(name: string): void {
  const leadsOut = name.split('/').includes('..') || /^([/\\]|[a-z]:)|[\\\0]/i.test(name)
  if (leadsOut) throw rejected(`“${name.slice(0, 80)}” leads out of this archive. Pack the folder itself.`)
}

const isWanted = (name: string): boolean => name.endsWith('.md') && !name.startsWith('__MACOSX/')

const toText = ({ name, parts }: Entry): TextFile => ({
  file: name,
  text: decodeText(Buffer.concat(parts), name),
})
