import { db } from '@/infra/db'
import { DomainError, forbidden } from './errors'
import { recordEvent } from './events'
import type { Viewer } from './viewer'

/**
 * Runs what only some people may do. When it is refused as forbidden, that leaves one event, outside the transaction
 * that the refusal undid; then the refusal goes on its way.
 * @param attempt what was tried, in a word or two
 */
export async function privileged<T>(
  viewer: Viewer,
  attempt: string,
  subjectId: string,
  now: Date,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'FORBIDDEN') {
      await recordEvent(db, viewer, 'person.privilege-denied', subjectId, now, { attempt })
    }
    throw error
  }
}

/**
 * Refuses with FORBIDDEN unless allowed, which leaves one event. For what is decided before any transaction.
 * @param attempt what was tried, in a word or two
 */
export async function admit(
  viewer: Viewer,
  allowed: boolean,
  attempt: string,
  subjectId: string,
  now: Date,
): Promise<void> {
  if (!allowed) await privileged(viewer, attempt, subjectId, now, () => Promise.reject(forbidden()))
}
