import type pg from 'pg'

import { mergeTallies } from '@/domain/questions/merge-tallies'

import { growBank } from './make-bank'

/** Words of titles: in nearly every second; in every twentieth, none of them changed lately. */
export const COMMON = 'segment'
export const OLD = 'xylophone'

/** How the made-up questions are spread over the states: as on most days, or after an import of nearly all as drafts. */
export type Spread = 'usual' | 'drafts'

/** Fills the bank up to so many questions; a topic and a type have few, and those changed long ago. */
export async function growCuration(client: pg.Client, size: number): Promise<void> {
  await growBank(client, size)
  await client.query(RARE_TOPIC)
  await client.query(UNEVEN)
  await spread(client, 'usual')
}

/** Puts all made-up questions into other states, with drafts and reports to match. */
export async function spread(client: pg.Client, how: Spread): Promise<void> {
  // Faster than rows that leave one by one; STATES does what their trigger would have done.
  await client.query('TRUNCATE "QuestionDraft" CASCADE')
  await client.query('TRUNCATE "QuestionReport"')
  const isUsual = how === 'usual'
  await client.query(STATES, [isUsual])
  await client.query(DRAFTS, [isUsual])
  await client.query(REPORTS, [isUsual])
  // The job does it within a minute.
  await mergeTallies(0)
  await client.query('VACUUM (ANALYZE)')
}

const NUMBERED = `numbered AS (
  SELECT id, "publishedRevisionId" AS revision, substring(slug FROM 9)::int AS n FROM "Question"
  WHERE slug LIKE 'made-up-%'
)`

const RARE_TOPIC = `
INSERT INTO "Topic" (id, slug, position, title, description)
VALUES (gen_random_uuid(), 'seldom', 1000, 'Seldom', 'Few questions.') ON CONFLICT DO NOTHING`

const UNEVEN = `
WITH ${NUMBERED}
UPDATE "Question" q SET
  type = (CASE WHEN n % 1000 = 7 THEN 'SYSTEM_DESIGN' WHEN q.type = 'SYSTEM_DESIGN' THEN 'TECHNICAL'
    ELSE q.type::text END)::"QuestionType",
  "topicId" = CASE WHEN n % 1000 = 9 THEN (SELECT id FROM "Topic" WHERE slug = 'seldom') ELSE q."topicId" END,
  title = CASE WHEN n % 20 = 13 AND q.title NOT LIKE '%${OLD}%' THEN q.title || ' ${OLD}' ELSE q.title END,
  "searchFull" = CASE WHEN n % 20 = 13 THEN q."searchFull" || to_tsvector('english', '${OLD}') ELSE q."searchFull" END,
  "changedAt" = CASE WHEN n % 1000 IN (7, 9) OR n % 20 = 13
    THEN '2020-01-01'::timestamptz + make_interval(mins => n)
    ELSE '2026-01-01'::timestamptz - make_interval(mins => (n * 7919) % 1000003) END
FROM numbered WHERE numbered.id = q.id`

/** One in a hundred is a draft, another in review, another retired; otherwise nearly all are drafts. */
const STATES = `
WITH ${NUMBERED}, placed AS (
  SELECT id, (CASE
    WHEN $1 AND n % 100 = 0 OR NOT $1 AND n % 1000 <> 1 THEN 'DRAFT'
    WHEN $1 AND n % 100 = 2 THEN 'IN_REVIEW'
    WHEN $1 AND n % 100 = 3 THEN 'RETIRED'
    ELSE 'PUBLISHED' END)::"QuestionStatus" AS status FROM numbered
)
UPDATE "Question" q SET status = placed.status, "draftState" = 'NONE' FROM placed
WHERE placed.id = q.id AND (q.status <> placed.status OR q."draftState" <> 'NONE')`

const DRAFTS = `
WITH ${NUMBERED}
INSERT INTO "QuestionDraft" ("questionId", status, content, "authorId", faults)
SELECT q.id, (CASE WHEN q.status = 'IN_REVIEW' THEN 'IN_REVIEW' ELSE 'EDITING' END)::"DraftStatus", '{}', q.id,
  CASE WHEN q.status = 'DRAFT' AND (n % 1000 = 0 OR NOT $1) THEN 3 ELSE 0 END
FROM numbered JOIN "Question" q USING (id) WHERE q.status IN ('DRAFT', 'IN_REVIEW') OR n % 100 = 1`

/** As many reports as questions, every tenth about the same one; one in a hundred waits, or all. */
const REPORTS = `
WITH ${NUMBERED}, most AS MATERIALIZED (
  SELECT id, revision FROM numbered WHERE n = (SELECT max(n) FROM numbered)
)
INSERT INTO "QuestionReport" (id, "questionId", "revisionId", "reporterId", key, text, state, status, "createdAt", "answeredAt")
SELECT gen_random_uuid(), CASE WHEN n % 10 = 0 THEN most.id ELSE q.id END,
  CASE WHEN n % 10 = 0 THEN most.revision ELSE q.revision END,
  (SELECT id FROM "Person" WHERE email = 'admin@example.org'), gen_random_uuid(), 'The third figure is wrong.', '{}',
  (CASE WHEN n % 100 = 5 OR NOT $1 THEN 'OPEN' ELSE 'ANSWERED' END)::"ReportStatus",
  '2026-01-01'::timestamptz - make_interval(mins => (n * 7919) % 1000003), now()
FROM numbered q CROSS JOIN most`
