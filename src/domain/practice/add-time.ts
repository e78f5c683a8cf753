import { authorize, notFound, rejected } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { expireAttempts } from './expire-attempts'
import { canAddTime } from './policy'
import { addSeconds } from './rules'
import { ADDED_MINUTES } from './words'

/** Gives an open, timed attempt of a drill five more minutes. Refused in a mock interview and after time. */
export async function addTime(viewer: Viewer, attemptId: string, now: Date): Promise<Date> {
  await expireAttempts(now, viewer.id)
  const attempt = await db.attempt.findUnique({
    where: { candidateId_id: { candidateId: viewer.id, id: attemptId } },
    select: { deadlineAt: true, session: { select: { mode: true } } },
  })
  if (!attempt) throw notFound('This attempt')
  authorize(canAddTime(attempt.session))
  if (!attempt.deadlineAt) throw rejected('This question is untimed; there is no clock to extend.')

  const deadlineAt = addSeconds(attempt.deadlineAt, ADDED_MINUTES * 60)
  const { count } = await db.attempt.updateMany({
    where: { candidateId: viewer.id, id: attemptId, status: 'OPEN', deadlineAt: attempt.deadlineAt },
    data: { deadlineAt, addedSeconds: { increment: ADDED_MINUTES * 60 } },
  })
  if (count === 0) throw rejected('The clock has run out or was changed in another tab. Look at it again.')
  return deadlineAt
}
