import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findViewer } from '@/domain/accounts/queries'
import { signUp } from '@/domain/accounts/sign-up'
import { db, pool } from '@/infra/db'
import { handleAuth } from '@/web/auth-handler'
import { cookieName, openClaim } from '@/web/session-cookie'
import { resetDb } from '../support/reset-db'
import { cookiesOf, get, newNetwork, ORIGIN, post } from './auth-request'

vi.hoisted(() => {
  process.env.AUTH_SECRET = 'only-for-tests-only-for-tests-only-for-tests'
})

const ADA = { name: 'Ada', email: 'ada@example.org', password: 'paper lantern seven' }
const signIn = (fields: Record<string, string>, more: { ip?: string; cookie?: string } = {}) =>
  handleAuth(post('callback/credentials', { fields, ...more }), ['callback', 'credentials'])

async function claimIn(response: Response) {
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith(`${cookieName('session')}=`))
  return openClaim(cookie?.split(';')[0]?.split('=')[1])
}

const right = { email: ADA.email, password: ADA.password }

beforeEach(async () => {
  await resetDb()
  await signUp({ network: newNetwork(), userAgent: '', claim: null }, ADA, new Date())
})

describe('signing in with a password', () => {
  it('opens a sign-in and leads to the page that was asked for', async () => {
    const response = await signIn({ ...right, callbackUrl: '/questions/rfm?hint=1' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/questions/rfm?hint=1'])
    const claim = await claimIn(response)
    expect(await findViewer(claim!, new Date())).toMatchObject({ name: 'Ada', role: 'CANDIDATE' })
  })

  it('answers a script with the path', async () => {
    const response = await signIn({ ...right, json: 'true', callbackUrl: `${ORIGIN}/topics` })
    expect([response.status, await response.json()]).toEqual([200, { url: '/topics' }])
  })

  it('leaves an address inside the way back alone', async () => {
    const callbackUrl = `/questions?q=${ORIGIN}/topics`
    expect((await signIn({ ...right, callbackUrl })).headers.get('location')).toBe(callbackUrl)
  })

  it('tells nothing of a fault of the database', async () => {
    vi.spyOn(pool, 'query').mockRejectedValueOnce(new Error('relation "Person" does not exist') as never)
    const response = await signIn(right)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60'])
    expect(await response.text()).toBe('Signing in does not work at the moment. Try again in a minute.')
  })

  it('takes the address in any case and with spaces around it', async () => {
    const response = await signIn({ ...right, email: '  Ada@Example.ORG ' })
    expect(await claimIn(response)).not.toBeNull()
  })

  it('sets a cookie that scripts and other sites cannot use', async () => {
    const [cookie] = (await signIn(right)).headers.getSetCookie().filter((line) => line.includes('session'))
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).toMatch(/Path=\//)
    expect(cookie).not.toMatch(/Domain/)
  })

  it('says the same of a wrong password, an unknown address and a disabled person', async () => {
    await db.person.update({ where: { email: ADA.email }, data: { disabledAt: new Date() } })
    const tries = [{ ...right, password: 'something else' }, { ...right, email: 'nobody@example.org' }, right]
    const answers = await Promise.all(
      tries.map(async (fields) => {
        const response = await signIn({ ...fields, json: 'true' })
        return [response.status, await response.text(), response.headers.getSetCookie().length]
      }),
    )
    expect(answers).toEqual(
      Array(3).fill([401, 'Address and password do not fit. Check both and try again.', 0]),
    )
  })

  it('leads a form without a script back to the page', async () => {
    const response = await signIn({ ...right, password: 'wrong', callbackUrl: '/topics' })
    expect(response.headers.get('location')).toBe('/sign-in?error=Mismatch&callbackUrl=%2Ftopics')
  })

  it('replaces the sign-in that the request carries', async () => {
    const first = await signIn(right)
    const old = await claimIn(first)
    const second = await signIn(right, { cookie: cookiesOf(first) })
    expect(await findViewer(old!, new Date())).toBeNull()
    expect(await findViewer((await claimIn(second))!, new Date())).not.toBeNull()
  })

  it('answers the eleventh wrong try with 429 and when to come back, the owner elsewhere with a sign-in', async () => {
    const ip = newNetwork()
    for (let i = 0; i < 10; i++) {
      const response = await signIn({ ...right, password: `wrong ${i}`, json: 'true' }, { ip })
      expect(response.status).toBe(401)
    }
    const blocked = await signIn({ ...right, json: 'true' }, { ip })
    expect(blocked.status).toBe(429)
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(800)
    expect(await claimIn(await signIn(right))).not.toBeNull()
  })
})

describe('signing out', () => {
  it('ends the sign-in, so that a copy of the cookie is refused', async () => {
    const signedIn = await signIn(right)
    const claim = await claimIn(signedIn)
    const cookie = cookiesOf(signedIn)
    const response = await handleAuth(post('signout', { cookie }), ['signout'])
    expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
    expect(response.headers.getSetCookie().join()).toMatch(/session=;.*Max-Age=0/)
    expect(await findViewer(claim!, new Date())).toBeNull()
  })
})

describe('what is not offered', () => {
  it('never tells a browser what the cookie holds', async () => {
    const cookie = cookiesOf(await signIn(right))
    const response = await handleAuth(get('session', { cookie }), ['session'])
    expect(await response.json()).toEqual({})
    expect(response.headers.getSetCookie()).toEqual([])
  })

  it.each([
    ['GET', 'signin'],
    ['GET', 'signout'],
    ['GET', 'callback/credentials'],
    ['GET', 'callback/github'],
    ['POST', 'session'],
    ['POST', '_log'],
    ['POST', 'signin/github'],
    ['POST', 'callback/credentials/more'],
  ])('%s %s is not found', async (method, path) => {
    const request = method === 'GET' ? get(path) : post(path)
    expect((await handleAuth(request, path.split('/'))).status).toBe(404)
  })

  it.each([
    ['another content type', { type: 'text/plain', body: 'email=a' }, 415],
    ['malformed JSON', { type: 'application/json', body: '{' }, 400],
    [
      'operators in place of texts',
      { type: 'application/json', body: '{"email":{"not":""},"password":"x"}' },
      400,
    ],
    ['a NUL', { fields: { email: 'a\0@example.org', password: 'x' } }, 400],
    ['half a character', { type: 'application/json', body: '{"email":"\\ud800","password":"x"}' }, 400],
    ['a body of a megabyte', { fields: { email: ADA.email, password: 'x'.repeat(1_000_000) } }, 413],
    ['a field twice', { body: 'email=a&email=b&password=c' }, 400],
    ['a field that is not ours', { fields: { ...right, role: 'ADMIN' } }, 400],
    ['another site as the way back', { fields: { ...right, callbackUrl: 'https://evil.example' } }, 400],
    [
      'our address as the start of another',
      { fields: { ...right, callbackUrl: `${ORIGIN}.evil.example` } },
      400,
    ],
    ['garbage as the way back', { fields: { ...right, callbackUrl: '%00::' } }, 400],
  ])('%s is refused with a sentence', async (_what, given, status) => {
    const response = await handleAuth(post('callback/credentials', given), ['callback', 'credentials'])
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'text/plain;charset=UTF-8',
    ])
    expect(await response.text()).toMatch(/^[A-Z].*\.$/)
  })

  it('a form of another site is refused', async () => {
    const request = post('callback/credentials', { fields: right })
    request.headers.set('sec-fetch-site', 'cross-site')
    expect((await handleAuth(request, ['callback', 'credentials'])).status).toBe(403)
  })

  it('a spoilt cookie of the way back stops nobody', async () => {
    const cookie = `${cookieName('return-to')}=::::; ${cookieName('session')}=garbage`
    expect(await claimIn(await signIn(right, { cookie }))).not.toBeNull()
  })

  it('no body makes it fail or makes a person', async () => {
    const value = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constant(null), fc.object())
    const fields = fc.record(
      { email: value, password: value, callbackUrl: value, json: value, csrfToken: value },
      { requiredKeys: [] },
    )
    const body = fc.oneof(
      fields.map((given) => JSON.stringify(given)),
      fc.json(),
      fc.string({ unit: 'binary' }),
    )
    const type = fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      '',
    )
    await fc.assert(
      fc.asyncProperty(body, type, async (text, contentType) => {
        const request = post('callback/credentials', { body: text, type: contentType })
        const response = await handleAuth(request, ['callback', 'credentials'])
        expect(response.status).toBeLessThan(500)
        expect(response.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/)
      }),
      { numRuns: 200 },
    )
    expect(await db.person.count()).toBe(1)
  }, 60_000)
})
