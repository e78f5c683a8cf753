import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorAt, locate, runsOf } from '@/domain/reviews/anchors'

const TEXT = 'We count decisions first. We count segments next. We count decisions again.'

test('an anchor finds its own words in the text it was made on', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.nat(200), fc.nat(200), (text, a, b) => {
      const anchor = anchorAt(text, a, b)
      if (!anchor) return
      expect(locate(text, anchor)).toEqual({ start: anchor.start, end: anchor.end })
      expect(text.slice(anchor.start, anchor.end)).toBe(anchor.quote)
      expect(anchor.quote).toBe(anchor.quote.trim())
    }),
  )
})

test('of equal words those with the same surroundings are found after the text has moved', () => {
  const anchor = anchorAt(TEXT, TEXT.lastIndexOf('We count decisions'), TEXT.length - 7)!
  const moved = `A new first sentence. ${TEXT}`
  expect(locate(moved, anchor)?.start).toBe(moved.lastIndexOf('We count decisions'))
})

test('words that are gone have no place', () => {
  expect(locate('Something else.', anchorAt(TEXT, 0, 24)!)).toBeNull()
})

test('an empty stretch, or one of blanks, is no anchor', () => {
  expect(anchorAt(TEXT, 5, 5)).toBeNull()
  expect(anchorAt('a   b', 1, 4)).toBeNull()
})

test('runs cover the whole text once, and say which comments lie over them', () => {
  const places = [
    { id: 'one', start: 3, end: 18 },
    { id: 'two', start: 9, end: 24 },
  ]
  const runs = runsOf(TEXT.length, places)
  expect(runs.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT)
  expect(runs.map(({ comments }) => comments)).toEqual([[], ['one'], ['one', 'two'], ['two'], []])
})
