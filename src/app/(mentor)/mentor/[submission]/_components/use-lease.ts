import { useRef, useState } from 'react'
import type { ServerClock } from '@/components/answer/server-clock'
import { useActivity } from '@/components/use-activity'
import { ask, type Reply } from '@/components/answer/send-save'
import type { ReviewRoom } from '@/domain/reviews/get-review-room'
import { LEASE_MINUTES } from '@/domain/reviews/words'

const MINUTE_MS = 60_000

/** What became of the lease comes with each save. */
export type Renewed = { leaseUntil: number | null; isTaken: boolean }

type RenewalReply =
  ({ outcome: 'renewed'; now: number } & Renewed) | { outcome: 'signed-out' | 'not-found'; now: number }

type Lease = { until: number | null; isTaken: boolean }

/** How long the answer is held, as the server last said. */
export function useLease(room: ReviewRoom) {
  const [lease, setLease] = useState<Lease>({ until: room.leaseUntil?.getTime() ?? null, isTaken: false })
  // What runs after a save must know at once.
  const isTaken = useRef(false)
  const set = (next: Lease) => {
    isTaken.current = next.isTaken
    setLease(next)
  }
  return {
    ...lease,
    wasTaken: () => isTaken.current,
    /** A save was answered. */
    hear: (reply: { outcome: (Reply | RenewalReply)['outcome'] } & Partial<Renewed>) => {
      if (reply.outcome === 'not-found') set({ until: null, isTaken: true })
      else if (reply.leaseUntil !== undefined)
        set({ until: reply.leaseUntil, isTaken: reply.isTaken ?? false })
    },
    /** The answer was claimed again. */
    begin: (now: number) => set({ until: now + LEASE_MINUTES * MINUTE_MS, isTaken: false }),
  }
}
export type LeaseState = ReturnType<typeof useLease>

/** Whoever is at work in the room renews the lease, by reading too: at most once a minute, until it is published. */
export function useRenewal(room: ReviewRoom, lease: LeaseState, clock: ServerClock): void {
  useActivity(() => {
    if (room.status === 'REVIEWED' || lease.isTaken) return
    void ask<RenewalReply>(`/api/reviews/${room.id}/renew`, { method: 'POST' }, clock).then((reply) => {
      if (reply.outcome === 'renewed') lease.hear(reply)
    })
  }, MINUTE_MS)
}
