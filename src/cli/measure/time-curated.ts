import type pg from 'pg'

import type { Viewer } from '@/domain/core/viewer'
import type { CuratedFilter } from '@/domain/questions/curated-filter'
import { listCurated } from '@/domain/questions/list-curated'
import { encodeCursor } from '@/domain/questions/listing'

import { COMMON, OLD } from './make-curation'
import { timeReads, type Timed } from './time-request'

/** Times the curators' list: each filter alone, some together, searches, both orders, and a page far down. */
export async function timeCurated(client: pg.Client, admin: Viewer, prefix: string): Promise<Timed[]> {
  const cases = casesOf(await landmarks(client))
  for (const sort of ['changed', 'attempts'] as const) {
    const { next } = await listCurated(admin, { sort })
    cases.push([`by ${sort}, second page`, { sort, after: next }])
    cases.push([`by ${sort}, deep`, { sort, after: await deepPlace(client, sort) }])
  }
  return timeReads(
    client,
    cases.map(([name, filter]) => [`${prefix}${name}`, () => listCurated(admin, filter)]),
  )
}

type Landmarks = { topic: string; firm: string; title: string }

/** The fullest topic, and one question's firm and title. */
async function landmarks(client: pg.Client): Promise<Landmarks> {
  const { rows } = await client.query<Landmarks>(
    `SELECT
      (SELECT t.slug FROM "Question" q JOIN "Topic" t ON t.id = q."topicId" GROUP BY t.slug ORDER BY count(*) DESC, t.slug LIMIT 1) AS topic,
      substring(title FROM '\\((\\w+)\\)') AS firm, title FROM "Question" WHERE slug = 'made-up-500'`,
  )
  return rows[0]!
}

function casesOf({ topic, firm, title }: Landmarks): [string, CuratedFilter][] {
  const byAttempts = { sort: 'attempts' } as const
  return [
    ['no filter', {}],
    ['by attempts', byAttempts],
    ['drafts', { state: 'draft' }],
    ['in review', { state: 'review' }],
    ['published', { state: 'published' }],
    ['retired', { state: 'retired' }],
    ['drafts, by attempts', { state: 'draft', ...byAttempts }],
    ['with faults', { faults: 'yes' }],
    ['with faults, by attempts', { faults: 'yes', ...byAttempts }],
    ['full topic', { topic }],
    ['full topic, by attempts', { topic, ...byAttempts }],
    ['topic of few, old', { topic: 'seldom' }],
    ['type', { type: 'TECHNICAL' }],
    ['type of few, old', { type: 'SYSTEM_DESIGN' }],
    ['type of few, by attempts', { type: 'SYSTEM_DESIGN', ...byAttempts }],
    ['topic, drafts', { topic, state: 'draft' }],
    ['topic, type', { topic, type: 'CASE_STUDY' }],
    ['topic, type of few', { topic, type: 'SYSTEM_DESIGN' }],
    ['topic, type, published, faults', { topic, type: 'CASE_STUDY', state: 'published', faults: 'yes' }],
    ['search, most hit', { q: COMMON }],
    ['search, most hit, by attempts', { q: COMMON, ...byAttempts }],
    ['search, many hit', { q: 'price customers' }],
    ['search, one in a hundred', { q: 'novpel' }],
    ['search, few hit', { q: firm }],
    ['search, a whole title', { q: title }],
    ['search, one in twenty, all old', { q: OLD }],
    ['search, none hits', { q: 'quokka' }],
    ['search, misspelt', { q: 'segmnt churm' }],
    ['search, two letters of many', { q: 'se' }],
    ['search, two letters of none', { q: 'zq' }],
    ['search, a sign', { q: '%' }],
    ['search, drafts', { q: COMMON, state: 'draft' }],
    ['search, topic, type', { q: COMMON, topic, type: 'CASE_STUDY' }],
    ['search, topic of few', { q: COMMON, topic: 'seldom' }],
    ['search, faults', { q: COMMON, faults: 'yes' }],
  ]
}

/** The place of the question in the middle. */
async function deepPlace(client: pg.Client, sort: 'changed' | 'attempts'): Promise<string> {
  const column = sort === 'changed' ? '"changedAt"' : '"practicedCount"'
  const { rows } = await client.query<{ key: Date | number; id: string }>(
    `SELECT ${column} AS key, id FROM "Question" ORDER BY ${column} DESC, id DESC
     OFFSET (SELECT count(*) / 2 FROM "Question") LIMIT 1`,
  )
  const { key, id } = rows[0]!
  return encodeCursor({ key: key instanceof Date ? key.toISOString() : key, id })
}
