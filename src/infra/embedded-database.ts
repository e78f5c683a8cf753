import 'server-only'

import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import { accountFor, DatabaseFault } from '@/infra/embedded-database-account'
import { keepPort, portFor, prepareFolder } from '@/infra/embedded-database-folder'
import {
  clearStaleLock,
  postmasterOf,
  startPostmaster,
  stopPostmaster,
} from '@/infra/embedded-database-process'

const OWNER = 'segprep owner'
const ATTEMPTS = 6

export type EmbeddedDatabase = {
  /** Gives the address of a database on this server; makes the database when it is missing. */
  urlOf(name: string): Promise<string>
  /** Leaves the server; the last owner to leave stops it. */
  leave(): Promise<void>
}

export type Options = {
  /** Hears what the supervisor does, a sentence at a time. */
  say?: (sentence: string) => void
  /** Told when the server came back at another port, so that old addresses no longer hold. */
  moved?: () => void
  /** Further server settings, for tests that need no durability. */
  settings?: Record<string, string>
}

/**
 * Takes a data folder and gives its running PostgreSQL: adopted when it runs, started when not, made when the folder
 * is new, started again when it dies. Never deletes or re-initialises a folder. An owner is a connection, so it ends
 * with its process, however that ends, and its loss is heard at once.
 */
export async function startEmbeddedDatabase(
  dataDir: string,
  options: Options = {},
): Promise<EmbeddedDatabase> {
  const say = options.say ?? (() => undefined)
  const folder = path.join(dataDir, 'postgres')
  const account = await accountFor(dataDir)
  const password = await prepareFolder(dataDir, folder, account, options.settings?.fsync !== 'off')
  let leaving = false
  let owner = own()
  await owner

  async function own(): Promise<pg.Client> {
    for (let attempt = 1; ; attempt += 1) {
      const client = await adopt(folder, password)
      if (client) return client.once('end', () => void revive(client.port))
      if (leaving) throw new DatabaseFault('The database was stopped.')
      await clearStaleLock(folder)
      const port = await portFor(dataDir)
      const failure = await startPostmaster({ dataDir, folder, account, port, settings: options.settings })
      if (!failure) await keepPort(dataDir, port)
      else if (attempt >= ATTEMPTS) {
        throw new DatabaseFault(`The database does not start: ${failure}. See ${dataDir}/database.log.`)
      } else await sleep(200 * attempt)
    }
  }

  async function revive(port: number): Promise<void> {
    if (leaving) return
    say('The database stopped; starting it again.')
    owner = own()
    try {
      const client = await owner
      say('The database is back.')
      if (client.port !== port) options.moved?.()
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
      await sleep(5000)
      await revive(port)
    }
  }

  return {
    async urlOf(name) {
      const client = await owner
      const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
      if (rows.length === 0) {
        await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`).catch(ignoreMadeMeanwhile)
      }
      return `postgresql://postgres:${password}@127.0.0.1:${client.port}/${name}`
    },
    async leave() {
      leaving = true
      const client = await owner.catch(() => undefined)
      const others = client ? await countOthers(client) : 0
      await client?.end().catch(() => undefined)
      if (others === 0) await stopPostmaster(folder)
    },
  }
}

/** Gives a connection to the server that holds the folder, or undefined when there is none. */
async function adopt(folder: string, password: string): Promise<pg.Client | undefined> {
  const postmaster = await postmasterOf(folder)
  if (!postmaster?.port) return undefined
  const client = new pg.Client({
    host: '127.0.0.1',
    port: postmaster.port,
    user: 'postgres',
    password,
    database: 'postgres',
    application_name: OWNER,
    connectionTimeoutMillis: 3000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    // The lock file may be old and its port another server's by now.
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    if (rows[0]?.data_directory === folder) return client
  } catch (error) {
    await client.end().catch(() => undefined)
    if (codeOf(error) !== STARTING) return undefined
    await sleep(100)
    return adopt(folder, password)
  }
  await client.end()
  return undefined
}

const STARTING = '57P03'
const EXISTS = ['42P04', '23505']

function codeOf(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined
}

function ignoreMadeMeanwhile(error: unknown): void {
  if (!EXISTS.includes(codeOf(error) ?? '')) throw error
}

async function countOthers(client: pg.Client): Promise<number> {
  const asked = client.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity
     WHERE application_name = $1 AND pid <> pg_backend_pid()`,
    [OWNER],
  )
  return asked.then(
    ({ rows }) => rows[0]?.others ?? 0,
    () => 0,
  )
}
