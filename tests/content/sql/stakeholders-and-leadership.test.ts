import { expect, test } from 'vitest'

import { run, sqlContent, tablesOf } from '../../support/sql-answers'

// What the text around an answer says about the data, beyond the table it prints.

const slug = 'is-it-really-a-fifth-and-four-fifths'

test.each([
  ['the own accounts counted', (sql: string) => sql.replace('AND NOT a.is_internal', ''), '54.7'],
  [
    'equal ranks let in',
    (sql: string) => sql.replace('ROW_NUMBER() OVER best', 'RANK() OVER (ORDER BY s DESC)'),
    '67.6',
  ],
  [
    'a fifth cut down',
    (sql: string) => sql.replace('(COUNT(*) OVER () + 4) / 5', 'COUNT(*) OVER () / 5'),
    '46.9',
  ],
  [
    'accounts in place of companies',
    (sql: string) =>
      sql
        .replaceAll('a.company', 'a.account_id::text AS company')
        .replace('GROUP BY a.account_id::text AS company', 'GROUP BY a.account_id'),
    '46.9',
  ],
])(`${slug}: %s`, async (_what, change, share) => {
  const { data, strong } = sqlContent(slug)
  const changed = change(strong)
  expect(changed).not.toBe(strong)
  const [, row] = await run(await tablesOf(data!), changed)
  expect(row?.[4]).toBe(share)
  expect(strong + sqlContent(slug).traps?.toString()).toContain(share)
})

test(`${slug}: all 17 companies make the fifth four`, async () => {
  const { data, strong } = sqlContent(slug)
  const client = await tablesOf(data!)
  const [, row] = await run(
    client,
    strong.replace(
      '(COUNT(*) OVER () + 4) / 5',
      '(SELECT COUNT(DISTINCT company) + 4 FROM accounts WHERE NOT is_internal) / 5',
    ),
  )
  expect(row?.slice(1, 5)).toEqual(['4', '29000.00', '19600.00', '67.6'])
})

test(`${slug}: a running total over equal values says five`, async () => {
  const { data, strong } = sqlContent(slug)
  const changed = strong
    .replace('(best ROWS UNBOUNDED PRECEDING)', '(ORDER BY s DESC)')
    .replace(
      'MIN(pos) FILTER (WHERE running >= 0.8 * total)',
      'COUNT(*) FILTER (WHERE running < 0.8 * total) + 1',
    )
  const [, row] = await run(await tablesOf(data!), changed)
  expect(row?.[5]).toBe('5')
})

test(`${slug}: the outstanding answer's count by account, and the documents' total`, async () => {
  const { data, outstanding } = sqlContent(slug)
  const client = await tablesOf(data!)
  const [, rest] = outstanding.split('The same count by account:')
  const [, row] = await run(client, rest!)
  expect(rest).toContain(`It gives ${row?.[0]} %`)
  const [, total] = await run(
    client,
    "```sql\nSELECT SUM(net)::int FROM documents JOIN accounts USING (account_id) WHERE status = 'issued' AND NOT is_internal AND EXTRACT(YEAR FROM issued_on) = 2025\n```",
  )
  expect(rest).toContain(`add up to ${Number(total?.[0]).toLocaleString('en')}`)
})
