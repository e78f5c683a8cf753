import { expect, test } from 'vitest'

import { run, sqlContent, tableIn, tablesOf } from '../../support/sql-answers'

test('an-audience-with-a-stable-holdout: the answers agree, and each trap gives what is said of it', async () => {
  const { data, passing, strong, outstanding } = sqlContent('an-audience-with-a-stable-holdout')
  const client = await tablesOf(data!)
  const printed = tableIn(strong)
  // The passing answer forgets to cut the consents at 08:00, and says so: 119 withdrew at 09:30.
  expect(await run(client, passing)).toEqual(tableIn(passing))
  expect(tableIn(passing)).toEqual(printed.filter(([id]) => id !== '119'))
  expect((await run(client, outstanding)).map((row) => row.slice(0, 4))).toEqual(printed)

  const altered = async (...changes: [string | RegExp, string][]) => {
    const answer = changes.reduce((text, [from, to]) => text.replace(from, to), strong)
    expect(answer).not.toBe(strong)
    return (await run(client, answer)).slice(1)
  }
  const ids = (rows: string[][]) => rows.map(([id]) => Number(id))

  expect(ids(await altered(['COALESCE(s.n, 0) < 2', 's.n < 2']))).toEqual([116, 120])
  const signed = await altered(['::bigint % 100', '::integer % 100'])
  expect(ids(signed.filter((row) => row[3] === 'holdout'))).toEqual([103, 105, 108, 116, 121])
  expect(
    await altered([
      /NOT EXISTS \([\s\S]*?send_at::date\)\)/,
      'r.customer_id NOT IN (SELECT customer_id FROM complaints)',
    ]),
  ).toEqual([])
  expect(ids(await altered(['NOT o.cancelled AND ', '']))).not.toContain(105)
  const late = await altered(
    [' AND o.ordered_on < t.send_at::date', ''],
    [' k.logged_at < t.send_at', ' true'],
  )
  expect(ids(late)).toEqual([101, 103, 105, 108, 109, 113, 116, 120, 121])
  const anyGrant = await altered(['k.logged_at < t.send_at', 'k.logged_at < t.send_at AND k.granted'])
  expect(ids(anyGrant)).toEqual(expect.arrayContaining([107, 110]))

  const bucket = (id: string) => `('x' || substr(md5('april-2025:' || ${id}), 1, 8))::bit(32)::bigint % 100`
  const all = await client.query<{ count: string }>(
    `SELECT COUNT(*) FROM generate_series(1, 10000) AS id WHERE ${bucket('id')} < 20`,
  )
  expect(all.rows[0]?.count).toBe('1990')
  const withdrawn = await client.query<{ bucket: string }>(`SELECT ${bucket('107')} AS bucket`)
  expect(withdrawn.rows[0]?.bucket).toBe('16')
})
