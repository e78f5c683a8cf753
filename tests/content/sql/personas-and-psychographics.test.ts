import { expect, test } from 'vitest'

import { run, sqlContent, tablesOf } from '../../support/sql-answers'

// What the text around an answer says about the data, beyond the table it prints.

const { data, passing, strong } = sqlContent('which-event-marks-the-job')

/** The row of a sign after something was changed in the data or in the query. */
async function rowOf(sign: string, change: { data?: string; query?: (sql: string) => string }) {
  const client = await tablesOf(data!)
  if (change.data) await client.query(change.data)
  const rows = await run(client, change.query ? change.query(strong) : strong)
  return rows.find(([name]) => name === sign)
}

test.each([
  [
    'the first answer of user 4',
    'reminder',
    { data: "DELETE FROM answers WHERE user_id = 4 AND job = 'rescue'" },
    { 4: '0.50' },
  ],
  ['user 8 in the base', 'disease_check', { data: 'DELETE FROM answers WHERE job IS NULL' }, { 3: '6' }],
  [
    'the border of seven days',
    'disease_check',
    { query: (sql: string) => sql.replace('e.at < u', 'e.at <= u') },
    { 1: '4', 2: '3' },
  ],
  [
    'rows instead of users',
    'disease_check',
    { query: (sql: string) => sql.replace('SELECT DISTINCT e.user_id', 'SELECT e.user_id') },
    { 1: '4' },
  ],
  [
    'user 10 with an answer',
    'share',
    { data: "INSERT INTO answers VALUES (10, '2025-04-11 09:00', 'curious')" },
    { 1: '1' },
  ],
])('which-event-marks-the-job: %s', async (_name, sign, change, cells) => {
  expect(await rowOf(sign, change)).toMatchObject(cells)
})

test('which-event-marks-the-job: without user 9 recall is 0.50', async () => {
  expect(await rowOf('disease_check', { data: 'DELETE FROM answers WHERE user_id = 9' })).toMatchObject({
    3: '4',
    5: '0.50',
  })
})

test('which-event-marks-the-job: an inner join loses share', async () => {
  const rows = await run(await tablesOf(data!), passing)
  expect(rows.map(([sign]) => sign)).toEqual(['sign', 'disease_check', 'photo', 'reminder'])
})
