import { randomBytes } from 'node:crypto'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import type { Db } from '@/infra/db'
import { env } from '@/infra/env'
import { sha256 } from '@/lib/sha256'
import { resetEnd, signInEnd } from './rules'
import type { Claim, Visit } from './schema'

const USER_AGENT_MAX = 400

/** Opens a sign-in for a person in the caller's transaction; ends the one that the request carried. */
export async function openSignIn(tx: Db, person: Viewer, visit: Visit, now: Date): Promise<Claim> {
  if (visit.claim) await revoke(tx, visit.claim, now)
  const secret = makeSecret()
  const { id } = await tx.signIn.create({
    data: {
      personId: person.id,
      secretHash: sha256(secret),
      userAgent: visit.userAgent.slice(0, USER_AGENT_MAX),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: signInEnd(now),
    },
    select: { id: true },
  })
  await recordEvent(tx, person, 'person.signed-in', person.id, now, { signIn: id })
  return { personId: person.id, secret }
}

/** Ends the sign-in of a claim; gives how many ended, one or none. */
export async function revoke(tx: Db, claim: Claim, now: Date): Promise<number> {
  const { count } = await tx.signIn.updateMany({
    where: { personId: claim.personId, secretHash: sha256(claim.secret), revokedAt: null },
    data: { revokedAt: now },
  })
  return count
}

/** Ends all sign-ins of a person but one; gives how many. */
export async function revokeOthers(tx: Db, person: Viewer, kept: Claim, now: Date): Promise<number> {
  const { count } = await tx.signIn.updateMany({
    where: { personId: person.id, secretHash: { not: sha256(kept.secret) }, revokedAt: null },
    data: { revokedAt: now },
  })
  return count
}

/** 256 random bits, for a cookie or a link; the row keeps the SHA-256. */
export const makeSecret = () => randomBytes(32).toString('base64url')

/** The address that proves who opens it; it leads to this installation, wherever the request came from. */
export const resetLink = ({ personId, secret }: Claim) =>
  `${env().APP_ORIGIN}/reset-password?token=${personId}.${secret}`

/** The columns that make a link of it. */
export const resetColumns = (secret: string, now: Date) => ({
  secretHash: sha256(secret),
  expiresAt: resetEnd(now),
})

/** Finds the row of a link that still works. */
export const liveReset = ({ personId, secret }: Claim, now: Date) => ({
  personId,
  secretHash: sha256(secret),
  expiresAt: { gt: now },
  person: { disabledAt: null },
})
