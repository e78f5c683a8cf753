import { recordEvent } from '@/domain/core/events'
import { db } from '@/infra/db'
import { revoke } from './internal'
import type { Claim } from './schema'

/** Ends the sign-in that a cookie claims; it is refused at its next use. Doing it twice changes nothing. */
export async function signOut(claim: Claim, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if ((await revoke(tx, claim, now)) === 0) return
    const person = await tx.person.findUniqueOrThrow({
      where: { id: claim.personId },
      select: { id: true, name: true, role: true },
    })
    await recordEvent(tx, person, 'person.signed-out', person.id, now)
  })
}
