import { expect, test } from 'vitest'

import { expectPrinted, margin, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('choose-the-variables', () => {
  const read = reader('choose-the-variables')
  expectPrinted(read('so # % of its variance is visits')[0], 100 * 0.93 ** 2)
  expectPrinted(read('# answers from the willing')[0], 26_000 * 0.11)
  expectPrinted(read('only from eight visits (# points)')[0], 100 * Math.sqrt(0.25 / 8))
  expectPrinted(read('5 % against 10 % needs #')[0], peoplePerArm(0.05, 0.1))
  const [two, eighteen] = read('Two of two gives # %; eighteen of twenty gives # %')
  expectPrinted(two, (100 * (2 + 2)) / (2 + 10))
  expectPrinted(eighteen, (100 * (18 + 2)) / (20 + 10))
})

test('collect-and-join-the-data', () => {
  const read = reader('collect-and-join-the-data')
  const [tickets] = read('# call-centre tickets a year')
  const [exact, cleaned, loose] = read('# match exactly, # after cleaning, # with name and village')
  expect([exact, cleaned, loose]).toEqual([0.64, 0.83, 0.91].map((rate) => rate * tickets))
  const wide = margin(22 / 200, 200)
  const [low, high] = read('the range is about # to # %')
  expectPrinted(low, 100 * (0.11 - wide))
  expectPrinted(high, 100 * (0.11 + wide))
  expectPrinted(read('of which 11 % or # are wrong')[0], (loose - cleaned) * 0.11)
})
