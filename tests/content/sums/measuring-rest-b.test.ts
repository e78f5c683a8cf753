import { expect, test } from 'vitest'

import { expectPrinted, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('three-teams-claim-more-than-the-growth', () => {
  const read = reader('three-teams-claim-more-than-the-growth')
  const [sales, before] = read('sold for kr # million this half-year, # a year before')
  const [out, all] = read('A random # of the # registered customers')
  const [without, having, deviation] = read('spent kr # each, the rest # (standard deviation #)')
  const [short] = read('Sales there fell # % short')
  const [noise] = read('standard deviation of # points')
  const gap = 1.96 * deviation * Math.sqrt(1 / out + 1 / (all - out))
  const regions = 1.96 * noise * Math.sqrt(1 / 4 + 1 / 12)
  const million = (all - out) / 1e6
  const effect = (having - without) * million
  expectPrinted(read('(1/3,900 + 1/74,100) = kr #')[0], gap)
  expectPrinted(read('√(1/4 + 1/12) = # points')[0], regions, 0.1)
  const [letters, low, high] = read('kr 27 × 74,100 | kr # million | # to # |')
  expectPrinted(letters, effect, 0.1)
  expectPrinted(low, effect - gap * million, 0.1)
  expectPrinted(high, effect + gap * million, 0.1)
  const [ads, least, most] = read('of 100.4 million | kr # million | # to # |')
  expectPrinted(ads, (short * sales) / 100, 0.1)
  expectPrinted(least, ((short - regions) * sales) / 100, 0.1)
  expectPrinted(most, ((short + regions) * sales) / 100, 0.1)
  const [sum, width] = read('The sum is # ± #, as')
  expectPrinted(sum, effect + (short * sales) / 100, 0.1)
  expectPrinted(width, Math.hypot(gap * million, (regions * sales) / 100), 0.1)
  const [expected] = read('1.03 × 0.98 = # million')
  expectPrinted(expected, before * 1.03 * 0.98, 0.1)
  expectPrinted(read('So # of the 100.4 is unexplained')[0], sales - before * 1.03 * 0.98, 0.1)
  const [claimed, rest, units] = read('The claimed # needs a shop at # without them, # % fewer')
  expectPrinted(rest, sales - claimed, 0.1)
  expectPrinted(units, 100 * (1 - (sales - claimed) / (before * 1.03)), 0.1)
  expectPrinted(read('would be kr # each')[0], claimed / million)
  const [need] = read('1.9 ÷ 0.38 = kr # million')
  expectPrinted(need, 1.9 / 0.38, 0.1)
  const [atTop, atEstimate] = read('# times the measured sales at that top, # times at the estimate')
  expectPrinted(atTop, need / (((short + regions) * sales) / 100), 0.1)
  expectPrinted(atEstimate, need / ((short * sales) / 100), 0.1)
  expectPrinted(read('break even at kr # a head')[0], 0.6 / 0.38 / million)
  const larger = all * 0.15
  expectPrinted(read('hold 15 % out (± kr #)')[0], 1.96 * deviation * Math.sqrt(1 / larger + 1 / (all - larger)))
  expect(read('# × 27 × 38 %')[0]).toBe(larger - out)
  expectPrinted(read('27 × 38 % = kr #')[0], (larger - out) * 27 * 0.38, 1000)
})
