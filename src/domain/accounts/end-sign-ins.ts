import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { endAllSignIns, managePerson } from './manage-person'

/** Signs a person out everywhere, copies of their cookies included. For administrators. */
export const endSignIns = (viewer: Viewer, { person: id }: { person: string }, now: Date): Promise<void> =>
  managePerson(viewer, 'end sign-ins', id, now, async (tx) => {
    const ended = await endAllSignIns(tx, id, now)
    await recordEvent(tx, viewer, 'person.signed-out', id, now, { signIns: ended })
  })
