import { expect, test } from 'vitest'

import { run, sqlContent, tablesOf } from '../../support/sql-answers'

// What the text around an answer says about the data, beyond the table it prints.

const { data, strong } = sqlContent('from-list-to-pocket-price-in-sql')
const rowOf = (rows: string[][], segment: string) => rows.find(([name]) => name === segment)

const withQuery = (change: (sql: string) => string) => async () => run(await tablesOf(data!), change(strong))
const withData = (change: string) => async () => {
  const client = await tablesOf(data!)
  await client.query(change)
  return run(client, strong)
}

const EACH_RETURN = (sql: string) =>
  sql
    .replace('SELECT line_id, SUM(boxes) AS boxes', 'SELECT line_id, boxes')
    .replace('GROUP BY line_id\n', '')
const REBATE_BY_LINE = (sql: string) =>
  sql.replace(
    /rebate AS \(.*?\n\),/s,
    `rebate AS (SELECT r.customer_id, SUM(amount) AS amount
       FROM rebates r LEFT JOIN lines l ON l.customer_id = r.customer_id
        AND l.sold_on >= DATE '2025-01-01' AND l.sold_on < DATE '2025-04-01'
       WHERE quarter = '2025Q1' GROUP BY r.customer_id),`,
  )

test.each([
  ['two returns of a line, joined directly', withQuery(EACH_RETURN), 'builder', { 1: '28000' }],
  ['two rebates, joined to three lines', withQuery(REBATE_BY_LINE), 'dealer', { 4: '7000' }],
  [
    'a return after the limit',
    withQuery((sql) => sql.replace('2025-04-30', '2025-05-31')),
    'dealer',
    { 3: '6000', 5: '48750', 6: '67.2' },
  ],
  [
    '1 April inside',
    withQuery((sql) => sql.replace('l.sold_on <', 'l.sold_on <=')),
    'builder',
    { 1: '42000' },
  ],
  [
    'a rebate without a purchase',
    withQuery((sql) => sql.replace('LEFT JOIN sold s', 'JOIN sold s')),
    'dealer',
    { 4: '2400' },
  ],
  [
    '20 % in March',
    withData('UPDATE lines SET discount = 0.20 WHERE line_id = 107'),
    'dealer',
    { 5: '54000' },
  ],
  [
    'customer 3 alone',
    withData('DELETE FROM rebates WHERE customer_id IN (4, 5); DELETE FROM lines WHERE customer_id = 4'),
    'dealer',
    { 1: '52500', 5: '36750', 6: '70.0' },
  ],
  [
    'customer 4 alone',
    withData(
      'DELETE FROM rebates WHERE customer_id IN (3, 5); DELETE FROM returns WHERE line_id IN (105, 106); DELETE FROM lines WHERE customer_id = 3',
    ),
    'dealer',
    { 1: '20000', 5: '16600', 6: '83.0' },
  ],
  [
    'customer 2 alone',
    withData(
      'DELETE FROM rebates WHERE customer_id = 1; DELETE FROM returns WHERE line_id = 101; DELETE FROM lines WHERE customer_id = 1',
    ),
    'builder',
    { 1: '3000', 5: '3000', 6: '100.0' },
  ],
  [
    'customer 1 alone, within ten points of the builders',
    withData('DELETE FROM lines WHERE customer_id = 2'),
    'builder',
    { 1: '15000', 5: '10980', 6: '73.2' },
  ],
])('from-list-to-pocket-price-in-sql: %s', async (_name, rows, segment, cells) => {
  expect(rowOf(await rows(), segment)).toMatchObject(cells)
})

test('from-list-to-pocket-price-in-sql: an inner join loses the hotels', async () => {
  const rows = await withQuery((sql) => sql.replace('LEFT JOIN sold s', 'JOIN sold s'))()
  expect(rowOf(rows, 'hotel')).toBeUndefined()
})
