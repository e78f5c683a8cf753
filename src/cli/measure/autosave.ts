import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import { median, printTable, quantile } from './figures'
import { onLeave } from './leave'
import { runApp } from './run-app'
import { typeAtOnce, type Outcome, type Pace } from './type-at-once'
import type { Typist } from './typists'

const PERIOD_MS = 5000
const BURST = { seconds: 10, periodMs: PERIOD_MS / 10 }
const COUNTED = { seconds: 5, periodMs: 20 }

/** Lets so many people type at once against the built app and tells how long their saves took, and what was lost. */
export async function measureAutosave(people: number, seconds: number): Promise<void> {
  const app = await runApp()
  process.env.DATABASE_URL = app.databaseUrl
  // They read DATABASE_URL as they are loaded.
  const { pool } = await import('@/infra/db')
  const { countLost, makeTypists } = await import('./typists')
  onLeave(() => pool.end())

  const typists = await makeTypists(people, app.authSecret)
  const one = typists.slice(0, 1)
  await typeAtOnce(app.origin, one, COUNTED)
  const statements = await countStatements(app, () => typeAtOnce(app.origin, one, COUNTED))
  const rows: string[][] = []
  const phase = async (name: string, pace: Pace, who: readonly Typist[] = typists) =>
    rows.push(toRow(name, await typeAtOnce(app.origin, who, pace)))

  await phase('1 person', { seconds: Math.min(seconds, 10), periodMs: 1000 }, one)
  await phase(`${people} people`, { seconds, periodMs: PERIOD_MS })
  await phase('10 times as much', BURST)
  await phase('just after', { seconds: 10, periodMs: PERIOD_MS })

  console.log(
    '\nAutosave. Milliseconds from the moment a save was due; everybody saves every 5 s, about 2 kB.',
  )
  console.log('The people, the app and the database share this machine.')
  printTable(['phase', 'due', 'sent', 'acknowledged', 'p50', 'p95', 'p99', 'longest', 'not saved'], rows)
  console.log(`\nStatements per save: ${statements.toFixed(2)}`)
  const all = typists.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
  console.log(`Acknowledged ${all}, of which lost: ${await countLost(typists)}`)
}

function toRow(name: string, { due, sent, acknowledged, latencies, refusals }: Outcome): string[] {
  const shown = [
    median(latencies),
    quantile(latencies, 0.95),
    quantile(latencies, 0.99),
    quantile(latencies, 1),
  ]
  const others = [...refusals].map(([status, times]) => `${times} × ${status || 'no answer'}`)
  return [
    name,
    ...[due, sent, acknowledged].map(String),
    ...shown.map((ms) => ms.toFixed(0)),
    others.join(', ') || '0',
  ]
}

/** What the server of the database wrote down while one person saved, for each save. */
async function countStatements(
  { databaseUrl, databaseLog }: { databaseUrl: string; databaseLog: string },
  work: () => Promise<Outcome>,
) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const set = async (...settings: string[]) => {
    for (const setting of settings) await client.query(`ALTER SYSTEM ${setting}`)
    await client.query('SELECT pg_reload_conf()')
    await sleep(500)
  }
  await set(`SET log_statement = 'all'`, `SET log_line_prefix = '%a '`)
  const before = (await readFile(databaseLog)).length
  const { sent } = await work()
  const written = (await readFile(databaseLog)).subarray(before).toString()
  await set('RESET log_statement', 'RESET log_line_prefix')
  await client.end()
  return (written.match(/^segprep LOG: {2}(execute|statement)/gm)?.length ?? 0) / sent
}
