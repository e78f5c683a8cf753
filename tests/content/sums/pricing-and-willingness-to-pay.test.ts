import { expect, test } from 'vitest'

import { expectPrinted, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('a-price-rise-for-one-segment', () => {
  const read = reader('a-price-rise-for-one-segment')
  const gone = (churn: number, months: number) => 1 - (1 - churn) ** months
  expectPrinted(read('÷ 0.0143² ≈ # an arm')[0], peoplePerArm(gone(0.02, 3), gone(0.025, 3)), 100)
  expectPrinted(read('÷ 0.0467² ≈ # an arm')[0], peoplePerArm(gone(0.02, 12), gone(0.025, 12)), 100)
  expect(peoplePerArm(gone(0.02, 3), gone(read('churn from about # % upwards')[0] / 100, 3))).toBeLessThan(1200)
  expectPrinted(read('= # to 10.48')[0], (1 - 0.98 ** 12) / 0.02, 0.01)
  const [mild, middle, bad, expected] = read('Values €#, €#, €#; expected €#')
  expectPrinted(mild, 50 / 0.02)
  expectPrinted(middle, 50 / 0.023)
  expectPrinted(bad, 50 / 0.028)
  expectPrinted(expected, 0.25 * mild + 0.5 * middle + 0.25 * bad)
})
