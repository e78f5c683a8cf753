import type pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'

import { parseContent } from '@/domain/questions/parse-content'
import { pool } from '@/infra/db'

const { questions } = await parseContent('content')
const sqlQuestions = questions.filter(({ content }) => content.format === 'SQL')

/** A connection whose tables and settings are gone after the test. */
async function tablesOf(data: string): Promise<pg.PoolClient> {
  const client = await pool.connect()
  onTestFinished(async () => {
    await client.query('ROLLBACK')
    client.release()
  })
  await client.query("BEGIN; CREATE SCHEMA answers; SET LOCAL search_path TO answers; SET LOCAL TIME ZONE 'UTC'")
  await client.query(data)
  return client
}

function sqlOf(answer: string): string {
  const [, sql] = /```sql\n(.*?)```/s.exec(answer) ?? []
  if (!sql) throw new Error('The answer has no ```sql block.')
  return sql
}

/** The first table printed in the answer, as rows of text, the column names first. */
const tableIn = (answer: string): string[][] =>
  (/(?:^\|.*\|\n?)+/m.exec(answer)?.[0] ?? '')
    .trim()
    .split('\n')
    .filter((line) => line && !line.startsWith('|--'))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))

async function run(client: pg.PoolClient, answer: string): Promise<string[][]> {
  const { fields, rows } = await client.query<unknown[]>({ text: sqlOf(answer), rowMode: 'array' })
  return [fields.map(({ name }) => name), ...rows.map((row) => row.map((cell) => String(cell ?? 'NULL')))]
}

describe.each(sqlQuestions)('$slug', ({ content }) => {
  test('prints at least one result', () => {
    expect([content.passing, content.strong, content.outstanding].some((text) => tableIn(text).length > 0)).toBe(true)
  })

  test.each(['passing', 'strong', 'outstanding'] as const)('the %s answer runs and gives its table', async (level) => {
    const result = await run(await tablesOf(content.data!), content[level])
    expect(result.length).toBeGreaterThan(1)
    const printed = tableIn(content[level])
    if (printed.length > 0) expect(result).toEqual(printed)
  })
})

const answers = (slug: string) => sqlQuestions.find((question) => question.slug === slug)!.content

test('seven-day-retention-by-country-and-plan: the sentence of the passing answer is its result', async () => {
  const { data, passing } = answers('seven-day-retention-by-country-and-plan')
  const [, ...rows] = await run(await tablesOf(data!), passing)
  const [sentence = ''] = /The result is .*?\./.exec(passing.replace(/\s+/g, ' ')) ?? []
  for (const [country = '', plan = '', people, retained] of rows)
    expect(sentence).toContain(`${country === 'NULL' ? 'no country' : `${country} ${plan}`} ${retained} of ${people}`)
})

test('seven-day-retention-by-country-and-plan: a São Paulo session moves BR free to 66.7', async () => {
  const { data, passing, strong } = answers('seven-day-retention-by-country-and-plan')
  const client = await tablesOf(data!)
  await client.query("SET LOCAL TIME ZONE 'America/Sao_Paulo'")
  expect(await run(client, passing)).toContainEqual(['BR', 'free', '3', '2', '66.7'])
  expect(await run(client, strong)).toEqual(tableIn(strong))
})

test('rfm-scores-in-sql: the three answers score alike, and the money reconciles', async () => {
  const { data, passing, strong, outstanding } = answers('rfm-scores-in-sql')
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
  const { data, strong } = answers('rfm-scores-in-sql')
  const client = await tablesOf(data!)
  await client.query("UPDATE orders SET status = 'paid' WHERE order_id = 1002")
  expect((await run(client, strong))[2]).toMatchObject({ 0: '2', 4: '3', 7: 'Other' })
})
