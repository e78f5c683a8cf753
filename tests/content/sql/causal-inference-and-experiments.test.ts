import { expect, test } from 'vitest'

import { run, sqlContent, tableIn, tablesOf } from '../../support/sql-answers'

// What the text around an answer says about the data, beyond the table it prints.

const slug = 'effect-by-segment-from-assignment-and-orders'

test(`${slug}: the three answers agree on the columns asked for`, () => {
  const { passing, strong, outstanding } = sqlContent(slug)
  expect(tableIn(passing)).toEqual(tableIn(strong))
  expect(tableIn(outstanding).slice(0, 4).map((row) => row.slice(0, 6))).toEqual(tableIn(strong))
})

test(`${slug}: the latest assignment would change the sign for hobby customers`, async () => {
  const { data, strong } = sqlContent(slug)
  const latest = strong.replace('assigned_at, arm\n', 'assigned_at DESC, arm\n')
  expect(latest).not.toBe(strong)
  const [, hobby] = await run(await tablesOf(data!), latest)
  expect(Number(hobby?.[5])).toBeGreaterThan(0)
  expect(Number(tableIn(strong)[1]?.[5])).toBeLessThan(0)
})
