'use client'

import { SaveStatus } from '@/components/answer/save-status'
import { LocalTime } from '@/components/local-time'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { clockFace, inWords } from '@/lib/duration'
import type { RoomProps } from './room-props'
import type { RoomState } from './use-room'

type RoomBarProps = RoomProps & { room: RoomState; onSubmit: () => void }

/** Where one is, how much time is left, where the text is, and what can be done; always in view. */
export function RoomBar({ room, onSubmit, ...props }: RoomBarProps) {
  const { kept, left } = room
  const isPaused = kept.pausedAt !== null
  return (
    <header className="sticky top-0 z-4 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1 border-b border-line bg-bg px-4 pt-2 pb-3 lg:grid-cols-[1fr_auto_1fr] lg:px-6">
      <div className="flex min-w-0 items-center gap-3 text-ui">
        <Link
          href="/practice"
          className="inline-grid size-6 place-items-center coarse:size-11"
          aria-label="Leave the room; the clock goes on"
        >
          <Icon name="arrow-left" className="text-ink" />
        </Link>
        <h1 className="flex gap-2 whitespace-nowrap">
          {props.mode}
          <span className="font-normal text-ink-3">
            <span className="max-md:sr-only">question </span>
            {props.number} of {props.questions.length}
          </span>
        </h1>
      </div>
      <div className="flex items-baseline justify-end gap-2 whitespace-nowrap tabular-nums">
        <span
          role="timer"
          aria-label={left === null ? 'Untimed' : timerWords(left)}
          className="text-2xl/none font-medium tracking-[-0.01em]"
        >
          {room.face}
        </span>
        {left !== null && (
          <ClockCaption
            left={left}
            total={props.totalSeconds}
            deadlineAt={kept.deadlineAt}
            isPaused={isPaused}
          />
        )}
      </div>
      <div className="col-span-full flex items-center justify-between gap-2 lg:col-auto lg:justify-end">
        <SaveStatus kept={kept} />
        <span className="flex gap-2">
          {props.canPause && !kept.submittedBy && (
            <Button
              type="button"
              size="s"
              keys="Alt P"
              className={KEY_WHERE_WIDE}
              onClick={() => void (isPaused ? room.resume() : room.pause())}
            >
              <Icon name={isPaused ? 'play' : 'pause'} />
              {isPaused ? 'Go on' : 'Pause'}
            </Button>
          )}
          {!kept.submittedBy && (
            <Button
              type="button"
              size="s"
              variant="primary"
              keys="Ctrl Enter"
              className="max-lg:hidden"
              aria-disabled={room.isBusy || undefined}
              onClick={onSubmit}
            >
              Submit
            </Button>
          )}
        </span>
      </div>
      {left !== null && props.totalSeconds && <Track left={left} total={props.totalSeconds} />}
    </header>
  )
}

type ClockCaptionProps = { left: number; total: number | null; deadlineAt: number | null; isPaused: boolean }

function ClockCaption({ left, total, deadlineAt, isPaused }: ClockCaptionProps) {
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

/** The key is named where there is room for it; it works everywhere. */
const KEY_WHERE_WIDE = 'max-2xl:[&_kbd]:hidden'

/** The time as a line that empties, with marks where the room speaks up. */
function Track({ left, total }: { left: number; total: number }) {
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
