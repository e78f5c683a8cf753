import { test } from 'vitest'

import { expectPrinted, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('two-segments-drift-apart', () => {
  const read = reader('two-segments-drift-apart')
  expectPrinted(read('8.3 × 9.00 − 6.1 × 7.82 = €#.')[0], 8.3 * 9 - 6.1 * 7.82, 0.01)
  expectPrinted(read('Months explain 2.2 × 8.41 = €#')[0], 2.2 * 8.41, 0.01)
  expectPrinted(read('(6.1 − 0.4 × 3) ÷ 0.6 = # months')[0], (6.1 - 0.4 * 3) / 0.6, 0.1)
  expectPrinted(read('still paying at month 6 takes # an arm')[0], peoplePerArm(0.5, 0.55))
  expectPrinted(read('have faced €12, takes # an arm')[0], peoplePerArm(0.5, 0.62), 2)
  expectPrinted(read('0.41 ÷ 12 = # a month')[0], (0.4 * 12_000 * 0.41) / 12)
})

test('did-the-win-back-offer-work', () => {
  const read = reader('did-the-win-back-offer-work')
  const [low, high] = read('so the interval is # to # points')
  const wide = 100 * marginOfDifference(0.07, 18_000, 0.055, 2000)
  expectPrinted(low, 1.5 - wide, 0.1)
  expectPrinted(high, 1.5 + wide, 0.1)
  const [letter] = read('A letter costs A$#')
  const [order, left] = read('An order is worth A$# and leaves a margin of A$#')
  const spent = 1260 * 0.2 * order + 18_000 * letter
  expectPrinted(read('| result | #')[0], 270 * left - spent)
  expectPrinted(read('To break even # of the 1,260')[0], spent / left)
  expectPrinted(read('1.5 points above 5.5 % need # an arm')[0], peoplePerArm(0.055, 0.07), 10)
})
