'use client'

import { useSyncExternalStore } from 'react'

const FORMAT = {
  time: { hour: '2-digit', minute: '2-digit' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  day: { day: 'numeric', month: 'long' },
  moment: { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const never = () => () => undefined

/** A moment (ms since 1970) in the reader's own time zone; until the script runs, in UTC. */
export function LocalTime({ at, as = 'time' }: { at: number; as?: keyof typeof FORMAT }) {
  const say = (timeZone?: string) =>
    new Intl.DateTimeFormat('en-GB', { ...FORMAT[as], hourCycle: 'h23', timeZone }).format(at)
  const text = useSyncExternalStore(
    never,
    () => say(),
    () => say('UTC'),
  )
  return <time dateTime={new Date(at).toISOString()}>{text}</time>
}
