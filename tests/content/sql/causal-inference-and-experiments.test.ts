import { expect, test } from 'vitest'

import { run, sqlContent, tableIn, tablesOf } from '../../support/sql-answers'

// What the text around an answer says about the data, beyond the table it prints.

const slug = 'effect-by-segment-from-assignment-and-orders'

test(`${slug}: the three answers agree on the columns asked for`, () => {
  const { passing, strong, outstanding } = sqlContent(slug)
  // The passing answer leaves the segment without a name, and says so.
  const named = tableIn(passing).map(([segment, ...rest]) => [
    segment === 'NULL' ? 'unknown' : segment,
    ...rest,
  ])
  const [head, hobby, workshop, unknown] = named
  expect([head, hobby, unknown, workshop]).toEqual(tableIn(strong))
  expect(
    tableIn(outstanding)
      .slice(0, 4)
      .map((row) => row.slice(0, 6)),
  ).toEqual(tableIn(strong))
})

test(`${slug}: the latest assignment would change the sign for hobby customers`, async () => {
  const { data, strong } = sqlContent(slug)
  const latest = strong.replace('assigned_at, arm\n', 'assigned_at DESC, arm\n')
  expect(latest).not.toBe(strong)
  const [, hobby] = await run(await tablesOf(data!), latest)
  expect(Number(hobby?.[5])).toBeGreaterThan(0)
  expect(Number(tableIn(strong)[1]?.[5])).toBeLessThan(0)
})

test(`${slug}: weighted by segment size the effect is negative, in total it is positive`, () => {
  const rows = tableIn(sqlContent(slug).outstanding).slice(1)
  const people = (row: (typeof rows)[number]) => Number(row[1]) + Number(row[2])
  const segments = rows.filter((row) => row[0] !== 'all')
  const total = segments.reduce((sum, row) => sum + people(row), 0)
  const weighted = segments.reduce((sum, row) => sum + people(row) * Number(row[5]), 0) / total
  expect(weighted.toFixed(2)).toBe('-1.97')
  expect(Number(rows.find((row) => row[0] === 'all')?.[5])).toBe(2.88)
})

test(`${slug}: comparing by date lets order 103 in`, async () => {
  const { data, strong } = sqlContent(slug)
  const byDate = strong.replace('o.ordered_at >= f.assigned_at', 'o.ordered_at::date >= f.assigned_at::date')
  expect(byDate).not.toBe(strong)
  const [, hobby] = await run(await tablesOf(data!), byDate)
  // Four hobby customers got the offer; 30.00 more for one of them.
  expect(Number(hobby?.[4])).toBe(10.25 + 30 / 4)
})

test(`${slug}: the window in WHERE drops the six customers without an order in it`, async () => {
  const { data, strong } = sqlContent(slug)
  const inner = strong.replace('LEFT JOIN orders', 'JOIN orders')
  expect(inner).not.toBe(strong)
  const [, ...rows] = await run(await tablesOf(data!), inner)
  expect(rows.reduce((sum, row) => sum + Number(row[1]) + Number(row[2]), 0)).toBe(16 - 6)
})
