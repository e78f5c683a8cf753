import { notFound } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'

/** Ends one of the viewer's own sign-ins. Refuses one that is not theirs, or has ended already. */
export async function signOutDevice(viewer: Viewer, { id }: { id: string }, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.signIn.updateMany({
      where: { personId: viewer.id, id, revokedAt: null },
      data: { revokedAt: now },
    })
    if (count === 0) throw notFound('That device')
    await recordEvent(tx, viewer, 'person.signed-out', viewer.id, now, { signIn: id })
  })
}
