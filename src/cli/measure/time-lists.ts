import type pg from 'pg'

import type { Viewer } from '@/domain/core/viewer'
import { listQuestions } from '@/domain/questions/list-questions'
import { pageOf, type Listing, type Page, type Sort } from '@/domain/questions/listing'
import { findNearestQueries } from '@/domain/questions/nearest-queries'
import { getTopic, listTopics } from '@/domain/questions/topic-queries'

import { filtersOf, sortsOf, type Filter } from './list-cases'
import { timeRequest, type Timed } from './time-request'

/** Takes a connection to the bank; gives for each list how long the database needs for its slowest page. */
export async function timeLists(client: pg.Client, regular: Viewer): Promise<Timed[]> {
  const filters = filtersOf(regular, await landmarks(client))
  const group = filters.find(({ name }) => name.endsWith('with members'))?.listing.topic ?? ''
  const timed = [
    await timeRequest(client, { name: 'all topics', place: '' }, () => listTopics()),
    await timeRequest(client, { name: 'a topic with members', place: '' }, () => getTopic(group)),
  ]
  for (const filter of filters) timed.push(await timeFilter(client, filter))
  return timed
}

type Landmarks = Parameters<typeof filtersOf>[1]

/** The most frequent tag, the fullest topic, the one that groups the most, and the name of one firm. */
async function landmarks(client: pg.Client): Promise<Landmarks> {
  const { rows } = await client.query<Landmarks>(
    `SELECT
      (SELECT tag FROM "Question", unnest(tags) AS tag GROUP BY tag ORDER BY count(*) DESC, tag LIMIT 1) AS tag,
      (SELECT t.slug FROM "Question" q JOIN "Topic" t ON t.id = q."topicId" GROUP BY t.slug ORDER BY count(*) DESC, t.slug LIMIT 1) AS leaf,
      (SELECT g.slug FROM "Topic" t JOIN "Topic" g ON g.id = t."groupId" GROUP BY g.slug ORDER BY count(*) DESC, g.slug LIMIT 1) AS "group",
      (SELECT substring(title FROM '\\((\\w+)\\)$') FROM "Question" WHERE slug = 'made-up-500') AS rare`,
  )
  return rows[0]!
}

async function timeFilter(client: pg.Client, { name, viewer, listing }: Filter): Promise<Timed> {
  let worst: Timed | undefined
  for (const sort of sortsOf(listing)) {
    const first: Listing = { ...listing, sort, page: { kind: 'first' } }
    for (const [where, page] of [
      ['first', first.page],
      ['deep', await deepPage(client, viewer, first)],
    ] as const) {
      const timed = await timeRequest(client, { name, place: `${sort}, ${where}` }, () =>
        readList(viewer, { ...first, page }),
      )
      if (!worst || timed.ms > worst.ms) worst = timed
    }
  }
  return worst!
}

/** What the page of the list asks for, besides the topics. */
async function readList(viewer: Filter['viewer'], listing: Listing): Promise<void> {
  const { total } = await listQuestions(viewer, listing)
  if (total === 0 && listing.q) await findNearestQueries(viewer, listing.q)
}

const COLUMN: Record<Sort, string> = {
  recommended: 'position',
  practised: '"practicedCount"',
  newest: '"publishedAt"',
  difficulty: 'difficulty',
}

/** A page in the middle of the bank; of a search by relevance, whose keys no column holds, the second page. */
async function deepPage(client: pg.Client, viewer: Filter['viewer'], first: Listing): Promise<Page> {
  if (first.q && first.sort === 'recommended') {
    const { next } = await listQuestions(viewer, first)
    return pageOf({ after: next })
  }
  const { rows } = await client.query<{ key: string | number; id: string }>(
    `SELECT to_jsonb(${COLUMN[first.sort]}) AS key, id FROM "Question" WHERE status = 'PUBLISHED'
     ORDER BY ${COLUMN[first.sort]}, id OFFSET (SELECT count(*) / 2 FROM "Question") LIMIT 1`,
  )
  const { key, id } = rows[0]!
  return { kind: 'after', cursor: { key: first.sort === 'newest' ? new Date(key).toISOString() : key, id } }
}
