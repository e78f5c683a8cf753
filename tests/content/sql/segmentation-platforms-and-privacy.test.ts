import { expect, test } from 'vitest'

import { run, sqlContent, tableIn, tablesOf } from '../../support/sql-answers'

// What the text around an answer says about the data, beyond the table it prints.

const slug = 'remove-those-who-withdrew-before-the-send'

test(`${slug}: the three answers decide alike, in any time zone`, async () => {
  const { data, passing, strong, outstanding } = sqlContent(slug)
  const client = await tablesOf(data!)
  await client.query("SET LOCAL TIME ZONE 'America/Lima'")
  const printed = tableIn(strong)
  expect(await run(client, passing)).toEqual(printed)
  expect((await run(client, outstanding)).map((row) => row.slice(0, 3))).toEqual(printed)
  const count = (decision: string) => printed.filter((row) => row[2] === decision).length
  expect(strong).toContain(
    `${count('send')} send, ${count('withdrawn')} withdrawn, ${count('no consent')} no consent`,
  )
})

test(`${slug}: each trap changes the decision it names`, async () => {
  const { data, passing } = sqlContent(slug)
  const client = await tablesOf(data!)
  const decision = async (change: [string, string], customer: string) =>
    (await run(client, passing.replace(...change))).find((row) => row[0] === customer)?.[2]
  expect(await decision(['AND c.recorded_at <= s.send_at', ''], '5')).toBe('withdrawn')
  expect(await decision(['<= s.send_at', '< s.send_at'], '10')).toBe('send')
  expect(await decision(["IN (s.channel, 'all')", '= s.channel'], '8')).toBe('send')
  expect(await decision(['c.status DESC', 'c.log_id DESC'], '9')).toBe('send')
  expect(await decision(['c.recorded_at DESC, c.status DESC', 'c.log_id DESC'], '11')).toBe('send')
  const { rows } = await client.query(
    "SELECT 1 FROM send_list WHERE customer_id NOT IN (SELECT customer_id FROM consent_log WHERE status = 'withdrawn')",
  )
  expect(rows).toHaveLength(0)
})
