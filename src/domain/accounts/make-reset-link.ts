import { authorize, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Actor } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { makeSecret, resetColumns, resetLink } from './internal'
import { canMakeResetLink } from './policy'
import { emailAddress } from './schema'

/**
 * Makes a link that sets the password of the person with this address, for an installation that sends no mail. An
 * earlier link ends. Refuses anybody but the machine's own shell, and an address without an open account.
 */
export async function makeResetLink(actor: Actor, address: string, now: Date): Promise<string> {
  authorize(canMakeResetLink(actor))
  const email = emailAddress.safeParse(address)
  if (!email.success) throw rejected(`${address} is not an e-mail address.`)
  const secret = makeSecret()
  const columns = { ...resetColumns(secret, now), sendAt: null }

  return db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { email: email.data, disabledAt: null },
      select: { id: true },
    })
    if (!person) throw rejected(`There is no open account for ${email.data}. Check the address.`)
    await tx.passwordReset.upsert({
      where: { personId: person.id },
      create: { personId: person.id, ...columns },
      update: columns,
      select: { personId: true },
    })
    await recordEvent(tx, actor, 'person.reset-link-made', person.id, now)
    return resetLink({ personId: person.id, secret })
  })
}
