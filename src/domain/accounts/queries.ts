import type { Viewer } from '@/domain/core/viewer'
import type { Role } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { sha256 } from '@/lib/sha256'
import { liveReset } from './internal'
import { deviceName, idleLimit, seenLimit } from './rules'
import type { Claim } from './schema'

type Found = { id: string; role: Role; name: string; lastSeenAt: Date }

/**
 * Takes what a cookie claims and gives the viewer, with the role of the row as it is now. Gives null for a sign-in
 * that was revoked, has expired or lay idle too long, and for a disabled person. One statement; the time of the
 * last visit is written at most every five minutes.
 */
export async function findViewer(claim: Claim, now: Date): Promise<Viewer | null> {
  const secretHash = sha256(claim.secret)
  const [found] = await db.$queryRaw<Found[]>`
    SELECT p.id, p.role, p.name, s."lastSeenAt"
    FROM "SignIn" s JOIN "Person" p ON p.id = s."personId"
    WHERE s."personId" = ${claim.personId}::uuid AND s."secretHash" = ${secretHash}
      AND s."revokedAt" IS NULL AND s."expiresAt" > ${now} AND s."lastSeenAt" > ${idleLimit(now)}
      AND p."disabledAt" IS NULL`
  if (!found) return null

  if (found.lastSeenAt < seenLimit(now)) {
    await db.signIn.updateMany({
      where: { personId: found.id, secretHash, lastSeenAt: { lt: seenLimit(now) } },
      data: { lastSeenAt: now },
    })
  }
  return { id: found.id, role: found.role, name: found.name }
}

/** Whose link this is, for the page that asks for the new password; null for one that was used or has expired. */
export async function findReset(token: Claim | null, now: Date) {
  if (!token) return null
  const reset = await db.passwordReset.findFirst({
    where: liveReset(token, now),
    select: { person: { select: { id: true, name: true, role: true, email: true } } },
  })
  return reset?.person ?? null
}

/** The viewer's own profile, as the account page shows it. */
export const getProfile = (viewer: Viewer) =>
  db.person
    .findUniqueOrThrow({
      where: { id: viewer.id },
      select: {
        email: true,
        name: true,
        interviewOn: true,
        timeZone: true,
        extraTime: true,
        passwordHash: true,
      },
    })
    .then(({ passwordHash, interviewOn, ...profile }) => ({
      ...profile,
      interviewOn: interviewOn?.toISOString().slice(0, 10) ?? null,
      hasPassword: passwordHash !== null,
    }))

/** The devices where the viewer is signed in, the latest seen first; `claim` tells which one asks. */
export async function listDevices(viewer: Viewer, claim: Claim, now: Date) {
  const rows = await db.signIn.findMany({
    where: {
      personId: viewer.id,
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: idleLimit(now) },
    },
    select: { id: true, secretHash: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
  })
  const own = Buffer.from(sha256(claim.secret))
  return rows.map(({ secretHash, userAgent, ...row }) => ({
    ...row,
    name: deviceName(userAgent),
    isThisOne: own.equals(secretHash),
  }))
}
export type Device = Awaited<ReturnType<typeof listDevices>>[number]
