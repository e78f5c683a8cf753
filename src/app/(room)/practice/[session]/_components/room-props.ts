import type { Viewer } from '@/domain/core/viewer'
import { canAddTime, canPause } from '@/domain/practice/policy'
import type { Room, Workbench } from '@/domain/practice/queries'
import { addSeconds, secondsAllowed } from '@/domain/practice/rules'
import { MODE_WORD, THINKING_MINUTES } from '@/domain/practice/words'

/** What the room needs of a session and its question on screen, in values that cross to the browser. */
export function toRoomProps(viewer: Viewer, room: Room, bench: Workbench, now: Date) {
  const { revision, session } = bench
  return {
    owner: viewer.id,
    session: room.id,
    mode: MODE_WORD[room.mode],
    isMock: room.mode === 'MOCK',
    attempt: bench.id,
    slug: bench.question.slug,
    number: room.attempts.findIndex(({ id }) => id === bench.id) + 1,
    questions: room.attempts.map(({ id, revision: { title, minutes }, ...attempt }) => ({
      id,
      title,
      minutes,
      status: attempt.status,
      isPaused: attempt.pausedAt !== null,
      usedSeconds: attempt.usedSeconds,
    })),
    question: {
      title: revision.title,
      difficulty: revision.difficulty,
      type: revision.type,
      format: revision.format,
      minutes: revision.minutes,
      blocks: revision.blocks,
      wordsMin: revision.wordsMin,
      wordsMax: revision.wordsMax,
    },
    hints: bench.hints,
    hintCount: bench.hintCount,
    start: {
      text: bench.lateBody ?? bench.body,
      rev: bench.rev,
      savedAt: (bench.lateSavedAt ?? bench.savedAt)?.getTime() ?? null,
      deadlineAt: bench.deadlineAt?.getTime() ?? null,
      pausedAt: bench.pausedAt?.getTime() ?? null,
      submittedBy: bench.submittedBy,
      late: bench.lateBody !== null,
    },
    totalSeconds: totalSeconds(room, bench),
    thinkingUntil: thinkingUntil(room, bench),
    serverNow: now.getTime(),
    canPause: canPause(session),
    canAddTime: canAddTime(session) && bench.deadlineAt !== null,
  }
}
export type RoomProps = ReturnType<typeof toRoomProps>
export type QuestionInRoom = RoomProps['questions'][number]

/** When the time to think before writing ends, extra time included; null outside a timed mock interview. */
function thinkingUntil({ mode, extraTime }: Room, { startedAt }: Workbench): number | null {
  const seconds = secondsAllowed(THINKING_MINUTES, extraTime)
  return mode === 'MOCK' && startedAt && seconds ? addSeconds(startedAt, seconds).getTime() : null
}

/** The whole of the clock on screen, pauses excluded; null when untimed. */
function totalSeconds(room: Room, bench: Workbench): number | null {
  const from = room.mode === 'MOCK' ? room.startedAt : bench.startedAt
  if (!bench.deadlineAt || !from) return null
  const paused = room.mode === 'MOCK' ? 0 : bench.pausedSeconds
  return Math.round((bench.deadlineAt.getTime() - from.getTime()) / 1000) - paused
}
