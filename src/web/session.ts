import 'server-only'
import type { Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { findViewer } from '@/domain/accounts/queries'
import type { Claim } from '@/domain/accounts/schema'
import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { cookieName, openClaim, SESSION } from './session-cookie'

/** Who asks, read from the rows once a request; null for a visitor. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const claim = await getClaim()
  return claim && findViewer(claim, new Date())
})

/** What the cookie claims, not yet checked against the rows. It never leaves the server. */
export async function getClaim(): Promise<Claim | null> {
  const jar = await cookies()
  return openClaim(jar.get(cookieName(SESSION))?.value)
}

/** The viewer, or a redirect to sign in and back to `callbackUrl`. */
export async function requireViewer(callbackUrl?: `/${string}`): Promise<Viewer> {
  const viewer = await getViewer()
  if (viewer) return viewer
  const back = callbackUrl ? `?callbackUrl=${encodeURIComponent(callbackUrl)}` : ''
  redirect(`/sign-in${back}` as Route)
}

/** The claim of a request whose viewer is known already. */
export async function requireClaim(): Promise<Claim> {
  const claim = await getClaim()
  authorize(claim !== null)
  return claim
}
