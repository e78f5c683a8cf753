import 'server-only'
import { env } from '@/infra/env'
import { sitePath } from '@/lib/safe-callback'

/** Takes a path or an address of this site and gives the path; null for any other place. */
export function ownPath(address: string): `/${string}` | null {
  const { APP_ORIGIN } = env()
  if (address === APP_ORIGIN) return '/'
  return sitePath(address.startsWith(`${APP_ORIGIN}/`) ? address.slice(APP_ORIGIN.length) : address)
}
