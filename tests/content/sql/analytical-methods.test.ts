import { expect, test } from 'vitest'

import { run, sqlContent, sqlOf, tableIn, tablesOf } from '../../support/sql-answers'

// What the text around an answer says about the data, beyond the table it prints.

test('priority-rules-for-parking-app-drivers: integer division makes the commuters Regular', async () => {
  const { data, passing } = sqlContent('priority-rules-for-parking-app-drivers')
  const brittle = passing.replace('1.0 * weekday', 'weekday')
  expect(sqlOf(brittle)).not.toBe(sqlOf(passing))
  const rows = await run(await tablesOf(data!), brittle)
  expect(rows).toContainEqual(['1', 'Regular'])
  expect(rows).toContainEqual(['3', 'Regular'])
})

test('priority-rules-for-parking-app-drivers: the pairs of rules that apply', async () => {
  const { data, outstanding } = sqlContent('priority-rules-for-parking-app-drivers')
  const [first, second] = outstanding.split('I replace the last SELECT:')
  const query = sqlOf(first!).replace(/\)\s*SELECT DISTINCT ON[^]*$/, ')\n') + sqlOf(second!)
  const rows = await run(await tablesOf(data!), '```sql\n' + query + '```')
  expect(rows).toEqual(tableIn(second!))
})

test('segment-movement-matrix-in-sql: without the latest label the cells hold 15 customers', async () => {
  const { data, passing } = sqlContent('segment-movement-matrix-in-sql')
  const total = (rows: string[][]) => rows.slice(1).reduce((sum, row) => sum + Number(row[2]), 0)
  const client = await tablesOf(data!)
  expect(total(await run(client, passing))).toBe(13)
  const brittle = passing.replace('DISTINCT ON (customer_id, quarter) ', '')
  expect(total(await run(client, brittle))).toBe(15)
})

test('segment-movement-matrix-in-sql: the people behind doubtful cells', async () => {
  const { data, outstanding } = sqlContent('segment-movement-matrix-in-sql')
  const [first, second] = outstanding.split('people behind doubtful cells:')
  const query = sqlOf(first!).replace(/,\s*grid AS[^]*$/, '\n') + sqlOf(second!)
  const rows = await run(await tablesOf(data!), '```sql\n' + query + '```')
  expect(rows).toEqual(tableIn(second!))
})
