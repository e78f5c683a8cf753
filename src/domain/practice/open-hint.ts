import { authorize, notFound, rejected } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { canOpenHints } from './policy'

/**
 * Opens the next hint of an open attempt and notes that it was needed. Refused in a mock interview.
 * @returns how many hints are open now
 */
export async function openHint(viewer: Viewer, attemptId: string): Promise<number> {
  const attempt = await db.attempt.findUnique({
    where: { candidateId_id: { candidateId: viewer.id, id: attemptId } },
    select: { hintsOpened: true, session: { select: { mode: true } }, revision: { select: { hints: true } } },
  })
  if (!attempt) throw notFound('This attempt')
  authorize(canOpenHints(attempt.session))
  if (attempt.hintsOpened >= attempt.revision.hints.length) throw rejected('All hints are open.')
  const { count } = await db.attempt.updateMany({
    where: { candidateId: viewer.id, id: attemptId, status: 'OPEN', hintsOpened: attempt.hintsOpened },
    data: { hintsOpened: { increment: 1 } },
  })
  return attempt.hintsOpened + count
}
