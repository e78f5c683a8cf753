import { useEffect, useEffectEvent, useState } from 'react'
import type { ServerClock } from './server-clock'

type Shown = { deadlineAt: number | null; pausedAt: number | null }

const TICK_MS = 250

/**
 * Seconds left by the server's clock, negative after time, null when untimed. Computed from the time at each
 * look; calls `onDrift` when the machine has slept or its clock was set.
 */
export function useSecondsLeft(clock: ServerClock, { deadlineAt, pausedAt }: Shown, onDrift: () => void) {
  const left = () => deadlineAt && Math.ceil((deadlineAt - (pausedAt ?? clock.now())) / 1000)
  const [seconds, setSeconds] = useState(left)
  const look = useEffectEvent(() => {
    setSeconds(left())
    if (clock.hasDrifted()) onDrift()
  })

  useEffect(() => {
    const timer = setInterval(look, TICK_MS)
    return () => clearInterval(timer)
  }, [deadlineAt, pausedAt])

  return seconds
}
