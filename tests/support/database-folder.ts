import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type EmbeddedDatabase, startEmbeddedDatabase } from '@/infra/embedded-database'
import pg from 'pg'
import { onTestFinished } from 'vitest'

/** Gives a new data folder that ends with the test, and the server in it. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'segprep-test-'))
  await chmod(folder, 0o711)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Starts the folder's server as one owner more, who leaves with the test. */
export async function ownerOf(folder: string, heard: string[] = []): Promise<EmbeddedDatabase> {
  const owner = await startEmbeddedDatabase(folder, {
    say: (sentence) => heard.push(sentence),
    // Killed processes lose nothing by this, only machines without power do.
    settings: { fsync: 'off' },
  })
  onTestFinished(() => owner.leave())
  return owner
}

/** The number of the server's process, as its lock file tells it. */
export async function pidIn(folder: string): Promise<number | undefined> {
  const lock = await readFile(path.join(folder, 'postgres/postmaster.pid'), 'utf8').catch(() => undefined)
  return lock === undefined ? undefined : Number(lock.split('\n')[0])
}

/** Runs one statement at an address and gives its rows. */
export async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(statement)).rows as unknown[]
  } finally {
    await client.end()
  }
}
