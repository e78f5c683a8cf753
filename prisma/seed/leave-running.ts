import { pauseSession } from '@/domain/practice/pause-session'
import { addSeconds } from '@/domain/practice/rules'
import { startSession } from '@/domain/practice/start-session'
import { submitAnswer } from '@/domain/practice/submit-answer'
import { takeUp, typeAnswer, type Sitter } from './answer-question'
import { chanceOf } from './chance'
import { attemptsOf, keyOf, score, submittedOf } from './sit'
import { answerParts } from './write-answer'

export const RUNNING = 'running'

/** Leaves somebody in the middle of a drill: one question answered and scored, the next one begun and paused. */
export async function leaveRunning(sitter: Sitter, now: Date): Promise<void> {
  const { viewer } = sitter
  const chance = chanceOf(RUNNING)
  const began = addSeconds(now, -40 * 60)
  const input = { mode: 'DRILL', count: 3, fresh: false, key: keyOf(RUNNING), extraTime: 'X100' } as const
  const session = await startSession(viewer, input, began)
  const [first, second] = await attemptsOf(sitter, session)
  if (!first || !second) return

  const answered = await type(first.id, began, 0.8, 540)
  await submitAnswer(viewer, first.id, addSeconds(answered, 30))
  for (const attempt of await submittedOf(sitter, session)) {
    await score(sitter, attempt, 0.7, addSeconds(answered, 150), chance)
  }
  const paused = await type(second.id, addSeconds(answered, 180), 0.5, 300)
  await pauseSession(viewer, session, addSeconds(paused, 20))

  async function type(attemptId: string, from: Date, quality: number, seconds: number) {
    const desk = await takeUp(viewer, attemptId, from)
    const parts = answerParts(desk.revision, quality, chance)
    return typeAnswer(sitter, desk, from, { parts, seconds, pause: false }, chance)
  }
}
