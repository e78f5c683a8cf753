import { conflict, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { revokeOthers } from './internal'
import { fitsPassword, hashPassword, refuseWeakPassword } from './passwords'
import type { ChangePasswordInput, Claim } from './schema'
import { tryPasswordChange } from './throttle'

/**
 * Changes the viewer's password and ends all their other sign-ins at once. Refuses a wrong current password, a weak
 * new one, too many tries, and a person who signs in through a service and has no password.
 */
export async function changePassword(
  viewer: Viewer,
  input: ChangePasswordInput,
  asking: Claim,
  now: Date,
): Promise<void> {
  const attempt = await tryPasswordChange(viewer.id)
  const person = await db.person.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { email: true, name: true, passwordHash: true },
  })
  if (!person.passwordHash) throw rejected('Your account has no password. Change it where you sign in.')
  if (!(await fitsPassword(person.passwordHash, input.current)))
    throw rejected('The current password is wrong.', 'current')
  await attempt.giveBack()
  await refuseWeakPassword(input.next, person, 'next')
  const passwordHash = await hashPassword(input.next)

  await db.$transaction(async (tx) => {
    // First, in the order of resetPassword: a link that somebody asked for earlier ends as well.
    await tx.passwordReset.deleteMany({ where: { personId: viewer.id } })
    const { count } = await tx.person.updateMany({
      where: { id: viewer.id, passwordHash: person.passwordHash },
      data: { passwordHash },
    })
    if (count === 0)
      throw conflict('The password was changed meanwhile. Enter the new one as the current one.')
    await revokeOthers(tx, viewer, asking, now)
    await recordEvent(tx, viewer, 'person.password-changed', viewer.id, now)
  })
}
