import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeCallback } from '@/lib/safe-callback'

describe('safeCallback', () => {
  it.each([
    ['/questions/rfm', '/questions/rfm'],
    ['/questions?q=a%20b&topic=rfm#list', '/questions?q=a%20b&topic=rfm#list'],
    ['/', '/'],
    ['/a/../topics', '/topics'],
    ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
    ['/%5Cevil.example', '/%5Cevil.example'],
    ['/questions?next=https://evil.example', '/questions?next=https://evil.example'],
  ])('keeps %s', (value, path) => {
    expect(safeCallback(value)).toBe(path)
  })

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example',
    'HTTPS:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '%2F%2Fevil.example',
    ' /topics',
    '/topics\0',
    '/top\u0085ics',
    '/top\u2028ics',
    '/api/auth/signout',
    `/${'x'.repeat(3000)}`,
    '',
    undefined,
    null,
    42,
    ['/topics'],
    { toString: () => '/topics' },
  ])('sends %j to the start', (value) => {
    expect(safeCallback(value)).toBe('/practice')
  })

  it('never leaves the site', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '@',
      ':',
      '\t',
      'evil.example',
      '?',
      '#',
    )
    const value = fc.oneof(
      fc.string(),
      fc.array(parts).map((list) => `/${list.join('')}`),
    )
    fc.assert(
      fc.property(value, (text) => {
        expect(new URL(safeCallback(text), 'https://segprep.example').origin).toBe('https://segprep.example')
      }),
      { numRuns: 5000 },
    )
  })
})
