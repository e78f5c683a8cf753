import type pg from 'pg'

const A_CANDIDATE = 4

/**
 * Takes a database that holds the real bank and fills the mentors' queue up to so many waiting answers, four a
 * candidate, one in twenty with an interview near, with as many reviewed ones beside them.
 */
export async function growQueue(client: pg.Client, size: number): Promise<void> {
  const { rows } = await client.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM "Submission" WHERE status = 'WAITING'`,
  )
  const from = rows[0]?.waiting ?? 0
  await client.query(PEOPLE, [from / A_CANDIDATE, size / A_CANDIDATE - 1])
  await client.query(ATTEMPTS, [A_CANDIDATE])
  await client.query('VACUUM (ANALYZE)')
}

/** A mentor who has reviewed, and holds two answers. */
export async function makeMentor(client: pg.Client): Promise<{ id: string; name: string; role: 'MENTOR' }> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "Person" (id, email, name, role) VALUES (gen_random_uuid(), 'mentor@example.org', 'A mentor', 'MENTOR')
     RETURNING id`,
  )
  const id = rows[0]!.id
  await client.query(
    `UPDATE "Submission" SET "mentorId" = $1, "leaseUntil" = now() + interval '1 hour'
     WHERE id IN (SELECT id FROM "Submission" WHERE status = 'WAITING' ORDER BY id LIMIT 2)`,
    [id],
  )
  return { id, name: 'A mentor', role: 'MENTOR' }
}

const PEOPLE = `
INSERT INTO "Person" (id, email, name, "interviewOn")
SELECT gen_random_uuid(), 'waiting.' || n || '@example.org', 'Person ' || n, CASE WHEN n % 20 = 0 THEN current_date + 3 END
FROM generate_series($1::int, $2::int) AS n`

/** A session of four open-and-shut attempts for each person who has none: handed in, and every second one reviewed. */
const ATTEMPTS = `
WITH fresh AS (
  SELECT p.id, p."interviewOn", row_number() OVER (ORDER BY p.email)::int AS n FROM "Person" p
  WHERE p.email LIKE 'waiting.%' AND NOT EXISTS (SELECT FROM "PracticeSession" s WHERE s."candidateId" = p.id)
), bank AS (
  SELECT q.id, q."publishedRevisionId", q."topicId", q.type, row_number() OVER (ORDER BY q.position)::int - 1 AS place,
    (SELECT r.id FROM "RubricRevision" r WHERE r.type = q.type ORDER BY r.number DESC LIMIT 1) AS rubric
  FROM "Question" q WHERE q.status = 'PUBLISHED'
), sessions AS (
  INSERT INTO "PracticeSession" ("candidateId", id, mode, "extraTime", choice, status, "startedAt", "startKey")
  SELECT id, gen_random_uuid(), 'DRILL', 'X100', '{}', 'FINISHED', now() - interval '2 days', gen_random_uuid() FROM fresh
  RETURNING "candidateId", id
), answers AS (
  INSERT INTO "Attempt" ("candidateId", id, "sessionId", position, "questionId", "revisionId", "rubricRevisionId", status,
    "targetSeconds", body, rev, "submittedAt", "submittedBy")
  SELECT f.id, gen_random_uuid(), s.id, turn, b.id, b."publishedRevisionId", b.rubric, 'SUBMITTED', 1800,
    repeat('An answer of some length that somebody has written. ', 60), 40, now() - interval '1 day', 'CANDIDATE'
  FROM fresh f JOIN sessions s ON s."candidateId" = f.id CROSS JOIN generate_series(0, 2 * $1::int - 1) AS turn
  JOIN bank b ON b.place = (f.n * 7 + turn) % (SELECT count(*)::int FROM bank)
  RETURNING "candidateId", id, position, "questionId"
)
INSERT INTO "Submission" (id, "candidateId", "attemptId", "questionId", "topicId", type, status, wish, "handedInAt",
  urgency, turn, "reviewedAt")
SELECT gen_random_uuid(), a."candidateId", a.id, a."questionId", b."topicId", b.type,
  (CASE WHEN a.position < $1 THEN 'WAITING' ELSE 'REVIEWED' END)::"SubmissionStatus", 'Is the sizing sound?',
  now() - make_interval(mins => 60 + (f.n * 13) % 20000),
  CASE WHEN f."interviewOn" IS NULL THEN 1 ELSE 0 END, CASE WHEN a.position < $1 THEN a.position ELSE 0 END,
  CASE WHEN a.position >= $1 THEN now() - make_interval(mins => (f.n * 11) % 50) END
FROM answers a JOIN fresh f ON f.id = a."candidateId" JOIN bank b ON b.id = a."questionId"`
