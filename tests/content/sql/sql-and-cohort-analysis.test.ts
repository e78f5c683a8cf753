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

test('rfm-scores-in-sql: the answers give buyers the same labels, NTILE other F scores, and the money reconciles', async () => {
  const { data, passing, strong, outstanding } = sqlContent('rfm-scores-in-sql')
  const client = await tablesOf(data!)
  const printed = tableIn(strong)
  const ntile = await run(client, passing)
  const but = (row: string[]) => row.filter((_, column) => column !== 5)
  expect(ntile.map(but)).toEqual(printed.filter((row) => row[7] !== 'No purchase').map(but))
  expect(ntile.slice(1).map((row) => row[5])).toEqual(['5', '4', '5', '4', '3', '1', '1', '2', '2', '3'])
  const spoken = passing.replace(/\s+/g, ' ')
  expect(spoken).toContain('Customers 6 to 10 bought once each and get F scores from 1 to 3')
  expect(spoken).toContain('customers 2 and 3 get 4 and 5 for four purchases each')
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

test('growth-accounting-that-adds-up: without one row a month, players are counted twice as resurrected', async () => {
  const { data, strong } = sqlContent('growth-accounting-that-adds-up')
  const rows = await run(await tablesOf(data!), strong.replace('SELECT DISTINCT', 'SELECT'))
  expect(rows.slice(1).map((row) => row[4])).toEqual(['2', '0', '2', '0', '3'])
})

test('sessions-from-events-by-device: cut by device, desktop has 5 sessions and mobile 39 minutes', async () => {
  const { data, strong } = sqlContent('sessions-from-events-by-device')
  const byDevice = strong
    .replaceAll('PARTITION BY visitor_id ORDER', 'PARTITION BY visitor_id, device ORDER')
    .replace('GROUP BY visitor_id, session\n', 'GROUP BY visitor_id, numbered.device, session\n')
  const rows = await run(await tablesOf(data!), byDevice)
  expect(strong.replace(/\s+/g, ' ')).toContain(
    `desktop has ${rows[1]?.[1]} sessions and mobile ${rows[2]?.[4]} minutes instead of 59`,
  )
})

test('median-spend-with-small-groups-withheld: the largest of six reads the second off the p90', async () => {
  const { data, outstanding } = sqlContent('median-spend-with-small-groups-withheld')
  const client = await tablesOf(data!)
  const { rows } =
    await client.query(`SELECT SUM(amount)::int AS spent FROM members JOIN tickets USING (member_id)
    WHERE segment = 'schools' GROUP BY member_id ORDER BY spent DESC LIMIT 2`)
  const [{ spent: first }, { spent: second }] = rows as [{ spent: number }, { spent: number }]
  const p90 = Number(tableIn(outstanding).find(([segment]) => segment === 'schools')?.[3])
  expect(outstanding.replace(/\s+/g, ' ')).toContain(`2 × ${p90} − ${first} = ${second}.00`)
  expect(2 * p90 - first).toBe(second)
})

test('revenue-share-by-customer-decile: the sentences for the board', async () => {
  const { data, strong, outstanding } = sqlContent('revenue-share-by-customer-decile')
  const rows = (await run(await tablesOf(data!), outstanding)).slice(1)
  const total = rows.reduce((sum, row) => sum + Number(row[2]), 0)
  const largest = Number(rows[0]?.[6])
  const top = rows[0]!
  const two = Number(top[2]) - Number(top[5])
  const lower = rows.slice(5, 10).reduce((sum, row) => sum + Number(row[4]), 0)
  expect(outstanding).toContain(`${((100 * largest) / total).toFixed(1)} %`)
  expect(outstanding.replace(/\s+/g, ' ')).toContain(
    `${two.toFixed(1)} ÷ 1,394.0 = ${((100 * two) / total).toFixed(1)} %`,
  )
  expect(strong).toContain(`${lower.toFixed(1)} %`)
  expect(Math.round(largest / (total * (lower / 100)))).toBe(6)
})

test('the-segment-as-it-was-then: without the open end nine more orders lose their segment', async () => {
  const { data, strong } = sqlContent('the-segment-as-it-was-then')
  const rows = await run(
    await tablesOf(data!),
    strong.replace("COALESCE(x.valid_to, 'infinity') > o.ordered_on", 'x.valid_to > o.ordered_on'),
  )
  expect(rows.find(([segment]) => segment === 'unassigned')?.[2]).toBe(String(3 + 9))
})
