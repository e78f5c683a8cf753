import 'server-only'

import { randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, unlink, writeFile } from 'node:fs/promises'

/** Gives a secret kept in a file that only its owner reads, made on first use. Two processes at once get the same. */
export async function keptSecret(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return kept.trim()
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  // A link is made by one process only; the others read what it holds.
  await link(draft, file).catch(() => undefined)
  await unlink(draft)
  return (await readFile(file, 'utf8')).trim()
}
