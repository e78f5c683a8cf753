import { expect, test } from 'vitest'

import { run, sqlContent, sqlOf, tableIn, tablesOf } from '../../support/sql-answers'

test('same-weeks-last-year-by-segment: the answers agree, and each trap gives what is said of it', async () => {
  const { data, passing, strong, outstanding } = sqlContent('same-weeks-last-year-by-segment')
  const client = await tablesOf(data!)
  const changes = async (answer: string) =>
    Object.fromEntries((await run(client, answer)).map((row) => [row[0], [row[1], row[4]]]))
  const printed = tableIn(strong)
  // The passing answer leaves last year's sum of the cafés empty; the other two show 0.
  const withZero = (row: string[]) => row.map((cell, place) => (place === 3 && cell === 'NULL' ? '0' : cell))
  expect((await run(client, passing)).map(withZero)).toEqual(printed)
  expect(await run(client, outstanding)).toEqual(printed)
  const [ordered, byBranch] = outstanding.split('That is the table as ordered.')
  const cells = sqlOf(ordered!).replace(/\nSELECT [\s\S]*/, '\n')
  const rows = await run(client, `\`\`\`sql\n${cells}${sqlOf(byBranch!)}\`\`\``)
  expect(rows).toEqual(tableIn(byBranch!))
  const households = rows.filter(([segment, branch]) => segment === 'Households' && branch !== '3')
  const [now, before] = [2, 3].map((place) => households.reduce((sum, row) => sum + Number(row[place]), 0))
  expect(outstanding).toContain(
    `from ${before!.toLocaleString('en')} to ${now!.toLocaleString('en')}, a fall of ${(100 - (100 * now!) / before!).toFixed(1)} %`,
  )
  const booked = await client.query<{ amount: number }>(
    "SELECT SUM(amount)::int AS amount FROM sales JOIN calendar USING (week_start) WHERE segment = 'Households'",
  )
  const { amount } = booked.rows[0]!
  expect(outstanding).toContain(`Households booked ${amount.toLocaleString('en')}`)
  expect(outstanding).toContain(`hold 3,425 of it, or ${(342_500 / amount).toFixed(1)} %`)
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
