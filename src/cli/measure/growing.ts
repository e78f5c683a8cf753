import pg from 'pg'

import { migrate } from '@/infra/db-migrations'
import { startEmbeddedDatabase } from '@/infra/embedded-database'

import { step } from '../step.mjs'
import { printTable } from './figures'
import { onLeave, throwAwayFolder } from './leave'
import type { Timed } from './time-request'

const SIZES = [1000, 100_000] as const

/**
 * Makes a database of its own with the real bank in it and points DATABASE_URL at it. Whatever reads that as it is
 * loaded must be imported afterwards.
 */
export async function makeScratchBank(name: string): Promise<pg.Client> {
  const server = await startEmbeddedDatabase(await throwAwayFolder(), { settings: { fsync: 'off' } })
  onLeave(() => server.leave())
  const url = await server.urlOf(name)
  await migrate(url)
  process.env.DATABASE_URL = url
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onLeave(() => client.end())

  const { importContent } = await import('@/domain/questions/import-content')
  const { pool } = await import('@/infra/db')
  onLeave(() => pool.end())
  await importContent({ system: 'import' }, 'content')
  return client
}

type Growth = {
  /** What there are so many of. */
  of: string
  grow: (size: number) => Promise<unknown>
  time: () => Promise<Timed[]>
}

/** Grows a thousand rows to a hundred thousand and times the same reads among both; what was timed goes in pairs. */
export async function timeAsItGrows({ of, grow, time }: Growth): Promise<[Timed, Timed][]> {
  const timed: Timed[][] = []
  for (const size of SIZES) {
    const rows = `${size.toLocaleString('en-GB')} ${of}`
    await step(`Making ${rows}`, `Made ${rows}`, () => grow(size))
    timed.push(await step('Timing', 'Timed', time))
  }
  const [small = [], large = []] = timed
  return small.map((before, index) => [before, large[index]!])
}

/** Prints such pairs, with where each was worst when that was looked for. */
export function printGrowth(what: string, pairs: readonly [Timed, Timed][]): void {
  const places = pairs.some(([, { place }]) => place)
  const sizes = SIZES.map((size) => size.toLocaleString('en-GB'))
  printTable(
    [what, ...sizes, 'ratio', ...(places ? ['worst at'] : []), 'statements'],
    pairs.map(([before, after]) => [
      before.name,
      before.ms.toFixed(2),
      after.ms.toFixed(2),
      (after.ms / before.ms).toFixed(1),
      ...(places ? [after.place] : []),
      String(after.statements),
    ]),
  )
}
