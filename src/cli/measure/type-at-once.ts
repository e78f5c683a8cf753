import { setTimeout as sleep } from 'node:timers/promises'

import { uuidv7 } from 'uuidv7'

import type { Typist } from './typists'

/** `periodMs` between the saves of one person, for so many seconds. */
export type Pace = { seconds: number; periodMs: number }

export type Outcome = {
  due: number
  sent: number
  acknowledged: number
  /** Milliseconds from the moment a save was due until an answer covered it. */
  latencies: number[]
  /** Answers other than "saved", by their status; 0 is none at all. */
  refusals: Map<number, number>
}

const RETRY_MS = 1000
const PATIENCE_MS = 20_000
const PARAGRAPH =
  'Recency and frequency split this base into five groups that differ in what the next contact earns. '

/**
 * Lets everybody type at once. Saves fall due by the clock, whatever the server does. As in the practice room, one
 * is under way at a time, and those that fall due meanwhile go together in the next: their wait counts.
 */
export async function typeAtOnce(origin: string, typists: readonly Typist[], pace: Pace): Promise<Outcome> {
  const outcome: Outcome = { due: 0, sent: 0, acknowledged: 0, latencies: [], refusals: new Map() }
  const began = performance.now()
  const end = began + pace.seconds * 1000
  await Promise.all(
    typists.map((typist, place) => typeAlone(typist, began + (place / typists.length) * pace.periodMs)),
  )
  for (const patient = end + PATIENCE_MS; performance.now() < patient && typists.some(({ busy }) => busy);)
    await sleep(50)
  return outcome

  async function typeAlone(typist: Typist, first: number): Promise<void> {
    const jitter = () => (Math.random() - 0.5) * 0.4 * pace.periodMs
    for (let beat = first; beat < end; beat += pace.periodMs) {
      const at = beat + jitter()
      await sleep(at - performance.now())
      outcome.due += 1
      typist.typed += 1
      typist.due.push(at)
      if (!typist.busy) void saveAll(typist)
    }
  }

  async function saveAll(typist: Typist): Promise<void> {
    typist.busy = true
    while (typist.due.length > 0) {
      const covered = typist.due.length
      const save = { key: uuidv7(), base: typist.rev, after: null, body: textOf(typist), typedAt: Date.now() }
      for (let saved = false; !saved;) {
        outcome.sent += 1
        const { status, rev } = await post(origin, typist, save)
        saved = status === 200 && rev !== undefined
        if (saved) typist.rev = rev ?? 0
        else if (performance.now() > end + PATIENCE_MS) return
        else {
          outcome.refusals.set(status, (outcome.refusals.get(status) ?? 0) + 1)
          await sleep(RETRY_MS)
        }
      }
      const now = performance.now()
      outcome.acknowledged += 1
      outcome.latencies.push(...typist.due.splice(0, covered).map((at) => now - at))
      typist.acknowledged.set(save.key, save.body)
    }
    typist.busy = false
  }
}

/** About two kilobytes that no other save contains. */
const textOf = ({ candidateId, typed }: Typist) => `${PARAGRAPH.repeat(20)}\n\n${candidateId}, line ${typed}`

async function post(
  origin: string,
  { attempt, cookie }: Typist,
  save: object,
): Promise<{ status: number; rev?: number }> {
  try {
    const response = await fetch(`${origin}/api/attempts/${attempt}/save`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(save),
    })
    const reply = (await response.json()) as { outcome?: string; rev?: number }
    return { status: response.status, rev: reply.outcome === 'saved' ? reply.rev : undefined }
  } catch {
    return { status: 0 }
  }
}
