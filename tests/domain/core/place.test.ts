import { expect, test } from 'vitest'
import * as z from 'zod'
import { cutPage, encodePlace, readPlace } from '@/domain/core/place'
import { asked, askedPlace } from '@/domain/core/schema'
import { listAddress, pageAddresses } from '@/lib/list-address'

const form = z.tuple([z.int(), z.string()])

test('a place comes back from an address as it went in', () => {
  const code = encodePlace([7, 'Größe & 1/2'])
  const address = new URL(listAddress('/list', { after: code }), 'https://example.org')
  expect(readPlace(form, address.searchParams.get('after') ?? undefined)).toEqual([7, 'Größe & 1/2'])
})

test.each([undefined, '', 'nonsense', encodePlace(['seven', 'a']), encodePlace([7]), '…'.repeat(400)])(
  'what names no place is none: %s',
  (code) => expect(readPlace(form, code)).toBeUndefined(),
)

test('a page has a last row only when more come after it', () => {
  expect(cutPage([1, 2, 3], 2)).toEqual({ rows: [1, 2], last: 2 })
  expect(cutPage([1, 2], 2)).toEqual({ rows: [1, 2], last: undefined })
  expect(cutPage([], 2)).toEqual({ rows: [], last: undefined })
})

test('what an address says wrongly, or leaves empty, counts as not said', () => {
  const schema = z.object({ state: asked(z.enum(['open', 'done'])), after: askedPlace })
  expect(schema.parse({ state: 'done', after: 'x' })).toEqual({ state: 'done', after: 'x' })
  expect(schema.parse({ state: '', after: ['x', 'y'] })).toEqual({})
  expect(schema.parse({ state: 'else', other: '1' })).toEqual({})
})

test('the pages beside one keep its filters', () => {
  expect(pageAddresses('/list', { state: 'open', after: 'here' }, 'there')).toEqual({
    previous: '/list?state=open',
    next: '/list?state=open&after=there',
  })
  expect(pageAddresses('/list', {}, undefined)).toEqual({ previous: undefined, next: undefined })
  expect(listAddress('/list', { state: undefined, q: '' })).toBe('/list')
})
