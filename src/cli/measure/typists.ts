import { randomBytes, randomUUID } from 'node:crypto'

import { encode } from 'next-auth/jwt'
import { uuidv7 } from 'uuidv7'

import { startSession } from '@/domain/practice/start-session'
import { db } from '@/infra/db'
import { sha256 } from '@/lib/sha256'

/** Somebody in the practice room: what their browser sends, and what it has typed and heard so far. */
export type Typist = {
  cookie: string
  candidateId: string
  attempt: string
  rev: number
  typed: number
  /** The moments at which a save was due and that no answer has covered yet. */
  due: number[]
  busy: boolean
  acknowledged: Map<string, string>
}

const PARALLEL = 10

/** Signs so many people in and sits each of them before a running clock of their own. */
export async function makeTypists(count: number, authSecret: string): Promise<Typist[]> {
  const questions = await db.question.findMany({ where: { status: 'PUBLISHED' }, select: { slug: true } })
  const typists: Typist[] = []
  while (typists.length < count) {
    const batch = Array.from(
      { length: Math.min(PARALLEL, count - typists.length) },
      (_, i) => typists.length + i,
    )
    const made = batch.map((place) =>
      makeTypist(place, questions[place % questions.length]?.slug ?? '', authSecret),
    )
    typists.push(...(await Promise.all(made)))
  }
  return typists
}

async function makeTypist(place: number, question: string, authSecret: string): Promise<Typist> {
  const now = new Date()
  const secret = randomBytes(32).toString('base64url')
  const person = { id: uuidv7(), name: `Typist ${place}`, role: 'CANDIDATE' as const }
  const expiresAt = new Date(now.getTime() + 86_400_000)
  await db.person.create({ data: { ...person, email: `typist-${place}@example.org` } })
  await db.signIn.create({ data: { personId: person.id, secretHash: sha256(secret), expiresAt } })
  const sessionId = await startSession(
    person,
    { mode: 'DRILL', question, key: randomUUID(), extraTime: 'X200' },
    now,
  )
  const attempt = await db.attempt.findFirstOrThrow({
    where: { candidateId: person.id, sessionId },
    select: { id: true, rev: true },
  })
  const token = await encode({ token: { sub: person.id, sid: secret }, secret: authSecret, maxAge: 86_400 })
  return {
    cookie: `segprep.session=${token}`,
    candidateId: person.id,
    attempt: attempt.id,
    rev: attempt.rev,
    typed: 0,
    due: [],
    busy: false,
    acknowledged: new Map(),
  }
}

/** Gives how many acknowledged saves are not in the history as they were sent, or are newer than the stored answer. */
export async function countLost(typists: readonly Typist[]): Promise<number> {
  let lost = 0
  for (const { candidateId, attempt, acknowledged } of typists) {
    const stored = await db.attempt.findUniqueOrThrow({
      where: { candidateId_id: { candidateId, id: attempt } },
      select: { body: true, rev: true, revisions: { select: { key: true, body: true, rev: true } } },
    })
    const bodies = new Map(stored.revisions.map(({ key, body }) => [key, body]))
    lost += [...acknowledged].filter(([key, body]) => bodies.get(key) !== body).length
    const newest = stored.revisions.find(({ rev }) => rev === stored.rev)
    if (acknowledged.size > 0 && newest?.body !== stored.body) lost += 1
  }
  return lost
}
