import { expect, test } from 'vitest'

import { run, sqlContent, tableIn, tablesOf } from '../../support/sql-answers'

test('same-weeks-last-year-by-segment: the answers agree, and each trap gives what is said of it', async () => {
  const { data, passing, strong, outstanding } = sqlContent('same-weeks-last-year-by-segment')
  const client = await tablesOf(data!)
  const changes = async (answer: string) =>
    Object.fromEntries((await run(client, answer)).map((row) => [row[0], [row[1], row[4]]]))
  const printed = tableIn(strong)
  expect(await run(client, passing)).toEqual(printed)
  expect((await run(client, outstanding)).map((row) => row.slice(0, 5))).toEqual(printed)
  const anyOpening = strong.replace('WHERE b.opened_on <= c.matched_week', '')
  expect((await changes(anyOpening)).Households).toEqual(['7', '16.7'])
  const inner = strong.replaceAll('LEFT JOIN sales', 'JOIN sales')
  expect((await changes(inner)).Offices![1]).toBe('9.8')
  const branches = await client.query<{ branch: number; pairs: string }>(
    `SELECT n.branch_id AS branch, COUNT(*) AS pairs FROM calendar c
     JOIN complete_weeks n ON n.week_start = c.week_start
     JOIN complete_weeks t ON t.branch_id = n.branch_id AND t.week_start = c.matched_week
     JOIN branches b ON b.branch_id = n.branch_id AND b.opened_on <= c.matched_week
     GROUP BY n.branch_id ORDER BY n.branch_id`,
  )
  expect(branches.rows.map(({ branch, pairs }) => `${branch}:${pairs}`)).toEqual(['1:2', '2:2', '3:2'])
  await client.query('UPDATE calendar SET matched_week = week_start - 364')
  expect((await changes(strong)).Households![1]).toBe('33.3')
  await client.query('UPDATE calendar SET matched_week = week_start - 385')
  await client.query("INSERT INTO complete_weeks VALUES (2, '2025-04-21'), (1, '2024-04-01')")
  expect((await changes(strong)).Households).toEqual(['8', '14.4'])
})
