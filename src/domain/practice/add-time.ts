import { authorize, notFound, rejected } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { expireAttempts } from './expire-attempts'
import { lockSession } from './lock-session'
import { canAddTime } from './policy'
import { addSeconds } from './rules'
import { ADDED_MINUTES } from './words'

/** Gives an open, timed attempt of a drill five more minutes. Refused in a mock interview and after time. */
export async function addTime(viewer: Viewer, attemptId: string, now: Date): Promise<Date> {
  await expireAttempts(now, viewer.id)
  const own = { candidateId_id: { candidateId: viewer.id, id: attemptId } }
  const found = await db.attempt.findUnique({ where: own, select: { sessionId: true } })
  if (!found) throw notFound('This attempt')
  return db.$transaction(async (tx) => {
    const session = await lockSession(tx, viewer.id, found.sessionId)
    const attempt = session?.attempts.find(({ id }) => id === attemptId)
    if (!session || !attempt) throw notFound('This attempt')
    authorize(canAddTime(session))
    if (attempt.status === 'WAITING') throw rejected('The clock has not started. Start the question first.')
    if (!attempt.deadlineAt) throw rejected('This question is untimed; there is no clock to extend.')

    const deadlineAt = addSeconds(attempt.deadlineAt, ADDED_MINUTES * 60)
    const { count } = await tx.attempt.updateMany({
      where: { candidateId: viewer.id, id: attemptId, status: 'OPEN', deadlineAt: attempt.deadlineAt },
      data: { deadlineAt, addedSeconds: { increment: ADDED_MINUTES * 60 } },
    })
    if (count === 0) throw rejected('This question is submitted: its clock cannot be extended any more.')
    return deadlineAt
  })
}
