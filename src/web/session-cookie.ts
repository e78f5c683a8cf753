import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { claimSchema, EXPIRY_DAYS, type Claim } from '@/domain/accounts/schema'
import { env } from '@/infra/env'

// A `__Host-` cookie cannot be planted by a neighbouring site; browsers take it only over https.
const isHttps = () => env().APP_ORIGIN.startsWith('https:')
export const cookieName = (name: string) => `${isHttps() ? '__Host-' : ''}segprep.${name}`
export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isHttps(),
})

export const SESSION = 'session'
export const MAX_AGE = EXPIRY_DAYS * 24 * 60 * 60

/** The key that seals cookies. The launcher makes one and keeps it; without any, nobody can sign in. */
export function authSecret(): string {
  const { AUTH_SECRET } = env()
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is not set; start SegPrep with npm start or npm run dev.')
  return AUTH_SECRET
}

/** The claim as the token inside the cookie. */
export const tokenOf = (claim: Claim) => ({ sub: claim.personId, sid: claim.secret })

/** Takes a token's content and gives the claim; null when it is not one of ours. */
export function claimOf(token: { sub?: unknown; sid?: unknown } | null | undefined): Claim | null {
  return claimSchema.safeParse({ personId: token?.sub, secret: token?.sid }).data ?? null
}

/** The cookie that carries a claim, sealed; for `cookies().set`. */
export async function sealClaim(claim: Claim) {
  const value = await encode({ token: tokenOf(claim), secret: authSecret(), maxAge: MAX_AGE })
  return { name: cookieName(SESSION), value, maxAge: MAX_AGE, ...cookieOptions() }
}

/** Takes the cookie's value and gives the claim; null when it is missing, forged or expired. */
export async function openClaim(value: string | undefined): Promise<Claim | null> {
  if (!value) return null
  try {
    return claimOf(await decode({ token: value, secret: authSecret() }))
  } catch {
    return null
  }
}
