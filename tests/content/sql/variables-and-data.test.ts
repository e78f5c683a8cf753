import { expect, test } from 'vitest'

import { run, sqlContent, tablesOf } from '../../support/sql-answers'

// What the text around an answer says about the data, beyond the table it prints.

/** Changes the strong answer in one place and runs it; all in one transaction of the test. */
async function changing(slug: string) {
  const { data, strong } = sqlContent(slug)
  const client = await tablesOf(data!)
  return async (change: (sql: string) => string) => {
    const changed = change(strong)
    expect(changed).not.toBe(strong)
    return (await run(client, changed)).map((row) => row.join(' '))
  }
}

const right = ['1 2 both', '4 5 phone', '8 9 email', '12 13 phone']

test('likely-duplicates-in-a-ticket-shop: each trap gives the wrong pairs it names', async () => {
  const pairs = await changing('likely-duplicates-in-a-ticket-shop')
  expect(await pairs((sql) => sql.replace("NULLIF(LOWER(TRIM(email)), '')", 'LOWER(TRIM(email))'))).toEqual([
    'id_a id_b reason',
    ...right.slice(0, 2),
    '5 14 email',
    ...right.slice(2),
  ])
  expect(await pairs((sql) => sql.replace('LOWER(TRIM(email))', 'email'))).toContain('1 2 phone')
  expect(await pairs((sql) => sql.replace('AND b.first_name = a.first_name', ''))).toEqual(
    expect.arrayContaining(['1 3 phone', '2 3 phone']),
  )
  expect(await pairs((sql) => sql.replace("AND phone !~ '^(.)\\1*$'", ''))).toContain('10 11 phone')
  expect(await pairs((sql) => sql.replace('^(00)?47([0-9]{8})$', '^(00)?47([0-9]*)$'))).not.toContain(
    '12 13 phone',
  )
  expect(await pairs((sql) => sql.replace('LOWER(TRIM(first_name))', 'first_name'))).not.toContain(
    '4 5 phone',
  )
  const nulls = await pairs((sql) => sql.replace('b.email = a.email', 'b.email IS NOT DISTINCT FROM a.email'))
  expect(nulls).toHaveLength(1 + right.length + 5)
  expect(nulls).toContain('4 5 both')
  expect(
    await pairs((sql) => sql.replaceAll('b.customer_id > a.customer_id', 'b.customer_id <> a.customer_id')),
  ).toHaveLength(1 + 8)
})

test('features-that-do-not-see-the-future: each trap gives the wrong value it names', async () => {
  const features = await changing('features-that-do-not-see-the-future')
  expect(
    await features((sql) =>
      sql
        .replace('w.started_at < b.as_of\n', 'w.started_at <= b.as_of\n')
        .replace('AND w.received_at < b.as_of', ''),
    ),
  ).toEqual(expect.arrayContaining(['2 monthly 2 1', '3 monthly 2 1']))
  expect(
    await features((sql) =>
      sql
        .replace('w.started_at >= b.as_of - 28', 'w.received_at >= b.as_of - 28')
        .replace('AND w.started_at < b.as_of', ''),
    ),
  ).toContain('1 monthly 4 0')
  expect(await features((sql) => sql.replace('LEFT JOIN activity', 'JOIN activity'))).toHaveLength(1 + 4)
  const later = await features((sql) =>
    sql.replace('c.cancelled_on >= b.as_of\n', 'c.cancelled_on >= b.as_of + 7\n'),
  )
  expect(later.filter((row) => row.endsWith(' 1')).map((row) => row[0])).toEqual(['2', '3'])
  expect(await features((sql) => sql.replace(/AND NOT EXISTS .*?p\.as_of\)\n/s, '\n'))).toContain(
    '4 monthly 1 0',
  )
})
