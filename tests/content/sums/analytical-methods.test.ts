import { test } from 'vitest'

import { expectPrinted, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('predictive-models-for-segmentation', () => {
  const read = reader('predictive-models-for-segmentation')
  const [price] = read('offer costs $# for every')
  const [worth] = read('A customer kept is worth $#.')
  expectPrinted(read('1.80 ÷ 150 = # points')[0], (100 * price) / worth, 0.1)
  for (const [row, sign] of [['Top tenth', '−'], ['Tenths 2–4', '+'], ['Tenths 5–10', '−']]) {
    const [, left, contacted] = read(`| ${row} | # | # % | # %`)
    const [effect, low, high, net] = read(`| ${row} | # (# to #) | ${sign}$#`)
    const wide = 100 * marginOfDifference(left / 100, 5000, contacted / 100, 5000)
    expectPrinted(effect, left - contacted, 0.1)
    expectPrinted(low, left - contacted - wide, 0.1)
    expectPrinted(high, left - contacted + wide, 0.1)
    expectPrinted(Number(`${sign === '−' ? '-' : ''}${net}`), ((left - contacted) / 100) * worth - price, 0.01)
  }
  expectPrinted(read('in the top tenth needs # an arm')[0], peoplePerArm(0.16, 0.152), 1000)
})

test('champions-and-at-risk-in-ten-thousand-transactions', () => {
  const read = reader('champions-and-at-risk-in-ten-thousand-transactions')
  expectPrinted(read('60 ÷ 140 = # %')[0], (100 * 60) / 140)
  expectPrinted(read('= # orders, 12.2 each')[0], 10_000 - 1900 - 700 * 2.4 - 450 * 4.8)
  expectPrinted(read('25 % (# in each arm)')[0], peoplePerArm(0.1, 0.25))
  expectPrinted(read('√(1/150 + 1/100) = # orders')[0], 2.8 * 2.5 * Math.sqrt(1 / 150 + 1 / 100), 0.1)
})
