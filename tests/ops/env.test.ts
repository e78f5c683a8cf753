import { expect, test } from 'vitest'

import { EnvFault, parseEnv } from '@/infra/env'

function faultsOf(source: Record<string, string>): string[] {
  try {
    parseEnv(source)
    return []
  } catch (error) {
    if (error instanceof EnvFault) return error.faults
    throw error
  }
}

test('nothing needs to be set', () => {
  expect(parseEnv({})).toMatchObject({ PORT: 3000, APP_ORIGIN: 'http://localhost:3000', TRUST_PROXY: false })
})

test('an empty value counts as unset', () => {
  expect(parseEnv({ PORT: '', DATABASE_URL: ' ', APP_ORIGIN: '' })).toMatchObject({ PORT: 3000 })
})

test('the origin follows the port', () => {
  expect(parseEnv({ PORT: '8080' }).APP_ORIGIN).toBe('http://localhost:8080')
})

test.each([
  ['PORT', 'three'],
  ['PORT', '70000'],
  ['APP_ORIGIN', 'segprep.example.org'],
  ['APP_ORIGIN', 'https://segprep.example.org/'],
  ['DATABASE_URL', 'mysql://localhost/segprep'],
  ['TRUST_PROXY', 'maybe'],
  ['AUTH_SECRET', 'short'],
  ['SMTP_URL', 'mail.example.org'],
  ['OIDC_ISSUER', 'accounts'],
])('%s=%s is refused in one sentence that names it', (name, value) => {
  const faults = faultsOf({ [name]: value }).filter((fault) => !fault.includes('go together'))
  expect(faults).toEqual([expect.stringMatching(new RegExp(`^${name} must .*\\.$`))])
})

test('every fault is told at once', () => {
  expect(faultsOf({ PORT: 'x', TRUST_PROXY: 'x' })).toHaveLength(2)
})

test('keys that go together are refused apart', () => {
  expect(faultsOf({ GITHUB_ID: 'x' })).toEqual([
    'GITHUB_ID, GITHUB_SECRET go together; GITHUB_SECRET must be set as well.',
  ])
})

test('in production a plain http origin is refused, save for this machine', () => {
  const production = { NODE_ENV: 'production' }
  expect(faultsOf({ ...production, APP_ORIGIN: 'http://segprep.example.org' })).toHaveLength(1)
  expect(faultsOf({ ...production, APP_ORIGIN: 'http://127.0.0.1:3000' })).toEqual([])
  expect(faultsOf({ APP_ORIGIN: 'http://segprep.example.org' })).toEqual([])
})

test('a shared database behind https needs a shared secret', () => {
  const shared = {
    NODE_ENV: 'production',
    APP_ORIGIN: 'https://segprep.example.org',
    DATABASE_URL: 'postgresql://user:password@db.example.org/segprep',
  }
  expect(faultsOf(shared)).toEqual([expect.stringMatching(/^AUTH_SECRET must be set/)])
  expect(faultsOf({ ...shared, AUTH_SECRET: 'x'.repeat(32) })).toEqual([])
})
