import { test } from 'vitest'

import { expectPrinted, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('a-price-of-its-own-for-every-visitor', () => {
  const read = reader('a-price-of-its-own-for-every-visitor')
  const [orders, price, contribution] = read('visits and # orders a year, €# each, €# of it')
  const [upShare, up, fewer] = read('| # % | +# % | −# % |')
  const [downShare, down, more] = read('| # % | −# % | +# % |')
  const part = (share: number, change: number, effect: number) =>
    (orders * share * ((1 + effect / 100) * (contribution + (price * change) / 100) - contribution)) / 100
  const raised = part(upShare, up, -fewer)
  const lowered = part(downShare, -down, more)
  const fee = read('The fee is €# a year')[0]
  const net = raised + lowered - fee
  expectPrinted(read('= €2,880,128 | +€#')[0], raised)
  expectPrinted(read('= €1,082,252 | −€#')[0], -lowered)
  expectPrinted(read('| Net | | | +€#')[0], net)
  expectPrinted(read('keep €# from rises')[0], raised - fee)
  const unit = contribution + (price * up) / 100
  expectPrinted(read('raised group costs €#,')[0], (orders * upShare * unit) / 1e4, 10)
  expectPrinted(read('so at −# % instead')[0], fewer + net / ((orders * upShare * unit) / 1e4))
  const cut = (price * down) / 100
  expectPrinted(read('needs # % more orders')[0], (100 * cut) / (contribution - cut))
  const lost = net / (orders * contribution + raised + lowered)
  expectPrinted(read('vanishes if # % of all')[0], 100 * lost, 0.1)
  const base = orders / 6e6
  expectPrinted(read('takes # visits an arm')[0], peoplePerArm(base, base * 0.975), 1000)
  expectPrinted(read('13 points ± #.')[0], 100 * marginOfDifference(0.41, 1900, 0.28, 11400), 0.1)
  const fast = read('Today # orders a year')[0]
  expectPrinted(read('238,700 − 47,120 = €#')[0], fast * (0.55 * 14 - 0.04 * contribution))
  expectPrinted(read('8 % leave it is €#')[0], fast * (0.4 * 14 - 0.08 * contribution))
})

test('a-price-test-at-the-parcel-lockers', () => {
  const read = reader('a-price-test-at-the-parcel-lockers')
  const [today, cost] = read('pays €#; a parcel costs the firm €#.')
  const [dear] = read('wants to try €#.')
  const share = read('and # % end in a parcel')[0] / 100
  const visitor = share * (today - cost)
  expectPrinted(read('41 % × 3.60 = €# a visitor')[0], visitor, 0.001)
  expectPrinted(read('1.476 ÷ 4.30 = # %')[0], (100 * visitor) / (dear - cost), 0.1)
  const gain = (sent: number) => 100 * ((sent * (dear - cost)) / visitor - 1)
  expectPrinted(read('contribution rises by # %')[0], gain(0.38), 0.1)
  expectPrinted(read('at 36 % by # %')[0], gain(0.36), 0.1)
  const variance = (today - cost) ** 2 * share * (1 - share)
  expectPrinted(read('σ² ÷ δ² = # an arm')[0], (2 * 7.84 * variance) / (0.05 * visitor) ** 2)
  const spread = read('a standard deviation of # % around')[0]
  expectPrinted(read('÷ 0.05² = #, so')[0], (2 * 7.84 * spread ** 2) / 25, 0.1)
  expectPrinted(read('would need # towns an arm')[0], (2 * 7.84 * spread ** 2) / 9)
  expectPrinted(read('÷ 23) = # %')[0], Math.sqrt((2 * 7.84 * spread ** 2) / 23), 0.1)
  expectPrinted(read('we see only # %')[0], Math.sqrt((2 * 7.84 * 8 ** 2) / 23), 0.1)
  expectPrinted(read('× 40 % = # %')[0], 27 * 0.5 * 0.4, 0.1)
})
