'use client'

import { useSyncExternalStore } from 'react'
import { type MomentStyle, momentText } from '@/lib/moment-text'

const never = () => () => undefined

/** A moment (ms since 1970) in the reader's own time zone; until the script runs, in UTC. */
export function LocalTime({ at, as = 'time' }: { at: number; as?: MomentStyle }) {
  const text = useSyncExternalStore(
    never,
    () => momentText(at, as),
    () => momentText(at, as, 'UTC'),
  )
  return <time dateTime={new Date(at).toISOString()}>{text}</time>
}
