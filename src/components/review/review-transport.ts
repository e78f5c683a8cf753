import type { Reply, Transport } from '@/components/answer/send-save'
import type { ServerClock } from '@/components/answer/server-clock'
import type { SaveInput } from '@/domain/practice/schema'

const TIMEOUT_MS = 10_000
/** Browsers send at most 64 KiB for a page that is closing. */
const CLOSING_MAX_BYTES = 60_000

export type ReviewReply = Reply & { leaseUntil?: number | null }

/** Talks to the server about the draft of one review; `onReply` hears what became of the lease. Never rejects. */
export function reviewTransport(
  submission: string,
  clock: ServerClock,
  onReply: (reply: ReviewReply) => void,
): Transport {
  async function save(input: SaveInput, { closing = false } = {}): Promise<Reply> {
    const sentAt = performance.now()
    try {
      const body = new Blob([JSON.stringify(input)], { type: 'application/json' })
      const response = await fetch(`/api/reviews/${submission}/save`, {
        method: 'POST',
        body,
        keepalive: closing && body.size < CLOSING_MAX_BYTES,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      // Overloaded or restarting: as good as out of reach.
      if (response.status >= 500 || response.status === 429) return { outcome: 'offline' }
      const reply = (await response.json()) as ReviewReply
      if ('now' in reply) clock.sync(reply.now, sentAt)
      onReply(reply)
      return reply
    } catch {
      return { outcome: 'offline' }
    }
  }
  // A review has no clock to ask for and is published by a command of its own.
  const nothing = () => Promise.resolve<Reply>({ outcome: 'offline' })
  return { save, submit: nothing, look: nothing }
}
