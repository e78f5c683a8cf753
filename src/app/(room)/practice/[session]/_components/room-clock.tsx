'use client'

import { LocalTime } from '@/components/local-time'
import { clockFace, inWords } from '@/lib/duration'

type RoomClockProps = {
  face: string
  left: number | null
  total: number | null
  deadlineAt: number | null
  isPaused: boolean
}

/** The time left, of how much, and when it ends. */
export function RoomClock({ face, left, ...clock }: RoomClockProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-end gap-x-2 whitespace-nowrap tabular-nums">
      <span
        role="timer"
        aria-label={left === null ? 'Untimed' : timerWords(left)}
        className="text-2xl/none font-medium tracking-[-0.01em]"
      >
        {face}
      </span>
      {left !== null && <Caption left={left} {...clock} />}
    </div>
  )
}

function Caption({ left, total, deadlineAt, isPaused }: Omit<RoomClockProps, 'face'> & { left: number }) {
  if (left < 0) return <span className="text-sm text-ink-3">after time, not scored</span>
  return (
    <span className="text-sm text-ink-3">
      {total ? `left of ${clockFace(total)}` : 'left'}
      {isPaused && ', paused'}
      {!isPaused && deadlineAt && (
        <span className="max-md:hidden">
          , ends <LocalTime at={deadlineAt} />
        </span>
      )}
    </span>
  )
}

const MARKS = (total: number) => [total / 2, 300, 60].filter((at) => at < total)

/** The time as a line that empties, with marks where the room speaks up. */
export function ClockTrack({ left, total }: { left: number; total: number }) {
  const percent = (seconds: number) => `${Math.min(100, Math.max(0, (100 * seconds) / total))}%`
  return (
    <svg aria-hidden="true" width="100%" height="3" className="absolute inset-x-0 -bottom-px">
      <rect width="100%" height="3" className="fill-line" />
      <rect width={percent(total - left)} height="3" className={left <= 300 ? 'fill-warn' : 'fill-ink-3'} />
      {MARKS(total).map((at) => (
        <rect key={at} x={percent(total - at)} width="2" height="3" className="fill-bg" />
      ))}
    </svg>
  )
}

/** To the minute, so that a screen reader that follows the timer is not flooded. */
function timerWords(left: number): string {
  if (left < 0) return `${inWords(Math.ceil(-left / 60) * 60)} after time`
  return left > 60 ? `${inWords(Math.ceil(left / 60) * 60)} left` : 'Less than a minute left'
}
