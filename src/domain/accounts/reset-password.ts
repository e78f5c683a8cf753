import { rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { db } from '@/infra/db'
import { liveReset } from './internal'
import { hashPassword, refuseWeakPassword } from './passwords'
import { findReset } from './queries'
import type { ResetPasswordInput, Visit } from './schema'
import { tryPasswordReset } from './throttle'

const ended = () => rejected('This link has been used or has expired. Ask for a new one.')

/**
 * Sets the password of the person whom a link names and ends all their sign-ins; the link has then been used. Signs
 * nobody in. Refuses a link that was used or has expired, too many tries, and a weak password, which leaves the link as it
 * is.
 * Somebody who signed in through a service only has a password from now on as well.
 */
export async function resetPassword(
  { network }: Visit,
  { token, password }: ResetPasswordInput,
  now: Date,
): Promise<void> {
  await tryPasswordReset(network)
  const person = await findReset(token, now)
  if (!token || !person) throw ended()
  await refuseWeakPassword(password, person, 'password')
  const passwordHash = await hashPassword(password)

  await db.$transaction(async (tx) => {
    const { count } = await tx.passwordReset.deleteMany({ where: liveReset(token, now) })
    if (count === 0) throw ended()
    // Before the sign-ins: one by the old password that is opening now waits here, and then finds it gone.
    await tx.person.update({ where: { id: person.id }, data: { passwordHash }, select: { id: true } })
    await tx.signIn.updateMany({
      where: { personId: person.id, revokedAt: null },
      data: { revokedAt: now },
    })
    await recordEvent(tx, person, 'person.password-reset', person.id, now)
  })
}
