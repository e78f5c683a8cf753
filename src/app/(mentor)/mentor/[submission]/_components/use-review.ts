import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useRef, useState } from 'react'
import { untimed } from '@/components/answer/kept'
import { saveTransport } from '@/components/answer/send-save'
import { useKeptText } from '@/components/answer/use-kept-text'
import { useSecondsLeft } from '@/components/answer/use-seconds-left'
import { useRun } from '@/components/use-run'
import type { ReviewRoom } from '@/domain/reviews/get-review-room'
import { readReview, writeReview, type ReviewText } from '@/domain/reviews/review'
import { missingIn } from '@/domain/reviews/rules'
import { idle, type ActionState } from '@/lib/action-state'
import { claimAgainAction, publishAction, releaseAction } from '../actions'
import { useLease, useRenewal, type Renewed } from './use-lease'

const UNSAVED: ActionState = {
  status: 'error',
  message: 'The text could not be saved yet. Try again in a moment.',
}

/** Everything that happens in the review room: the draft, the lease, and what the buttons do. */
export function useReview(owner: string, room: ReviewRoom, serverNow: number) {
  const router = useRouter()
  const submission = room.id
  const lease = useLease(room)
  const { text, rev, savedAt } = room
  const { keeper, clock, kept } = useKeptText({
    owner,
    name: `review-${submission}`,
    start: untimed({ text, rev, savedAt: savedAt?.getTime() ?? null }),
    serverNow,
    connect: (own) => saveTransport<Renewed>(`/api/reviews/${submission}`, own, lease.hear),
  })
  useRenewal(room, lease, clock)
  const left = useSecondsLeft(clock, { deadlineAt: lease.until, pausedAt: null }, () => undefined)
  const { run: runOnce, problem, isBusy } = useRun()
  const [isPublished, setPublished] = useState(false)
  const review = useMemo(() => readReview(kept.text), [kept.text])
  const missing = useMemo(() => whatIsMissing(review, room), [review, room])
  useOwnScore(room, kept.phase === 'saved' && !missing.some(({ field }) => /^(level|why)-/.test(field)))

  /** Runs an action after the text is saved. */
  const run = (act: () => Promise<ActionState>) =>
    runOnce(async () => {
      if (!(await keeper.flush())) return UNSAVED
      return lease.wasTaken() ? idle : act()
    })

  return {
    kept,
    keeper,
    review,
    missing,
    problem,
    isBusy,
    isTaken: lease.isTaken,
    /** Just now, from here. */
    isPublished,
    /** Seconds; null when the lease has lapsed. */
    left: left !== null && left > 0 ? left : null,
    isReadOnly: lease.isTaken || (room.status === 'REVIEWED' && room.editableUntil === null),
    change: (edit: (review: ReviewText) => ReviewText) =>
      keeper.change(writeReview(edit(readReview(keeper.snapshot().text)))),
    /** Gives whether it is published. */
    publish: async () => {
      const isDone = await run(() => publishAction({ submission }))
      setPublished(isDone)
      if (isDone) router.refresh()
      return isDone
    },
    release: async () => {
      if (await run(() => releaseAction({ submission }))) router.push('/mentor')
    },
    claimAgain: async () => {
      if (!(await run(() => claimAgainAction({ submission })))) return
      lease.begin(clock.now())
      router.refresh()
    },
  }
}
export type ReviewState = ReturnType<typeof useReview>

function whatIsMissing(review: ReviewText, room: ReviewRoom) {
  const empty = review.comments
    .filter(({ body }) => !body.trim())
    .map(({ id }) => ({ field: `body-${id}`, message: 'Write the empty comment, or delete it.' }))
  return [...missingIn(review, room.criteria), ...empty]
}

/** Once the mentor's own levels are complete and saved, the server shows those of the candidate. Asked for once. */
function useOwnScore(room: ReviewRoom, isComplete: boolean): void {
  const router = useRouter()
  const isAsked = useRef(room.self !== null)
  useEffect(() => {
    if (!isComplete || isAsked.current) return
    isAsked.current = true
    router.refresh()
  }, [isComplete, router])
}
