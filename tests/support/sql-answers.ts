import type pg from 'pg'
import { onTestFinished } from 'vitest'

import { readQuestionFile } from '@/domain/questions/content/question-file'
import { readFiles } from '@/domain/questions/content/read-files'
import { pool } from '@/infra/db'

// Each file of tests reads them anew, so only those that it can want.
const files = await readFiles('content', 'questions', '.md')
export const sqlQuestions = files
  .filter(({ text }) => /^format: sql$/m.test(text))
  .flatMap(({ file, text }) => readQuestionFile(file, text).question ?? [])

/** The content of an SQL question. */
export const sqlContent = (slug: string) => sqlQuestions.find((question) => question.slug === slug)!.content

/** A connection whose tables and settings are gone after the test. */
export async function tablesOf(data: string): Promise<pg.PoolClient> {
  const client = await pool.connect()
  onTestFinished(async () => {
    await client.query('ROLLBACK')
    client.release()
  })
  await client.query(
    "BEGIN; CREATE SCHEMA answers; SET LOCAL search_path TO answers; SET LOCAL TIME ZONE 'UTC'",
  )
  await client.query(data)
  return client
}

export function sqlOf(answer: string): string {
  const [, sql] = /```sql\n(.*?)```/s.exec(answer) ?? []
  if (!sql) throw new Error('The answer has no ```sql block.')
  return sql
}

/** The first table printed in the answer, as rows of text, the column names first. */
export const tableIn = (answer: string): string[][] =>
  (/(?:^\|.*\|\n?)+/m.exec(answer)?.[0] ?? '')
    .trim()
    .split('\n')
    .filter((line) => line && !line.startsWith('|--'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

export async function run(client: pg.PoolClient, answer: string): Promise<string[][]> {
  const { fields, rows } = await client.query<unknown[]>({ text: sqlOf(answer), rowMode: 'array' })
  return [fields.map(({ name }) => name), ...rows.map((row) => row.map((cell) => String(cell ?? 'NULL')))]
}
