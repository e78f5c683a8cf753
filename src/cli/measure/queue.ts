import pg from 'pg'

import { migrate } from '@/infra/db-migrations'
import { startEmbeddedDatabase } from '@/infra/embedded-database'

import { step } from '../step.mjs'
import { printTable } from './figures'
import { onLeave, throwAwayFolder } from './leave'
import { timeRequest, type Timed } from './time-request'

const SIZES = [1000, 100_000] as const

/** Times what mentors and waiting candidates read, in a queue that grows from a thousand answers to a hundred thousand. */
export async function measureQueue(): Promise<void> {
  const server = await startEmbeddedDatabase(await throwAwayFolder(), { settings: { fsync: 'off' } })
  onLeave(() => server.leave())
  const url = await server.urlOf('queue')
  await migrate(url)
  process.env.DATABASE_URL = url
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onLeave(() => client.end())

  // They read DATABASE_URL as they are loaded.
  const { importContent } = await import('@/domain/questions/import-content')
  const { pool } = await import('@/infra/db')
  const { growQueue, makeMentor } = await import('./make-queue')
  onLeave(() => pool.end())

  await importContent({ system: 'import' }, 'content')
  const timed: Timed[][] = []
  let mentor: Awaited<ReturnType<typeof makeMentor>> | undefined
  for (const size of SIZES) {
    const answers = `${size.toLocaleString('en-GB')} waiting answers`
    await step(`Making ${answers}`, `Made ${answers}`, () => growQueue(client, size))
    mentor ??= await makeMentor(client)
    timed.push(await step('Timing the queue', 'Timed the queue', () => timeQueue(client, mentor!)))
  }
  const [small, large] = timed
  console.log('\nMentor review. Milliseconds in the database, median of 20.')
  printTable(
    ['read', ...SIZES.map((size) => size.toLocaleString('en-GB')), 'ratio', 'statements'],
    (small ?? []).map((before, index) => {
      const after = large?.[index]
      const ratio = after ? after.ms / before.ms : Number.NaN
      return [
        before.name,
        before.ms.toFixed(2),
        after?.ms.toFixed(2) ?? '',
        ratio.toFixed(1),
        String(after?.statements),
      ]
    }),
  )
}

async function timeQueue(
  client: pg.Client,
  mentor: { id: string; name: string; role: 'MENTOR' },
): Promise<Timed[]> {
  const { getQueue } = await import('@/domain/reviews/get-queue')
  const { getWaiting } = await import('@/domain/reviews/get-waiting')
  const { listSubmissions } = await import('@/domain/reviews/list-submissions')
  const now = new Date()
  const { rows } = await client.query<{ id: string; slug: string }>(
    `SELECT s."candidateId" AS id, t.slug FROM "Submission" s JOIN "Topic" t ON t.id = s."topicId"
     WHERE s.status = 'WAITING' ORDER BY s.urgency DESC, s.turn DESC, s."handedInAt" DESC LIMIT 1`,
  )
  const last = rows[0]!
  const candidate = { id: last.id, name: 'The last', role: 'CANDIDATE' as const }
  const { next } = await getQueue(mentor, {}, now)
  const reads: [string, () => Promise<unknown>][] = [
    ['the queue', () => getQueue(mentor, {}, now)],
    ['its second page', () => getQueue(mentor, { after: next }, now)],
    ['one topic', () => getQueue(mentor, { topic: last.slug }, now)],
    ['one type', () => getQueue(mentor, { type: 'BEHAVIORAL' }, now)],
    ['waiting times', () => getWaiting()],
    ['the last candidate’s list', () => listSubmissions(candidate)],
  ]
  const timed: Timed[] = []
  for (const [name, read] of reads) timed.push(await timeRequest(client, { name, place: '' }, read))
  return timed
}
