import { expect, test } from 'vitest'

import { expectPrinted, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('executives-want-ever-smaller-segments', () => {
  const read = reader('executives-want-ever-smaller-segments')
  const [members, segments] = read('monthly offer to # loyalty members in # segments')
  const [from, to] = [read('people mailed, # % book')[0] / 100, read('the hope is # %')[0] / 100]
  const [worth] = read('A booking contributes €#')
  const [cost] = read('Each segment costs €# a month')
  const gain = members * (to - from) * worth
  expectPrinted(read('we gain # bookings')[0], members * (to - from))
  expectPrinted(read('bookings, or €# a month')[0], gain)
  expectPrinted(read('more segments cost €#')[0], (50 - segments) * cost)
  expectPrinted(read('a loss of €#')[0], (50 - segments) * cost - gain)
  expectPrinted(read('1,800 ÷ (0.005 × 45) = # members')[0], cost / ((to - from) * worth))
  expectPrinted(read('÷ 0.005² ≈ # members an arm')[0], peoplePerArm(from, to), 10)
  expectPrinted(read('6.0 % with 7.5 %: # an arm')[0], peoplePerArm(3 * from, 3 * to))
  expectPrinted(read('the break-even falls to # members')[0], 600 / ((to - from) * worth))
})

test('how-do-you-know-it-works', () => {
  const read = reader('how-do-you-know-it-works')
  const [sales, growth] = read('| Growth accounts | # | # % | |')
  const [earlySales, early] = read('All accounts, 16 early branches | # | # %')
  const [, late] = read('All accounts, 8 late branches | # | # %')
  const rate = read('Gross margin is # %')[0] / 100
  const [cost] = read('programme cost PLN # million')
  const more = (earlySales * (early - late)) / 100
  expectPrinted(
    read('÷ 66 = # %')[0],
    (earlySales * early - sales * growth) / (earlySales - sales),
    0.1,
  )
  expectPrinted(read('points of PLN 120 million = # million')[0], more, 0.1)
  expectPrinted(read('3.6 × 22 % = PLN # million')[0], more * rate, 0.01)
  expectPrinted(read('0.6 ÷ (0.22 × 120) = # points')[0], (100 * cost) / (rate * earlySales), 0.1)
  expectPrinted(read('0.6 ÷ (0.22 × 54) = # points')[0], (100 * cost) / (rate * sales), 0.1)
  expectPrinted(read('5 × √(1/16 + 1/8) = #')[0], 5 * Math.sqrt(1 / 16 + 1 / 8), 0.1)
  expectPrinted(read('2.8 × 40 × √(2/450) = # points')[0], 2.8 * 40 * Math.sqrt(2 / 450), 0.1)
})

test('what-is-missing-in-this-claim', () => {
  const read = reader('what-is-missing-in-this-claim')
  const [before, after] = [30 / 2000, 42 / 2000]
  const [low, high] = read('interval runs from # to #.')
  const wide = marginOfDifference(before, 2000, after, 2000)
  expectPrinted(low, 100 * (after - before - wide), 0.1)
  expectPrinted(high, 100 * (after - before + wide), 0.1)
  const [arm, all] = read('At # each, # customers')
  expectPrinted(arm, peoplePerArm(before, after))
  expect(all).toBe(4 * arm)
  const [factor] = read('√(1/30 + 1/42)) = #')
  expectPrinted(factor, Math.exp(1.96 * Math.sqrt(1 / 30 + 1 / 42)), 0.01)
  const [least, most] = read('anything from # to #')
  expectPrinted(least, 1.4 / Math.exp(1.96 * Math.sqrt(1 / 30 + 1 / 42)), 0.01)
  expectPrinted(most, 1.4 * Math.exp(1.96 * Math.sqrt(1 / 30 + 1 / 42)), 0.01)
  expectPrinted(read('500 orders ÷ 0.006 = # e-mails')[0], 500 / 0.006)
})

test('which-metrics-and-against-what', () => {
  const read = reader('which-metrics-and-against-what')
  expectPrinted(read('all who started | # |')[0], peoplePerArm(0.38, 0.4))
  expectPrinted(read('all drawn | # | Letter')[0], peoplePerArm(0.025, 0.023))
  expectPrinted(read('in each half against # for 9.0 %')[0], peoplePerArm(0.09, 0.075))
  const [old, now] = read('1 − 0.975³ = # % against 1 − 0.977³ = # %')
  expectPrinted(old, 100 * (1 - 0.975 ** 3), 0.01)
  expectPrinted(now, 100 * (1 - 0.977 ** 3), 0.01)
  expectPrinted(read('That takes about # in each arm')[0], peoplePerArm(0.0731, 0.0674), 100)
})
