import { expect, test } from 'vitest'

import { run, sqlContent, sqlOf, tablesOf } from '../../support/sql-answers'

// What the text around an answer says about the data, beyond the table it prints.

test('priority-rules-for-parking-app-drivers: integer division makes the commuters Regular', async () => {
  const { data, passing } = sqlContent('priority-rules-for-parking-app-drivers')
  const brittle = passing.replace('1.0 * weekday', 'weekday')
  expect(sqlOf(brittle)).not.toBe(sqlOf(passing))
  const rows = await run(await tablesOf(data!), brittle)
  expect(rows).toContainEqual(['1', 'Regular'])
  expect(rows).toContainEqual(['3', 'Regular'])
})

test('segment-movement-matrix-in-sql: without the latest label the cells hold 15 customers', async () => {
  const { data, passing } = sqlContent('segment-movement-matrix-in-sql')
  const total = (rows: string[][]) => rows.slice(1).reduce((sum, row) => sum + Number(row[2]), 0)
  const client = await tablesOf(data!)
  expect(total(await run(client, passing))).toBe(13)
  const brittle = passing.replace('DISTINCT ON (customer_id, quarter) ', '')
  expect(total(await run(client, brittle))).toBe(15)
})
