import 'server-only'
import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { type Claim, signInSchema, type Visit } from '@/domain/accounts/schema'
import { signInWithPassword } from '@/domain/accounts/sign-in-with-password'
import { signInWithProvider } from '@/domain/accounts/sign-in-with-provider'
import { signOut } from '@/domain/accounts/sign-out'
import { env } from '@/infra/env'
import { log } from '@/infra/log'
import { AFTER_SIGN_IN } from '@/lib/safe-callback'
import { authCookies } from './auth-cookies'
import { identityOf, oauthProviders } from './auth-providers'
import { ownPath } from './own-path'
import { authSecret, claimOf, MAX_AGE, tokenOf } from './session-cookie'

/**
 * One request to sign in or out. The library puts the words of whatever is thrown into the address bar, so what
 * fails is handed over here, to be told in our words.
 */
export type Signing = Visit & { opened?: Claim; failure?: unknown }

/**
 * The library's options for one request. The token holds the claim and nothing else; who the person is and what
 * they may do is read from the rows at each request (session.ts).
 */
export function authOptions(signing: Signing): AuthOptions {
  // The library builds its addresses from this, never from the Host header.
  process.env.NEXTAUTH_URL = env().APP_ORIGIN
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: MAX_AGE },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: authCookies(),
    logger,
    providers: [passwordProvider(signing), ...oauthProviders()],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.type !== 'oauth') return signing.opened !== undefined
        const result = await handOver(signing, () =>
          signInWithProvider(signing, identityOf(account, profile), new Date()),
        )
        if (typeof result === 'string') return `/sign-in?error=${result}`
        signing.opened = result
        return result !== undefined
      },
      jwt: ({ token }) => (signing.opened ? tokenOf(signing.opened) : token),
      redirect: ({ url, baseUrl }) => baseUrl + (ownPath(url) ?? AFTER_SIGN_IN),
    },
    events: {
      async signOut({ token }) {
        const claim = claimOf(token)
        if (claim) await handOver(signing, () => signOut(claim, new Date()))
      },
    },
  }
}

const passwordProvider = (signing: Signing) =>
  Credentials({
    credentials: { email: {}, password: {} },
    async authorize(fields) {
      const input = signInSchema.safeParse({ email: fields?.email, password: fields?.password })
      if (!input.success) return null
      const claim = await handOver(signing, () => signInWithPassword(signing, input.data, new Date()))
      signing.opened = claim ?? undefined
      return claim ? { id: claim.personId } : null
    },
  })

async function handOver<T>(signing: Signing, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    signing.failure = error
    return undefined
  }
}

/** Codes only: what the library adds may hold tokens. */
const logger: AuthOptions['logger'] = {
  error: (code) => log.error({ code }, 'sign-in library'),
  warn: (code) => log.warn({ code }, 'sign-in library'),
  debug: () => undefined,
}
