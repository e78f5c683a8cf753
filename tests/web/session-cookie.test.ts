import { encode } from 'next-auth/jwt'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openClaim, sealClaim, tokenOf } from '@/web/session-cookie'

const CLAIM = { personId: '0199d0a0-0000-7000-8000-000000000001', secret: 's'.repeat(43) }
const SECRET = 'only-for-tests-only-for-tests-only-for-tests'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('AUTH_SECRET', SECRET)
})

describe('the session cookie', () => {
  it('gives back the claim that was sealed', async () => {
    const { value } = await sealClaim(CLAIM)
    expect(value).not.toContain(CLAIM.secret)
    expect(await openClaim(value)).toEqual(CLAIM)
  })

  it('is closed to scripts and to other sites', async () => {
    expect(await sealClaim(CLAIM)).toMatchObject({
      name: 'segprep.session',
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
    })
  })

  it('belongs to this host and to https where the site has it', async () => {
    vi.stubEnv('APP_ORIGIN', 'https://segprep.example')
    const { sealClaim: seal } = await import('@/web/session-cookie')
    const cookie = await seal(CLAIM)
    expect(cookie).toMatchObject({ name: '__Host-segprep.session', secure: true, path: '/' })
    expect(cookie).not.toHaveProperty('domain')
  })

  const unsigned = [{ alg: 'none' }, tokenOf(CLAIM)]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  it.each([
    ['nothing', async () => undefined],
    ['garbage', async () => 'garbage'],
    ['a token without a signature', async () => `${unsigned}.`],
    ['a megabyte', async () => 'x'.repeat(1_000_000)],
    ['a token of another key', () => encode({ token: tokenOf(CLAIM), secret: 'another'.repeat(8) })],
    ['an expired token', () => encode({ token: tokenOf(CLAIM), secret: SECRET, maxAge: -60 })],
    ['a token without a secret', () => encode({ token: { sub: CLAIM.personId }, secret: SECRET })],
    ['a token of no person', () => encode({ token: { ...tokenOf(CLAIM), sub: "' OR 1=1" }, secret: SECRET })],
    ['an edited token', async () => (await sealClaim(CLAIM)).value.replace(/.$/, '!')],
  ])('of %s opens nothing', async (_what, make) => {
    expect(await openClaim(await make())).toBeNull()
  })
})
