import { db } from '@/infra/db'
import { openSignIn } from './internal'
import { fitsPassword } from './passwords'
import type { Claim, SignInInput, Visit } from './schema'
import { trySignIn } from './throttle'

/**
 * Signs a person in; null when address and password do not fit, whatever the reason, and in the same time.
 * Refuses with TOO_MANY before any hash is computed. Right passwords do not count as tries.
 */
export async function signInWithPassword(visit: Visit, input: SignInInput, now: Date): Promise<Claim | null> {
  const attempt = await trySignIn(input.email, visit.network)
  const person = await db.person.findUnique({
    where: { email: input.email, disabledAt: null },
    select: { id: true, name: true, role: true, passwordHash: true },
  })
  const passwordHash = person?.passwordHash ?? null
  const fits = await fitsPassword(passwordHash, input.password).catch(async (refusal: unknown) => {
    await attempt.giveBack()
    throw refusal
  })
  if (!fits || !person || !passwordHash) return null
  await attempt.giveBack()

  return db.$transaction(async (tx) => {
    // A change of the password at this moment must not leave a sign-in by the old one behind.
    const unchanged = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "Person"
      WHERE id = ${person.id}::uuid AND "passwordHash" = ${passwordHash} AND "disabledAt" IS NULL FOR SHARE`
    return unchanged.length === 1 ? openSignIn(tx, person, visit, now) : null
  })
}
