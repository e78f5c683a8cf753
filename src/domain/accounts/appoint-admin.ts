import { authorize, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Actor } from '@/domain/core/viewer'
import { Role } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { canAppointAdmin } from './policy'
import { emailAddress } from './schema'

/**
 * Makes the person with this address an administrator; gives a sentence that says what happened. Refuses anybody
 * but the machine's own shell, and an address without an account.
 */
export async function appointAdmin(actor: Actor, address: string, now = new Date()): Promise<string> {
  authorize(canAppointAdmin(actor))
  const email = emailAddress.safeParse(address)
  if (!email.success) throw rejected(`${address} is not an e-mail address.`)

  return db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { email: email.data }, select: { id: true } })
    if (!person) throw rejected(`Nobody has signed up as ${email.data}. Sign up first, then run this again.`)
    const { count } = await tx.person.updateMany({
      where: { id: person.id, role: { not: Role.ADMIN } },
      data: { role: Role.ADMIN },
    })
    if (count === 0) return `${email.data} is an administrator already.`
    await recordEvent(tx, actor, 'person.role-changed', person.id, now, { role: Role.ADMIN })
    return `${email.data} is an administrator now.`
  })
}
