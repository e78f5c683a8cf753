import 'server-only'
import type { CookiesOptions } from 'next-auth'
import { cookieName, cookieOptions, SESSION } from './session-cookie'

export const RETURN_TO = 'return-to'
export const FORM_TOKEN = 'form-token'

const QUARTER_HOUR = 15 * 60

/** The library's cookies under our names and rules; all but the session serve the way to a sign-in service. */
export function authCookies(): CookiesOptions {
  const options = cookieOptions()
  const brief = (name: string) => ({ name: cookieName(name), options: { ...options, maxAge: QUARTER_HOUR } })
  return {
    sessionToken: { name: cookieName(SESSION), options },
    csrfToken: brief(FORM_TOKEN),
    callbackUrl: brief(RETURN_TO),
    pkceCodeVerifier: brief('pkce'),
    state: brief('state'),
    nonce: brief('nonce'),
  }
}
