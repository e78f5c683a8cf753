import { SaveStatus } from '@/components/answer/save-status'
import { LocalTime } from '@/components/local-time'
import { Button } from '@/components/ui/button'
import type { ReviewRoom } from '@/domain/reviews/get-review-room'
import { clockFace } from '@/lib/duration'
import { PartsNav } from './parts-nav'
import { focusOn } from './places'
import type { ReviewState } from './use-review'

type LeaseBarProps = { room: ReviewRoom; state: ReviewState; onPreview: () => void }

/** How long one holds the answer, where the text is, and what can be done with it; always in view. */
export function LeaseBar({ room, state, onPreview }: LeaseBarProps) {
  const reason = reasonOf(state.missing)
  const isOpen = room.status === 'WAITING'
  function preview() {
    const [first] = state.missing
    if (!first) return onPreview()
    focusOn(first.field)
  }
  return (
    <div className="sticky top-0 z-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line bg-bg py-2 text-ui tabular-nums">
      <p className="flex flex-wrap gap-x-3">
        <Holding room={room} state={state} />
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <SaveStatus kept={state.kept} />
        {isOpen && !state.isTaken && (
          <Button
            type="button"
            size="s"
            variant="plain"
            aria-disabled={state.isBusy || undefined}
            onClick={() => void state.release()}
          >
            Release
          </Button>
        )}
        {!state.isReadOnly && (
          <>
            <Button
              type="button"
              size="s"
              variant="primary"
              keys="Alt P"
              aria-disabled={state.isBusy || reason !== null || undefined}
              aria-describedby={reason ? 'publish-reason' : undefined}
              onClick={preview}
            >
              {isOpen ? 'Preview and publish' : 'Preview the change'}
            </Button>
            {reason && (
              <span id="publish-reason" role="status" className="text-sm text-ink-3">
                {reason}
              </span>
            )}
          </>
        )}
      </div>
      <PartsNav criteria={room.criteria} />
    </div>
  )
}

function Holding({ room, state }: Pick<LeaseBarProps, 'room' | 'state'>) {
  if (room.publishedAt) {
    return (
      <>
        <strong>
          Published <LocalTime at={room.publishedAt.getTime()} as="moment" />
        </strong>
        {room.editableUntil && (
          <span className="text-ink-3">
            can be changed until <LocalTime at={room.editableUntil.getTime()} as="moment" />
          </span>
        )}
      </>
    )
  }
  if (state.isTaken)
    return <strong>{room.publishedAt ? 'No more changes' : 'You do not hold this answer any more'}</strong>
  if (state.left === null) return <strong>Your hold has lapsed</strong>
  return (
    <>
      <strong>You hold this answer for {clockFace(state.left)}</strong>
      <span className="text-ink-3">renewed while you read or write here</span>
    </>
  )
}

function reasonOf(missing: ReviewState['missing']): string | null {
  const levels = missing.filter(({ field }) => field.startsWith('level-')).length
  if (levels > 0) return levels === 1 ? '1 level to choose' : `${levels} levels to choose`
  return missing[0]?.message ?? null
}
