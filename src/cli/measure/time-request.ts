import type pg from 'pg'

import { median } from './figures'
import { hear, type Statement } from './heard-statements'

const TIMES = 20

export type Timed = { name: string; ms: number; place: string; statements: number }

/**
 * Takes a connection and a read; gives how long the database plans and executes what the read asks of it, in ms,
 * median of twenty, and how many statements that are.
 */
export async function timeRequest(
  client: pg.Client,
  what: { name: string; place: string },
  read: () => Promise<unknown>,
): Promise<Timed> {
  const { statements } = await hear(read)
  const times: number[] = []
  while (times.length < TIMES) {
    let ms = 0
    for (const statement of statements) ms += await explain(client, statement)
    times.push(ms)
  }
  return { ...what, ms: median(times), statements: statements.length }
}

/** The same for several reads, each with its name. */
export async function timeReads(
  client: pg.Client,
  reads: readonly (readonly [string, () => Promise<unknown>])[],
): Promise<Timed[]> {
  const timed: Timed[] = []
  for (const [name, read] of reads) timed.push(await timeRequest(client, { name, place: '' }, read))
  return timed
}

type Plan = { 'Planning Time': number; 'Execution Time': number }

async function explain(client: pg.Client, { text, values }: Statement): Promise<number> {
  const { rows } = await client.query<{ 'QUERY PLAN': [Plan] }>(
    `EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF, FORMAT JSON) ${text}`,
    values,
  )
  const [plan] = rows[0]!['QUERY PLAN']
  return plan['Planning Time'] + plan['Execution Time']
}
