import { expect, test } from 'vitest'

import { expectPrinted, peoplePerArm, reader } from '../../support/sums'

test('three-counts-of-the-same-passengers', () => {
  const read = reader('three-counts-of-the-same-passengers')
  const [cancelled, agencies, second] = read(
    'Of these, # cancelled every trip and # belong to travel agencies; # %',
  )
  const people = ((58_000 - cancelled - agencies) * (100 - second)) / 100
  expectPrinted(read('× 0.94 = # people')[0], people)
  expectPrinted(read('58,000 × 0.78 × 0.64 × 1.4 = #')[0], 58_000 * 0.78 * 0.64 * 1.4)
  expectPrinted(read('with 1.5 browsers a buyer it is #')[0], 58_000 * 0.78 * 0.64 * 1.5)
  const [email, adverts, both] = read('# % agreed to e-mail offers, # % to matching for adverts and # % to both')
  expectPrinted(read('47,470 × 0.72 = #')[0], (people * email) / 100)
  expectPrinted(read('47,470 × 0.61 × 0.57 = #')[0], (people * adverts * 0.57) / 100)
  const only = (people * (adverts - both)) / 100
  const [printedOnly, matched] = read('adverts only: # people, of whom 57 % match, #')
  expectPrinted(printedOnly, only)
  expectPrinted(matched, only * 0.57)
  expectPrinted(read('the other # matched people')[0], (people * adverts * 0.57) / 100 - only * 0.57)
  expectPrinted(read('÷ 0.006² = # a group')[0], peoplePerArm(0.02, 0.026))
  const [held, written] = read('# held back and # written to')
  expect(held + written).toBe(Math.floor((people * email) / 100))
  expect(7.84 * ((0.026 * 0.974) / written + (0.02 * 0.98) / held)).toBeLessThan(0.006 ** 2)
  const [more, tickets] = read('# more people get the offer, some # tickets')
  expectPrinted(more, written - (people * email) / 200)
  expectPrinted(tickets, more * 0.006)
})

test('an-audience-with-a-stable-holdout', () => {
  const read = reader('an-audience-with-a-stable-holdout')
  const [held, written, found] = read('# against # finds a difference of # points')
  const smallest = (a: number, b: number) => 100 * Math.sqrt(7.84 * 0.03 * 0.97 * (1 / a + 1 / b))
  expectPrinted(found, smallest(held, written), 0.01)
  const [halves, more] = read('Halves would find # and hold back # more')
  expectPrinted(halves, smallest(11_000, 11_000), 0.01)
  expect(more).toBe(11_000 - held)
  expectPrinted(read('chance allows 2,000 ± #')[0], 1.96 * Math.sqrt(10_000 * 0.2 * 0.8))
})
