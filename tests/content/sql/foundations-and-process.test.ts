import { expect, test } from 'vitest'

import { run, sqlContent, tablesOf } from '../../support/sql-answers'

// What the text around an answer says about the data, beyond the table it prints.

test('four-counts-of-customers: what the traps give', async () => {
  const { data, strong } = sqlContent('four-counts-of-customers')
  const client = await tablesOf(data!)
  const counts = async (from: string, to: string) => {
    expect(strong).toContain(from)
    return (await run(client, strong.replaceAll(from, to))).slice(1).map((row) => Number(row[2]))
  }
  expect(await counts("< '2025-07-01'", "<= '2025-06-30'")).toMatchObject({ 0: 10, 2: 7, 3: 4 })
  expect(await counts('c.is_test IS TRUE OR r.is_test IS TRUE', 'c.is_test')).toEqual([11, 10, 8, 4])
  expect(await counts('AND NOT test', 'AND NOT test AND customer_id = remains')).toEqual([11, 10, 8, 4])
  expect(await counts("o.status = 'completed'", 'true')).toMatchObject({ 2: 10 })
})

test('four-counts-of-customers: a circle of merges lowers the first count to 8', async () => {
  const { data, outstanding } = sqlContent('four-counts-of-customers')
  const client = await tablesOf(data!)
  await client.query('UPDATE customers SET merged_into = 7 WHERE customer_id = 5')
  expect((await run(client, outstanding))[1]?.[2]).toBe('8')
})
