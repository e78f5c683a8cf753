import { uuidv7 } from 'uuidv7'
import type pg from 'pg'

import { mergeTallies } from '@/domain/questions/merge-tallies'
import { indexForSearch } from '@/domain/questions/search-index'
import { ROLE_NAMES } from '@/domain/questions/words'
import { db } from '@/infra/db'

const BATCH = 1000
const SYLLABLES = 'ar bel cor dan el fen gal hol ir jun kel lor mir nov or pel'.split(' ')
const DIFFICULTIES = ['EASY', 'EASY', 'MEDIUM', 'MEDIUM', 'HARD']
const TYPES = ['TECHNICAL', 'TECHNICAL', 'CASE_STUDY', 'CASE_STUDY', 'BEHAVIORAL', 'SYSTEM_DESIGN']
const FORMATS = ['WRITTEN', 'WRITTEN', 'WRITTEN', 'STRUCTURED', 'SQL', 'DESIGN']
const SENTENCES = 7
const YEARS = 3 * 365 * 86_400_000

type Material = { titles: string[]; sentences: string[]; tags: string[]; topics: string[] }

/**
 * Takes a database that holds the real bank and fills it up to so many published questions: titles, sentences and
 * tags of the real ones, shuffled, each about a firm of its own name. Only the real ones are previews.
 */
export async function growBank(client: pg.Client, size: number): Promise<void> {
  const material = await materialOf(client)
  const { rows } = await client.query<{ questions: number }>(
    `SELECT count(*)::int AS questions FROM "Question"`,
  )
  for (let made = rows[0]?.questions ?? 0; made < size; made += BATCH) {
    const questions = Array.from({ length: Math.min(BATCH, size - made) }, (_, i) =>
      question(material, made + i),
    )
    await client.query(INSERT, [JSON.stringify(questions)])
    await indexForSearch(
      db,
      questions.map(({ id }) => id),
    )
  }
  // The job does it within a minute.
  await mergeTallies(0)
  await client.query('VACUUM (ANALYZE)')
}

async function materialOf(client: pg.Client): Promise<Material> {
  const { rows } = await client.query<{ title: string; prompt: string; tags: string[]; topicId: string }>(
    `SELECT q.title, r.prompt, q.tags, q."topicId" FROM "Question" q JOIN "QuestionRevision" r ON r.id = q."publishedRevisionId"
     WHERE q."isPreview" OR q.position < 100 ORDER BY q.slug`,
  )
  return {
    titles: rows.map(({ title }) => title),
    sentences: rows.flatMap(({ prompt }) => prompt.split(/(?<=[.?])\s+/)).filter((text) => text.length > 20),
    tags: [...new Set(rows.flatMap(({ tags }) => tags))],
    topics: [...new Set(rows.map(({ topicId }) => topicId))],
  }
}

function question({ titles, sentences, tags, topics }: Material, place: number) {
  const chance = chanceOf(place)
  const firm = chance.pick(SYLLABLES) + chance.pick(SYLLABLES) + chance.pick(SYLLABLES)
  return {
    id: uuidv7(),
    revision: uuidv7(),
    slug: `made-up-${place}`,
    topic: chance.pick(topics),
    place: 1000 + place,
    practised: Math.floor(5000 * chance.share() ** 6),
    at: new Date(Date.UTC(2026, 0) - chance.share() * YEARS),
    title: `${chance.pick(titles)} (${firm})`,
    difficulty: chance.pick(DIFFICULTIES),
    type: chance.pick(TYPES),
    format: chance.pick(FORMATS),
    tags: [chance.pick(tags), chance.pick(tags), chance.pick(tags)],
    roles: [chance.pick(ROLE_NAMES), chance.pick(ROLE_NAMES)],
    prompt: [
      `You work for ${firm}.`,
      ...Array.from({ length: SENTENCES }, () => chance.pick(sentences)),
    ].join(' '),
  }
}

/** Throws that depend on the seed alone, so that every run measures the same bank. */
function chanceOf(seed: number) {
  let state = (seed * 2_654_435_761) >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { share, pick: <T>(from: readonly T[]): T => from[Math.floor(share() * from.length)] as T }
}

const INSERT = `
WITH made AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS made(id uuid, revision uuid, slug text, topic uuid, place int,
    practised int, at timestamptz, title text, difficulty "Difficulty", type "QuestionType", format "AnswerFormat",
    tags text[], roles text[], prompt text)
), questions AS (
  INSERT INTO "Question" (id, slug, "topicId", status, "practicedCount", "publishedRevisionId", "publishedAt", position,
    title, difficulty, type, format, minutes, tags, roles)
  SELECT id, slug, topic, 'PUBLISHED', practised, revision, at, place, title, difficulty, type, format, 30, tags, roles
  FROM made
)
INSERT INTO "QuestionRevision" (id, "questionId", number, "contentHash", title, difficulty, type, format, minutes, tags,
  roles, prompt, tests, strategy, "followUps", "keyPoints", passing, strong, outstanding)
SELECT revision, id, 1, 'made up', title, difficulty, type, format, 30, tags, roles, prompt, '', '[]', '[]', '[]', '', '', ''
FROM made`

/** Somebody who has been practising for a while: tried, given up on and kept what stands first in the bank. */
export async function makeRegular(
  client: pg.Client,
): Promise<{ id: string; name: string; role: 'CANDIDATE' }> {
  const person = { id: uuidv7(), name: 'A regular', role: 'CANDIDATE' as const }
  await client.query(`INSERT INTO "Person" (id, email, name) VALUES ($1, 'regular@example.org', $2)`, [
    person.id,
    person.name,
  ])
  const some = (share: number) =>
    `FROM "Question" WHERE status = 'PUBLISHED' AND position % ${share} = 0 ORDER BY position LIMIT 200`
  await client.query(`INSERT INTO "QuestionPractice" SELECT $1, id, now() ${some(3)}`, [person.id])
  await client.query(`INSERT INTO "GivenUp" SELECT $1, id, "publishedRevisionId", now() ${some(7)}`, [
    person.id,
  ])
  await client.query(`INSERT INTO "Bookmark" SELECT $1, id, now() ${some(5)}`, [person.id])
  return person
}
