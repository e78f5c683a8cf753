import { rejected } from '@/domain/core/errors'

/** Text out of bytes. Refuses what is not UTF-8 and what PostgreSQL cannot store. */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (bytes.includes(0))
    throw rejected(`“${name.slice(0, 80)}” is not text in UTF-8. Save it as UTF-8 and choose it again.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw rejected(`“${name.slice(0, 80)}” is not text in UTF-8. Save it as UTF-8 and choose it again.`)
  }
}
