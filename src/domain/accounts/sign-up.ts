import { recordEvent } from '@/domain/core/events'
import { rejected } from '@/domain/core/errors'
import { Role } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { openSignIn } from './internal'
import { hashPassword, refuseWeakPassword } from './passwords'
import type { Claim, SignUpInput, Visit } from './schema'
import { trySignUp } from './throttle'

const taken = () => rejected('That address has an account. Sign in instead.', 'email')

/**
 * Makes a person who signs in with a password, and signs them in. Refuses an address that has an account, a weak
 * password, and too many tries from one network. Of many at once with one address, one succeeds.
 */
export async function signUp(visit: Visit, input: SignUpInput, now: Date): Promise<Claim> {
  await trySignUp(visit.network)
  const { email, name, password, timeZone = 'UTC' } = input
  await refuseWeakPassword(password, input, 'password')
  if (await db.person.findUnique({ where: { email }, select: { id: true } })) throw taken()
  const passwordHash = await hashPassword(password)

  return db.$transaction(async (tx) => {
    const [person] = await tx.person.createManyAndReturn({
      data: [{ email, name, passwordHash, timeZone, role: Role.CANDIDATE, createdAt: now }],
      skipDuplicates: true,
      select: { id: true, name: true, role: true },
    })
    if (!person) throw taken()
    await recordEvent(tx, person, 'person.signed-up', person.id, now)
    return openSignIn(tx, person, visit, now)
  })
}
