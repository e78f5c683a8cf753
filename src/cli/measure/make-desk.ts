import type pg from 'pg'

import type { Viewer } from '@/domain/core/viewer'

/** Makes the administrator who reads all of it. */
export async function makeAdmin(client: pg.Client): Promise<Viewer> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "Person" (id, email, name, role)
     VALUES (gen_random_uuid(), 'admin@example.org', 'An administrator', 'ADMIN') RETURNING id`,
  )
  return { id: rows[0]!.id, name: 'An administrator', role: 'ADMIN' }
}

/**
 * Adds people and events until there are so many. Of the people one in five hundred is a mentor, one in a hundred is
 * disabled; of the events a third are of one person, and a fifth happened at the same moment.
 */
export async function growDesk(client: pg.Client, size: number): Promise<void> {
  await client.query(PEOPLE, [size])
  await client.query(SIGN_INS)
  await client.query(EVENTS, [size])
  await client.query('VACUUM (ANALYZE)')
}

const PEOPLE = `
INSERT INTO "Person" (id, email, name, role, "disabledAt")
SELECT gen_random_uuid(), 'p' || n || '@' || (ARRAY['example.org', 'mail.example.com'])[1 + n % 2],
  (ARRAY['Anna', 'Bo', 'Chidi', 'Dana', 'Emre', 'Fay', 'Gita', 'Hugo'])[1 + n % 8] || ' ' ||
  initcap(translate(to_hex(n * 7919), '0123456789', 'ghklmnoprs')),
  (CASE WHEN n % 500 = 1 THEN 'MENTOR' ELSE 'CANDIDATE' END)::"Role", CASE WHEN n % 100 = 3 THEN now() END
FROM generate_series((SELECT count(*)::int FROM "Person"), $1::int) AS n
ON CONFLICT DO NOTHING`

const SIGN_INS = `
INSERT INTO "SignIn" (id, "personId", "secretHash", "expiresAt")
SELECT gen_random_uuid(), p.id, decode(md5(p.id::text || n), 'hex'), now()
FROM "Person" p CROSS JOIN generate_series(1, 2) AS n
WHERE NOT EXISTS (SELECT FROM "SignIn" s WHERE s."personId" = p.id)`

/** Imports publish as nobody; the only question that a person published is the oldest of all. */
const EVENTS = `
WITH people AS (
  SELECT id, row_number() OVER (ORDER BY email)::int - 1 AS place FROM "Person"
)
INSERT INTO "Event" (id, "actorId", action, "subjectId", at)
SELECT gen_random_uuid(),
  CASE WHEN n % 3 = 0 THEN (SELECT id FROM "Person" WHERE email = 'admin@example.org')
    WHEN n % 5 = 1 THEN NULL ELSE people.id END,
  CASE WHEN n % 5 = 1 THEN 'question.imported' WHEN n % 997 = 3 THEN 'rubric.changed'
    ELSE (ARRAY['session.started', 'session.finished', 'attempt.submitted'])[1 + n % 3] END,
  people.id::text,
  CASE WHEN n % 5 = 1 THEN '2025-06-01'::timestamptz
    WHEN n % 997 = 3 THEN '2020-01-01'::timestamptz + make_interval(mins => n)
    ELSE '2026-01-01'::timestamptz - make_interval(mins => (n * 7919) % 1000003) END
FROM generate_series((SELECT count(*)::int FROM "Event"), $1::int) AS n JOIN people ON people.place = n % (SELECT count(*)::int FROM "Person")`
