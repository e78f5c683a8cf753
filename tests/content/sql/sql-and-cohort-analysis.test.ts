import { expect, test } from 'vitest'

import { run, sqlContent, tableIn, tablesOf } from '../../support/sql-answers'

// What the text around an answer says about the data, beyond the table it prints.

test('seven-day-retention-by-country-and-plan: the sentence of the passing answer is its result', async () => {
  const { data, passing } = sqlContent('seven-day-retention-by-country-and-plan')
  const [, ...rows] = await run(await tablesOf(data!), passing)
  const [sentence = ''] = /The result is .*?\./.exec(passing.replace(/\s+/g, ' ')) ?? []
  for (const [country = '', plan = '', people, retained] of rows)
    expect(sentence).toContain(
      `${country === 'NULL' ? 'no country' : `${country} ${plan}`} ${retained} of ${people}`,
    )
})

test('seven-day-retention-by-country-and-plan: a São Paulo session moves BR free to 66.7', async () => {
  const { data, passing, strong } = sqlContent('seven-day-retention-by-country-and-plan')
  const client = await tablesOf(data!)
  await client.query("SET LOCAL TIME ZONE 'America/Sao_Paulo'")
  expect(await run(client, passing)).toContainEqual(['BR', 'free', '3', '2', '66.7'])
  expect(await run(client, strong)).toEqual(tableIn(strong))
})

test('rfm-scores-in-sql: the three answers score alike, and the money reconciles', async () => {
  const { data, passing, strong, outstanding } = sqlContent('rfm-scores-in-sql')
  const client = await tablesOf(data!)
  const printed = tableIn(strong)
  expect(await run(client, passing)).toEqual(printed)
  expect((await run(client, outstanding)).map((row) => row.slice(0, 8))).toEqual(printed)
  const money = printed.slice(1).reduce((sum, row) => sum + (Number(row[3]) || 0), 0)
  expect(strong.replace(/\s+/g, ' ')).toContain(`leaves ${money.toLocaleString('en')}, the sum of column m`)
  expect(outstanding).toContain('`gaps_away` is 3.7')
  expect((await run(client, outstanding))[3]?.at(-1)).toBe('3.7')
})

test('rfm-scores-in-sql: one order of another customer costs customer 2 the invitation', async () => {
  const { data, strong } = sqlContent('rfm-scores-in-sql')
  const client = await tablesOf(data!)
  await client.query("UPDATE orders SET status = 'paid' WHERE order_id = 1002")
  expect((await run(client, strong))[2]).toMatchObject({ 0: '2', 4: '3', 7: 'Other' })
})

test('sessions-from-events-by-device: another limit gives another number of sessions', async () => {
  const { data, outstanding } = sqlContent('sessions-from-events-by-device')
  const client = await tablesOf(data!)
  const sessions = async (limit: string) =>
    (await run(client, outstanding.replace("INTERVAL '30 minutes'", `INTERVAL '${limit}'`)))
      .slice(1)
      .reduce((sum, row) => sum + Number(row[1]), 0)
  expect([await sessions('30 minutes'), await sessions('31 minutes'), await sessions('20 minutes')]).toEqual([
    9, 8, 15,
  ])
})

test('revenue-share-by-customer-decile: purchases less refunds are the total, and the rounded shares of the passing answer add up to 100.1', async () => {
  const { data, passing } = sqlContent('revenue-share-by-customer-decile')
  const client = await tablesOf(data!)
  const rows = (await run(client, passing)).slice(1)
  expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBeCloseTo(1525 - 131)
  expect(rows.reduce((sum, row) => sum + (Number(row[4]) || 0), 0)).toBeCloseTo(100.1)
})

test('the-segment-as-it-was-then: a plain join doubles two orders', async () => {
  const { data } = sqlContent('the-segment-as-it-was-then')
  const client = await tablesOf(data!)
  const { rows } = await client.query(`SELECT COUNT(*)::int AS n, SUM(amount)::int AS amount FROM orders o
    LEFT JOIN segment_history h ON h.customer_id = o.customer_id AND o.ordered_on >= valid_from
      AND (o.ordered_on < valid_to OR valid_to IS NULL)
    WHERE ordered_on BETWEEN '2025-01-01' AND '2025-06-30'`)
  expect(rows).toEqual([{ n: 20, amount: 6550 + 730 }])
})

test('median-spend-with-small-groups-withheld: without the people who bought nothing, families have 78.00', async () => {
  const { data, strong } = sqlContent('median-spend-with-small-groups-withheld')
  const client = await tablesOf(data!)
  expect((await run(client, strong.replace('LEFT JOIN', 'JOIN')))[1]?.[2]).toBe('78.00')
})

test('net-revenue-retention-by-plan: the ledger of June 2025', async () => {
  const { data } = sqlContent('net-revenue-retention-by-plan')
  const client = await tablesOf(data!)
  const { rows } = await client.query(
    "SELECT SUM(amount)::int AS all, SUM(amount) FILTER (WHERE plan = 'team')::int AS team FROM invoices WHERE month = '2025-06-01' AND kind = 'recurring'",
  )
  expect(rows).toEqual([{ all: 419, team: 169 }])
})
