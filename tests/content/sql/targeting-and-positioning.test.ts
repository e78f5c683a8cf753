import { expect, test } from 'vitest'

import { run, sqlContent, tableIn, tablesOf } from '../../support/sql-answers'

test('attractiveness-table-in-sql: the answers agree, and each trap gives what is said of it', async () => {
  const { data, passing, strong, outstanding } = sqlContent('attractiveness-table-in-sql')
  const client = await tablesOf(data!)
  const printed = tableIn(strong)
  expect(await run(client, passing)).toEqual(printed)
  expect((await run(client, outstanding)).map((row) => row.slice(0, 6))).toEqual(printed)
  const unguarded = await run(client, strong.replace('customers_23 >= 3', 'customers_23 >= 1'))
  expect(unguarded.find(([name]) => name === 'Pharmacies')?.[3]).toBe('400.0')
  const total = await client.query<{ sum: string }>(
    "SELECT SUM(revenue) FROM invoices WHERE invoiced_on BETWEEN '2024-01-01' AND '2024-12-31'",
  )
  expect(total.rows[0]?.sum).toBe('3120')
  await client.query('DELETE FROM invoices WHERE revenue < 0')
  const segments = await run(client, strong)
  expect(segments.find(([name]) => name === 'Fisheries')?.slice(1, 3)).toEqual(['3', '1600'])
})
