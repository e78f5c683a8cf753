import { readdirSync } from 'node:fs'
import { DomainError } from '@/domain/core/errors'
import { pool } from '@/infra/db'

/** The commands and queries of a context: its files but those named. */
export const doorsOf = (context: string, without: readonly string[]): string[] =>
  readdirSync(`src/domain/${context}`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .filter((name) => !without.includes(name))
    .sort()

/** What a person got: 'ok', 'nothing', the outcome of a save, or the code of a refusal. */
export async function outcomeOf(run: () => Promise<unknown>): Promise<{ got: string; said: string }> {
  try {
    const value = await run()
    return { got: wordFor(value), said: JSON.stringify(value) ?? '' }
  } catch (error) {
    if (error instanceof DomainError) return { got: error.code, said: JSON.stringify([error.message, error]) }
    throw error
  }
}

function wordFor(value: unknown): string {
  if (value === null || value === false) return 'nothing'
  if (Array.isArray(value) || value instanceof Map)
    return (Array.isArray(value) ? value.length : value.size) > 0 ? 'ok' : 'nothing'
  if (typeof value !== 'object' || value === undefined) return 'ok'
  if ('outcome' in value) return value.outcome === 'saved' ? 'ok' : String(value.outcome)
  if ('rows' in value && Array.isArray(value.rows)) return value.rows.length > 0 ? 'ok' : 'nothing'
  return 'ok'
}

/** A fingerprint of every row but events and sign-ins. */
export async function fingerprint(): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
     AND tablename NOT IN ('_prisma_migrations', 'Event', 'SignIn') ORDER BY 1`,
  )
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(string_agg(t::text, ' ' ORDER BY t::text)) AS print FROM "${name}" t`,
  )
  const { rows } = await pool.query<{ name: string; print: string }>(parts.join(' UNION ALL '))
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}
