import pg from 'pg'

import { migrate } from '@/infra/db-migrations'
import { startEmbeddedDatabase } from '@/infra/embedded-database'

import { step } from '../step.mjs'
import { printTable } from './figures'
import { onLeave, throwAwayFolder } from './leave'

const SIZES = [1000, 100_000] as const

/** Times the list queries of the bank in a database of its own that grows from a thousand questions to a hundred thousand. */
export async function measureBank(): Promise<void> {
  const server = await startEmbeddedDatabase(await throwAwayFolder(), { settings: { fsync: 'off' } })
  onLeave(() => server.leave())
  const url = await server.urlOf('bank')
  await migrate(url)
  process.env.DATABASE_URL = url
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onLeave(() => client.end())

  // They read DATABASE_URL as they are loaded.
  const { importContent } = await import('@/domain/questions/import-content')
  const { pool } = await import('@/infra/db')
  const { growBank, makeRegular } = await import('./make-bank')
  const { timeLists } = await import('./time-lists')
  onLeave(() => pool.end())

  await importContent({ system: 'import' }, 'content')
  const timed: Awaited<ReturnType<typeof timeLists>>[] = []
  let regular: Awaited<ReturnType<typeof makeRegular>> | undefined
  for (const size of SIZES) {
    const questions = `${size.toLocaleString('en-GB')} questions`
    await step(`Making ${questions}`, `Made ${questions}`, () => growBank(client, size))
    regular ??= await makeRegular(client)
    timed.push(await step('Timing the lists', 'Timed the lists', () => timeLists(client, regular!)))
  }

  const [small, large] = timed
  const rows = (small ?? []).map((before, index) => {
    const after = large?.[index]
    const ratio = after ? after.ms / before.ms : Number.NaN
    return [
      before.name,
      before.ms.toFixed(2),
      after?.ms.toFixed(2) ?? '',
      ratio.toFixed(1),
      after?.place ?? '',
      String(after?.statements),
    ]
  })
  console.log(
    '\nBank. Milliseconds in the database (planning and execution of all statements of a request), median of 20,',
  )
  console.log('the worst of every sort, first page and middle of the list.')
  printTable(
    ['list', ...SIZES.map((size) => size.toLocaleString('en-GB')), 'ratio', 'worst at', 'statements'],
    rows,
  )
}
