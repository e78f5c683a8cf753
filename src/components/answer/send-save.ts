import type { SaveInput } from '@/domain/core/schema'
import type { SaveReply } from '@/domain/practice/schema'
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

/** What a keeper asks of the server. A text that is not handed in by its keeper has neither clock nor submission. */
export interface Transport {
  save(input: SaveInput, options?: { closing?: boolean }): Promise<Reply>
  submit?(input: SaveInput): Promise<Reply>
  look?(): Promise<Reply>
}

const TIMEOUT_MS = 10_000
/** Browsers send at most 64 KiB for a page that is closing; a longer text is sent as usual and may be cut off. */
const CLOSING_MAX_BYTES = 60_000

/**
 * Saves one text at its address and sets the clock by each answer; `onReply` hears what else the answer brings. Never
 * rejects.
 */
export function saveTransport<More = unknown>(
  address: string,
  clock: ServerClock,
  onReply?: (reply: Reply & Partial<More>) => void,
): Transport {
  return {
    save: async (input, options) => {
      const reply = await ask(`${address}/save`, posted(input, options?.closing), clock)
      if (reply.outcome !== 'offline') onReply?.(reply as Reply & Partial<More>)
      return reply
    },
  }
}

/** The same for an attempt, which is also submitted and has a clock. */
export function answerTransport(attempt: string, clock: ServerClock): Transport {
  const address = `/api/attempts/${attempt}`
  return {
    ...saveTransport(address, clock),
    submit: (input) => ask(`${address}/submit`, posted(input), clock),
    look: () => ask(`${address}/clock`, { method: 'GET', cache: 'no-store' }, clock),
  }
}

function posted(input: SaveInput, isClosing = false): RequestInit {
  const body = new Blob([JSON.stringify(input)], { type: 'application/json' })
  return { method: 'POST', body, keepalive: isClosing && body.size < CLOSING_MAX_BYTES }
}

/**
 * Asks the server and sets the clock by its answer; a server that is overloaded or restarting is as good as out of
 * reach. Never rejects.
 */
export async function ask<Answer extends object = Reply>(
  address: string,
  init: RequestInit,
  clock: ServerClock,
): Promise<Answer | { outcome: 'offline' }> {
  const sentAt = performance.now()
  try {
    const response = await fetch(address, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (response.status >= 500 || response.status === 429) return { outcome: 'offline' }
    const reply = (await response.json()) as Answer
    if ('now' in reply && typeof reply.now === 'number') clock.sync(reply.now, sentAt)
    return reply
  } catch {
    return { outcome: 'offline' }
  }
}
