import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { answerTransport } from '@/components/answer/send-save'
import { useKeptText } from '@/components/answer/use-kept-text'
import { useSecondsLeft } from '@/components/answer/use-seconds-left'
import { useVisitorDraft } from '@/components/answer/use-visitor-draft'
import { useRun } from '@/components/use-run'
import { clockFace } from '@/lib/duration'
import { addTimeAction, enterAttemptAction, openHintAction, pauseSessionAction } from '../actions'
import type { RoomProps } from './room-props'

/** Everything that happens in the room: saving, the clock, and what the buttons do. */
export function useRoom(props: RoomProps) {
  const { owner, attempt, session, slug, start, serverNow } = props
  const router = useRouter()
  const { keeper, clock, kept } = useKeptText({
    owner,
    name: attempt,
    start,
    serverNow,
    connect: (clock) => answerTransport(attempt, clock),
  })
  const left = useSecondsLeft(clock, kept, () => void keeper.look())
  const { run, problem, setProblem, isBusy, setBusy } = useRun()
  useVisitorDraft(slug, keeper)

  // The server decides that time is up; the countdown only knows when to ask.
  const isOver = left !== null && left <= 0 && kept.pausedAt === null
  useEffect(() => {
    if (isOver && !kept.submittedBy) void keeper.look()
  }, [isOver, kept.submittedBy, keeper])

  async function submit() {
    setBusy(true)
    setProblem(null)
    const done = await keeper.submit()
    // The answer may have got lost although the submission had arrived.
    if (!done) await keeper.look()
    setBusy(false)
    if (done || keeper.snapshot().submittedBy) return router.refresh()
    // The other states have notices of their own.
    if (keeper.snapshot().phase === 'device') {
      setProblem(
        'Not submitted yet: the server could not be reached. Your text is kept; try again in a moment.',
      )
    }
  }

  return {
    keeper,
    kept,
    left,
    isOver,
    isBusy,
    problem,
    now: () => clock.now(),
    face: left === null ? 'Untimed' : clockFace(left),
    submit,
    go: async (next: string) => {
      await keeper.flush()
      if (await run(() => enterAttemptAction({ attempt: next }))) router.push(`/practice/${session}`)
    },
    pause: async () => {
      await keeper.flush()
      if (await run(() => pauseSessionAction({ session }))) await keeper.look()
    },
    resume: async () => {
      if (await run(() => enterAttemptAction({ attempt }))) await keeper.look()
    },
    addTime: async () => {
      if (await run(() => addTimeAction({ attempt }))) await keeper.look()
    },
    openHint: () => void run(() => openHintAction({ attempt })),
  }
}
export type RoomState = ReturnType<typeof useRoom>
