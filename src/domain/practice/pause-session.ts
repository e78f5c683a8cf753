import { authorize, notFound } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { leave } from './enter-attempt'
import { expireAttempts } from './expire-attempts'
import { lockSession } from './lock-session'
import { canPause } from './policy'

/** Stops the clock of the question on screen. Refused in a mock interview. Goes on with enterAttempt. */
export async function pauseSession(viewer: Viewer, sessionId: string, now: Date): Promise<void> {
  await expireAttempts(now, viewer.id)
  await db.$transaction(async (tx) => {
    const session = await lockSession(tx, viewer.id, sessionId)
    if (!session) throw notFound('This session')
    authorize(canPause(session))
    const current = session.attempts.find((attempt) => attempt.enteredAt)
    if (current) await leave(tx, session, current, now)
  })
}
