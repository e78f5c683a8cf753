import path from 'node:path'

import pg from 'pg'

import { startEmbeddedDatabase } from '@/infra/embedded-database'
import { DatabaseFault } from '@/infra/embedded-database-account'
import type { Env } from '@/infra/env'

const OLDEST = 15

export type OpenDatabase = {
  url(): Promise<string>
  leave(): Promise<void>
}

export type Wish = {
  settings: Env
  dataDir: string
  name: string
  say?: (sentence: string) => void
  moved?: () => void
}

/** Gives the database that the settings ask for: DATABASE_URL, or the embedded one. Refuses one that is not fit. */
export async function openDatabase({ settings, dataDir, name, say, moved }: Wish): Promise<OpenDatabase> {
  const url = settings.DATABASE_URL
  if (url) {
    await refuseUnfit(url)
    return { url: async () => url, leave: async () => undefined }
  }
  const embedded = await startEmbeddedDatabase(dataDir, { say, moved })
  return { url: () => embedded.urlOf(name), leave: () => embedded.leave() }
}

async function refuseUnfit(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num')
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
    if (version < OLDEST) {
      throw new DatabaseFault(
        `The database at DATABASE_URL is PostgreSQL ${version}; SegPrep needs ${OLDEST} or newer.`,
      )
    }
  } catch (error) {
    if (error instanceof DatabaseFault) throw error
    const { hostname, port, pathname } = new URL(url)
    const reason =
      error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : String(error)
    const place = `${hostname}:${port || 5432}, ${path.basename(pathname)}`
    throw new DatabaseFault(
      `The database at DATABASE_URL (${place}) does not answer: ${reason}. Start it, or correct DATABASE_URL.`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
