import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findViewer } from '@/domain/accounts/queries'
import { signUp } from '@/domain/accounts/sign-up'
import { db } from '@/infra/db'
import { handleAuth } from '@/web/auth-handler'
import { providerButtons } from '@/web/auth-providers'
import { cookieName, openClaim } from '@/web/session-cookie'
import { resetDb } from '../support/reset-db'
import { cookiesOf, get, newNetwork, ORIGIN, post } from './auth-request'

const { issuer } = await vi.hoisted(async () => {
  const { openIssuer } = await import('./issuer')
  const opened = await openIssuer()
  process.env.AUTH_SECRET = 'only-for-tests-only-for-tests-only-for-tests'
  process.env.OIDC_ISSUER = opened.url
  process.env.OIDC_ID = 'segprep'
  process.env.OIDC_SECRET = 'secret'
  process.env.OIDC_NAME = 'School'
  return { issuer: opened }
})

const GRACE = { sub: '1906', email: 'grace@example.org', email_verified: true, name: 'Grace' }

/** Goes to the service and comes back as the person it tells of. */
async function signIn(person: typeof GRACE, change: (query: URLSearchParams) => void = () => undefined) {
  const start = await handleAuth(post('signin/oidc', { fields: { json: 'true', callbackUrl: '/topics' } }), [
    'signin',
    'oidc',
  ])
  const { url } = (await start.json()) as { url: string }
  const asked = new URL(url).searchParams
  Object.assign(issuer.says, person, { nonce: asked.get('nonce') })
  const query = new URLSearchParams({ code: 'c', state: asked.get('state') ?? '' })
  change(query)
  const cookie = cookiesOf(start)
  return { asked, back: await handleAuth(get(`callback/oidc?${query}`, { cookie }), ['callback', 'oidc']) }
}

beforeEach(resetDb)
afterAll(() => issuer.close())

describe('signing in at a service', () => {
  it('is offered when its keys are set', () => {
    expect(providerButtons()).toEqual([{ id: 'oidc', name: 'School' }])
  })

  it('comes back to the page that was asked for, signed in', async () => {
    const { asked, back } = await signIn(GRACE)
    expect(asked.get('redirect_uri')).toBe(`${ORIGIN}/api/auth/callback/oidc`)
    expect([asked.get('code_challenge_method'), issuer.tokens.at(-1)?.code_verifier]).toEqual([
      'S256',
      expect.any(String),
    ])
    expect([back.status, back.headers.get('location')]).toEqual([303, '/topics'])
    const session = back.headers.getSetCookie().find((line) => line.startsWith(`${cookieName('session')}=`))
    const claim = await openClaim(session?.split(';')[0]?.split('=')[1])
    expect(await findViewer(claim!, new Date())).toMatchObject({ name: 'Grace' })
  })

  it.each([
    ['an address that has an account here', { ...GRACE, email: 'ada@example.org' }, 'AccountExists'],
    ['an address that is not verified', { ...GRACE, email_verified: false }, 'Unverified'],
    ['an address that folds into another', { ...GRACE, email: 'ada\u212a@example.org' }, 'Unverified'],
  ])('explains %s', async (_what, person, error) => {
    const ada = { name: 'Ada', email: 'ada@example.org', password: 'paper lantern seven' }
    await signUp({ network: newNetwork(), userAgent: '', claim: null }, ada, new Date())
    const { back } = await signIn(person)
    expect(back.headers.get('location')).toBe(`/sign-in?error=${error}&callbackUrl=%2Ftopics`)
    expect(back.headers.getSetCookie().join()).not.toContain(`${cookieName('session')}=`)
    expect(await db.person.count()).toBe(1)
  })

  it('refuses an answer to a question that this browser did not ask', async () => {
    const { back } = await signIn(GRACE, (query) => query.set('state', 'forged'))
    expect(back.headers.get('location')).toBe('/sign-in?error=OAuthCallback&callbackUrl=%2Ftopics')
    expect(await db.person.count()).toBe(0)
  })

  it('says so when the service does not answer', async () => {
    const response = await handleAuth(get('callback/oidc?error=access_denied&state=x'), ['callback', 'oidc'])
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/sign-in?error=Callback&callbackUrl=%2Fpractice',
    ])
  })
})
