import type pg from 'pg'

import { makeScratchBank, printGrowth, timeAsItGrows } from './growing'
import { timeReads, type Timed } from './time-request'

type Mentor = { id: string; name: string; role: 'MENTOR' }

/** Times what mentors and waiting candidates read, in a queue that grows from a thousand answers to a hundred thousand. */
export async function measureQueue(): Promise<void> {
  const client = await makeScratchBank('queue')
  const { growQueue, makeMentor } = await import('./make-queue')
  let mentor: Mentor | undefined
  const pairs = await timeAsItGrows({
    of: 'waiting answers',
    grow: (size) => growQueue(client, size),
    time: async () => timeQueue(client, (mentor ??= await makeMentor(client))),
  })
  console.log('\nMentor review. Milliseconds in the database, median of 20.')
  printGrowth('read', pairs)
}

async function timeQueue(client: pg.Client, mentor: Mentor): Promise<Timed[]> {
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
  return timeReads(client, [
    ['the queue', () => getQueue(mentor, {}, now)],
    ['its second page', () => getQueue(mentor, { after: next }, now)],
    ['one topic', () => getQueue(mentor, { topic: last.slug }, now)],
    ['one type', () => getQueue(mentor, { type: 'BEHAVIORAL' }, now)],
    ['waiting times', () => getWaiting()],
    ['the last candidate’s list', () => listSubmissions(candidate)],
  ])
}
