import { randomBytes } from 'node:crypto'
import type { Claim, Visit } from '@/domain/accounts/schema'
import { signUp } from '@/domain/accounts/sign-up'
import { findViewer } from '@/domain/accounts/queries'

export const NOON = new Date('2026-11-21T12:00:00Z')
export const PASSWORD = 'paper lantern seven'

const minutes = (count: number) => count * 60_000
export const later = (count: number) => new Date(NOON.getTime() + minutes(count))
export const DAY = 24 * 60

/** A request from a network of its own, or from the one given. */
export const from = (
  network: string = randomBytes(6).toString('hex'),
  claim: Claim | null = null,
): Visit => ({
  network,
  userAgent: 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/150.0',
  claim,
})

/** Signs Ada up at noon; gives her claim and who she is. */
export async function makeAda() {
  const claim = await signUp(from(), { name: 'Ada', email: 'ada@example.org', password: PASSWORD }, NOON)
  const viewer = (await findViewer(claim, NOON))!
  return { claim, viewer }
}
