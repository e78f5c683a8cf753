import 'server-only'
import { cookies, headers } from 'next/headers'
import type { Claim, Visit } from '@/domain/accounts/schema'
import { clientNetwork } from './client-address'
import { getClaim } from './session'
import { sealClaim } from './session-cookie'

/** Where the request comes from and what it carries, for a command that signs somebody in. */
export async function readVisit(): Promise<Visit> {
  const sent = await headers()
  return { network: clientNetwork(sent), userAgent: sent.get('user-agent') ?? '', claim: await getClaim() }
}

/** Hands the browser the cookie of a sign-in that a command has opened. */
export async function keepClaim(claim: Claim): Promise<void> {
  const jar = await cookies()
  jar.set(await sealClaim(claim))
}
