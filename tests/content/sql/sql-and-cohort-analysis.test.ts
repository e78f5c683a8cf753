import { expect, test } from 'vitest'

import { run, sqlContent, tableIn, tablesOf } from '../../support/sql-answers'

// What the text around an answer says about the data, beyond the table it prints.

test('seven-day-retention-by-country-and-plan: the sentence of the passing answer is its result', async () => {
  const { data, passing } = sqlContent('seven-day-retention-by-country-and-plan')
  const [, ...rows] = await run(await tablesOf(data!), passing)
  const [sentence = ''] = /The result is .*?\./.exec(passing.replace(/\s+/g, ' ')) ?? []
  for (const [country = '', plan = '', people, retained] of rows)
    expect(sentence).toContain(`${country === 'NULL' ? 'no country' : `${country} ${plan}`} ${retained} of ${people}`)
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
