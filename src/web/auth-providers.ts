import 'server-only'
import type { Account, Profile } from 'next-auth'
import GitHub from 'next-auth/providers/github'
import Google from 'next-auth/providers/google'
import type { OAuthConfig, UserinfoEndpointHandler } from 'next-auth/providers/oauth'
import * as z from 'zod'
import type { ProviderIdentity } from '@/domain/accounts/schema'
import { env } from '@/infra/env'

/** The sign-in services whose keys are set, in the order of their buttons. */
export function oauthProviders() {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET } = env()
  return [
    ...(GITHUB_ID && GITHUB_SECRET ? [github(GITHUB_ID, GITHUB_SECRET)] : []),
    ...(GOOGLE_ID && GOOGLE_SECRET ? [Google({ clientId: GOOGLE_ID, clientSecret: GOOGLE_SECRET })] : []),
    ...openId(),
  ]
}

/** What a sign-in page shows of them. */
export const providerButtons = () => oauthProviders().map(({ id, name }) => ({ id, name }))

const said = z.object({
  email: z.string().nullish(),
  email_verified: z.stringbool().or(z.boolean()).optional().catch(false),
  name: z.string().nullish(),
  login: z.string().optional(),
})

/**
 * Takes what a service said and gives the identity. It reads the service's own words: the library's copy of the
 * address is folded to lower case before anybody has looked at its letters.
 */
export function identityOf(account: Account, profile: Profile | undefined): ProviderIdentity {
  const { email, email_verified, name, login } = said.parse(profile ?? {})
  return {
    provider: account.provider,
    subject: account.providerAccountId,
    email: email ?? null,
    emailVerified: email_verified ?? false,
    name: name ?? login ?? null,
  }
}

const github = (clientId: string, clientSecret: string) =>
  GitHub({ clientId, clientSecret, checks: ['pkce', 'state'], userinfo: githubProfile })

const addresses = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

/** GitHub's profile does not say whether its address is verified; the list of addresses does. */
const githubProfile: UserinfoEndpointHandler = {
  url: 'https://api.github.com/user',
  async request({ client, tokens }) {
    const profile = await client.userinfo(tokens.access_token ?? '')
    const answer = await fetch('https://api.github.com/user/emails', {
      headers: { authorization: `Bearer ${tokens.access_token}`, accept: 'application/vnd.github+json' },
      signal: AbortSignal.timeout(5000),
    })
    const primary = answer.ok
      ? addresses.parse(await answer.json()).find((address) => address.primary)
      : undefined
    return { ...profile, email: primary?.email, email_verified: primary?.verified ?? false }
  },
}

function openId(): OAuthConfig<{ sub: string }>[] {
  const { OIDC_ISSUER, OIDC_ID, OIDC_SECRET, OIDC_NAME } = env()
  if (!OIDC_ISSUER || !OIDC_ID || !OIDC_SECRET) return []
  return [
    {
      id: 'oidc',
      name: OIDC_NAME ?? 'OpenID',
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: OIDC_ID,
      clientSecret: OIDC_SECRET,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      profile: ({ sub }) => ({ id: sub }),
    },
  ]
}
