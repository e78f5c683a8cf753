import { createHash } from 'node:crypto'

/** Rises when the same file would be read differently, so that the next import reads it again. */
const FORMAT = 1

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Identifies a file by its place and its text. */
export const fileHash = (file: string, text: string): string => sha256(`${FORMAT}\n${file}\n${text}`)

/** Identifies content by its values; the order in which keys were written does not count. */
export const contentHash = (content: object): string => sha256(JSON.stringify(content, sortedKeys))

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
