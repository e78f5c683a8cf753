import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { revokeOthers } from './internal'
import type { Claim } from './schema'

/** Ends all the viewer's sign-ins but the one that asks; gives how many ended. */
export async function signOutEverywhere(viewer: Viewer, asking: Claim, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const ended = await revokeOthers(tx, viewer, asking, now)
    if (ended > 0) await recordEvent(tx, viewer, 'person.signed-out', viewer.id, now, { elsewhere: ended })
    return ended
  })
}
