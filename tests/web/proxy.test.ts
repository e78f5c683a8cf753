import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { proxy } from '@/proxy'

const ask = (path: string, init?: ConstructorParameters<typeof NextRequest>[1]) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, init))
const policyOf = (path: string) => ask(path).headers.get('content-security-policy') ?? ''

test('each answer has a nonce of its own, the same for the browser and the renderer', () => {
  const nonces = Array.from(
    { length: 1000 },
    () => policyOf('/').match(/script-src 'nonce-([\w+/=]{22,})'/)?.[1],
  )
  expect(new Set(nonces).size).toBe(1000)
  const { headers } = ask('/topics')
  expect(headers.get('x-middleware-request-content-security-policy')).toBe(
    headers.get('content-security-policy'),
  )
})

test('scripts run by nonce only and texts become neither script nor markup', () => {
  expect(policyOf('/')).not.toContain('unsafe')
  expect(policyOf('/')).toContain("default-src 'none'")
  expect(policyOf('/')).toContain("require-trusted-types-for 'script'; trusted-types default")
})

test('a policy the client sends along is replaced', () => {
  const { headers } = ask('/', { headers: { 'content-security-policy': "script-src 'nonce-mine'" } })
  expect(headers.get('x-middleware-request-content-security-policy')).not.toContain('nonce-mine')
})

test('nothing that is rendered may be kept by a cache', () => {
  for (const path of ['/', '/account', '/api/auth/session', '/sitemap.xml']) {
    expect(ask(path).headers.get('cache-control'), path).toBe('private, no-store')
  }
})

describe('signed out', () => {
  test.each([
    '/practice',
    '/practice/1?q=2',
    '/account',
    '/progress',
    '/reviews/1',
    '/mentor',
    '/admin/people',
  ])('%s leads to sign-in and back', (path) => {
    const { status, headers } = ask(path)
    expect(status).toBe(307)
    expect(headers.get('location')).toBe(
      `http://localhost:3000/sign-in?callbackUrl=${encodeURIComponent(path)}`,
    )
  })

  test.each(['/', '/topics', '/questions/practice', '/practiced', '/sign-in', '/api/attempts/1/save'])(
    '%s is answered',
    (path) => expect(ask(path).headers.get('location')).toBeNull(),
  )

  test('a form is not turned away: what it carries would be lost', () => {
    expect(ask('/practice', { method: 'POST' }).headers.get('location')).toBeNull()
  })
})

test('with a session cookie, valid or not, the page decides', () => {
  expect(ask('/account', { headers: { cookie: 'segprep.session=x' } }).headers.get('location')).toBeNull()
})
