'use client'

import clsx from 'clsx'
import { SaveStatus } from '@/components/answer/save-status'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { ADDED_MINUTES } from '@/domain/practice/words'
import { ClockTrack, RoomClock } from './room-clock'
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
          aria-label={leaveLabel(left, isPaused)}
        >
          <Icon name="arrow-left" className="text-ink" />
        </Link>
        <h1 className="flex gap-2 whitespace-nowrap">
          {props.mode}
          <span className="font-normal text-ink-3 max-md:sr-only">
            question {props.number} of {props.questions.length}
          </span>
        </h1>
      </div>
      <RoomClock
        face={room.face}
        left={left}
        total={props.totalSeconds}
        deadlineAt={kept.deadlineAt}
        isPaused={isPaused}
      />
      <div className="col-span-full flex flex-wrap items-center justify-between gap-2 lg:col-auto lg:justify-end">
        <SaveStatus kept={kept} />
        {!kept.submittedBy && (
          <span className="ml-auto flex gap-2 lg:ml-0">
            {props.canAddTime && (
              <Button
                type="button"
                size="s"
                keys="Alt T"
                className={KEY_WHERE_WIDE}
                aria-label={`Add ${ADDED_MINUTES} minutes`}
                aria-disabled={room.isBusy || undefined}
                onClick={() => void room.addTime()}
              >
                <span className="whitespace-nowrap">+{ADDED_MINUTES} min</span>
              </Button>
            )}
            {props.canPause && (
              <Button
                type="button"
                size="s"
                keys="Alt P"
                className={clsx('min-w-control-s', KEY_WHERE_WIDE)}
                onClick={() => void (isPaused ? room.resume() : room.pause())}
              >
                <Icon name={isPaused ? 'play' : 'pause'} />
                <span className="max-md:sr-only">{isPaused ? 'Go on' : 'Pause'}</span>
              </Button>
            )}
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
          </span>
        )}
      </div>
      {left !== null && props.totalSeconds && <ClockTrack left={left} total={props.totalSeconds} />}
    </header>
  )
}

function leaveLabel(left: number | null, isPaused: boolean): string {
  if (left === null || left < 0) return 'Leave the room'
  return isPaused ? 'Leave the room; the clock stands still' : 'Leave the room; the clock goes on'
}

/** The key is named where there is room for it; it works everywhere. */
const KEY_WHERE_WIDE = 'max-2xl:[&_kbd]:hidden'
