import type { SaveInput, SaveReply } from '@/domain/practice/schema'
import type { SubmittedBy } from '@/generated/prisma/enums'
import type { ServerClock } from './server-clock'

export type Submitted = {
  outcome: 'submitted'
  rev: number
  deadlineAt: number | null
  submittedAt: number
  submittedBy: SubmittedBy | null
  now: number
}
export type ClockReply = {
  outcome: 'clock'
  rev: number
  body: string
  savedAt: number | null
  deadlineAt: number | null
  pausedAt: number | null
  submittedBy: SubmittedBy | null
  now: number
}
export type Reply =
  | SaveReply
  | Submitted
  | ClockReply
  | { outcome: 'refused'; message: string; now: number }
  | { outcome: 'offline' }

/** The three things a practice room asks of the server. */
export interface Transport {
  save(input: SaveInput, options?: { closing?: boolean }): Promise<Reply>
  submit(input: SaveInput): Promise<Reply>
  look(): Promise<Reply>
}

const TIMEOUT_MS = 10_000
/** Browsers send at most 64 KiB for a page that is closing; a longer text is sent as usual and may be cut off. */
const CLOSING_MAX_BYTES = 60_000

/** Talks to the server about one attempt and sets the clock by each answer. Never rejects. */
export function transport(attempt: string, clock: ServerClock): Transport {
  const ask = async (path: string, init: RequestInit): Promise<Reply> => {
    const sentAt = performance.now()
    try {
      const response = await fetch(`/api/attempts/${attempt}/${path}`, {
        ...init,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      // Overloaded or restarting: as good as out of reach.
      if (response.status >= 500 || response.status === 429) return { outcome: 'offline' }
      const reply = (await response.json()) as Reply
      if ('now' in reply) clock.sync(reply.now, sentAt)
      return reply
    } catch {
      return { outcome: 'offline' }
    }
  }
  const post = (path: string, input: SaveInput, isClosing = false) => {
    const body = new Blob([JSON.stringify(input)], { type: 'application/json' })
    return ask(path, { method: 'POST', body, keepalive: isClosing && body.size < CLOSING_MAX_BYTES })
  }
  return {
    save: (input, options) => post('save', input, options?.closing),
    submit: (input) => post('submit', input),
    look: () => ask('clock', { method: 'GET', cache: 'no-store' }),
  }
}
