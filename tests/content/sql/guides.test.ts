import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { run, tablesOf } from '../../support/sql-answers'

test('cohort-and-retention-sql: zero, unknown and the zone are kept apart', async () => {
  const client = await tablesOf(`
    CREATE TABLE shops (shop_id integer PRIMARY KEY, joined_on date NOT NULL);
    CREATE TABLE logins (shop_id integer NOT NULL REFERENCES shops, at timestamptz NOT NULL);
    INSERT INTO shops VALUES (1, '2025-02-01'), (2, '2025-02-28'), (3, '2025-03-10'), (4, '2025-03-31');
    INSERT INTO logins VALUES
      (1, '2025-02-03 10:00+00'), (1, '2025-03-03 10:00+00'), (1, '2025-03-04 10:00+00'), (1, '2025-04-30 23:30+00'),
      (3, '2025-05-02 10:00+00'), (4, '2025-03-31 22:59+00');`)
  expect(await run(client, readFileSync('content/guides/cohort-and-retention-sql.md', 'utf8'))).toEqual([
    ['cohort', 'n', 'shops', 'retained'],
    // Shop 1 twice in March is one shop; its last login was in May by Lisbon's clock, so April is 0.
    [expect.stringContaining('2025'), '1', '2', '1'],
    [expect.stringContaining('2025'), '2', '2', '0'],
    [expect.stringContaining('2025'), '3', '2', 'NULL'],
    [expect.stringContaining('2025'), '1', '2', '0'],
    [expect.stringContaining('2025'), '2', '2', 'NULL'],
    [expect.stringContaining('2025'), '3', '2', 'NULL'],
  ])
})
