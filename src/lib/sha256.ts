import { createHash } from 'node:crypto'

/** The SHA-256 of a text, as the 32 bytes a database column holds. */
export const sha256 = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())
