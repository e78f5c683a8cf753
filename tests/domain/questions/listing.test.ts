import fc from 'fast-check'
import { expect, test } from 'vitest'

import { listingHref, parseListing } from '@/domain/questions/listing'

test('words of the address become codes', () => {
  const { listing, notices } = parseListing({
    q: ' lifetime value ',
    topic: 'pricing-and-willingness-to-pay',
    difficulty: 'hard',
    type: 'System-Design',
    format: 'sql',
    role: 'sales-and-gtm-strategist',
    mine: 'to-do',
    bookmarked: 'yes',
    sort: 'newest',
  })
  expect(notices).toEqual([])
  expect(listing).toEqual({
    q: 'lifetime value',
    topic: 'pricing-and-willingness-to-pay',
    difficulty: 'HARD',
    type: 'SYSTEM_DESIGN',
    format: 'SQL',
    role: 'sales and GTM strategist',
    mine: 'to-do',
    bookmarked: true,
    sort: 'newest',
    page: { kind: 'first' },
  })
})

test('a value that means nothing is left out and named; foreign keys pass unnoticed', () => {
  const { listing, notices } = parseListing({
    difficulty: 'tough',
    q: 'a\0b',
    sort: '',
    utm_source: 'mail',
    __proto__: 'x',
  })
  expect(listing).toEqual({ sort: 'recommended', page: { kind: 'first' }, q: undefined })
  expect(notices).toHaveLength(2)
})

test('of a repeated key the first counts', () => {
  const { listing, notices } = parseListing({ type: ['technical', 'case-study'], after: ['x', 'y'] })
  expect(listing).toMatchObject({ type: 'TECHNICAL', page: { kind: 'unknown' } })
  expect(notices).toEqual(['“type” was given 2 times; the first counts.'])
})

test('an address says the same when it is read back', () => {
  const { listing } = parseListing({
    q: 'a&b',
    role: 'data-or-ml-engineer',
    type: 'behavioral',
    bookmarked: 'yes',
  })
  const href = listingHref(listing)
  expect(parseListing(Object.fromEntries(new URLSearchParams(href.split('?')[1]))).listing).toEqual(listing)
  expect(listingHref({ sort: 'recommended' })).toBe('/questions')
})

test('no address makes it throw', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.constant(undefined))
  const keys = fc.constantFrom(
    'q',
    'topic',
    'difficulty',
    'type',
    'format',
    'tag',
    'role',
    'mine',
    'sort',
    'after',
    'before',
  )
  fc.assert(
    fc.property(fc.dictionary(keys, value), (query) =>
      parseListing(query).notices.every((notice) => notice.length > 0),
    ),
  )
})
