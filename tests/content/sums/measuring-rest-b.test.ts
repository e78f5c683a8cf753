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

/** What one customer brings in `payments` payments, when `stay(k)` share pays after k quarters. */
function worth(each: number, payments: number, stay: (k: number) => number, discount = 0.03): number {
  let sum = 0
  for (let k = 0; k < payments; k++) sum += (each * stay(k)) / (1 + discount) ** k
  return sum
}

test('adults-and-children-at-an-online-chess-school', () => {
  const read = reader('adults-and-children-at-an-online-chess-school')
  const adults = read('| Adults | # | # | # | # | # |')
  const children = read('| Children | # | # | # | # | # |')
  const [adult, child] = read('contributes ₹# for an adult and ₹# for a child')
  const [adultCost, childCost] = read('Winning an adult costs ₹# in ads, a child ₹#')
  const extend = (paid: number[], last = paid[4]! / paid[3]!) => {
    return (k: number) => (k < 5 ? paid[k]! / paid[0]! : (paid[4]! / paid[0]!) * last ** (k - 4))
  }
  const [a, c] = [extend(adults), extend(children)]
  const average = (paid: number[]) => 1 - (paid[4]! / paid[0]!) ** 0.25
  expectPrinted(read('1,140 ÷ # %')[0], 100 * average(adults), 0.1)
  expectPrinted(read('1,020 ÷ # %')[0], 100 * average(children), 0.1)
  expectPrinted(read('25.4 % = ₹#')[0], adult / average(adults), 10)
  expectPrinted(read('17.8 % = ₹#')[0], child / average(children), 10)
  const rows = [
    ['Five payments, seen', 5, 0],
    ['Same, discounted', 5, 0.03],
    ['Twelve quarters, discounted', 12, 0.03],
    ['No limit, not discounted', 999, 0],
  ] as const
  for (const [row, payments, discount] of rows) {
    const [left, right] = read(`| ${row} | ₹# | ₹# |`)
    expectPrinted(left, worth(adult, payments, a, discount))
    expectPrinted(right, worth(child, payments, c, discount))
  }
  const [adultValue, childValue] = [worth(adult, 12, a), worth(child, 12, c)]
  expectPrinted(read('= ₹# for an adult, 4,716')[0], adultValue - adultCost)
  expectPrinted(read('= ₹# for a child. For each')[0], childValue - childCost)
  const [each, eachChild] = read('rupee of ads: # against #')
  expectPrinted(each, adultValue / adultCost, 0.01)
  expectPrinted(eachChild, childValue / childCost, 0.01)
  expectPrinted(read('twelve quarters: # %')[0], (100 * worth(adult, 5, a)) / adultValue)
  expectPrinted(read("adults' value and # %")[0], (100 * worth(child, 5, c)) / childValue)
  expectPrinted(read('Discounting takes # % off')[0], 100 - (100 * worth(adult, 999, a)) / worth(adult, 999, a, 0))
  expectPrinted(read('unlimited value, # %')[0], 100 - (100 * worth(child, 999, c)) / worth(child, 999, c, 0))

  const [regulars] = read('0.31 ÷ 0.95⁴ = # %')
  const [again] = read('must renew at # % to')
  expectPrinted(regulars, 31 / 0.95 ** 4)
  expectPrinted(again, (55 - 0.95 * regulars) / (1 - regulars / 100), 0.1)
  const two = (k: number) => (regulars * 0.95 ** k + (100 - regulars) * (again / 100) ** k) / 100
  read('This predicts #, # and # %').slice(0, 3).forEach((share, k) => expectPrinted(share, 100 * two(k + 2), 0.1))
  read('seen were #, # and #').slice(0, 3).forEach((share, k) => expectPrinted(share, 100 * a(k + 2), 0.1))
  const regular = worth(adult, 12, (k) => 0.95 ** k)
  const dabbler = worth(adult, 12, (k) => (again / 100) ** k)
  expectPrinted(read('a regular is worth ₹#')[0], regular)
  expectPrinted(read('a dabbler ₹#')[0], dabbler, 10)
  const share = 0.31 / 0.97 ** 4
  const rest = (0.55 - 0.97 * share) / (1 - share)
  const patient = (k: number) => share * 0.97 ** k + (1 - share) * rest ** k
  for (const [row, stay] of [['5', two], ['3', patient]] as const) {
    const [twelve, all] = read(`| regulars lose ${row} % | ₹# | ₹# |`)
    expectPrinted(twelve, worth(adult, 12, stay))
    expectPrinted(all, worth(adult, 999, stay, 0))
  }
  const last = children[4] / children[3]
  const half = 1.96 * Math.sqrt((last * (1 - last)) / children[3])
  expectPrinted(read('of that loss (± # points)')[0], 100 * half, 0.1)
  const [low, high] = read('points) makes it #–#')
  expectPrinted(low, worth(child, 12, extend(children, last - 0.0268)), 2)
  expectPrinted(high, worth(child, 12, extend(children, last + 0.0268)), 2)
  expectPrinted(read('Each further point of them adds ₹#')[0], (regular - dabbler) / 100)
  const even = (childValue - childCost + adultCost - dabbler) / (regular - dabbler)
  expectPrinted(read('At # % an adult earns no more')[0], 100 * even)
  expectPrinted(read('a first renewal of # %')[0], 95 * even + again * (1 - even))
  expectPrinted(read('joiners ± # points')[0], 196 * Math.sqrt((0.55 * 0.45) / 1900), 0.1)
})

test('a-monthly-lifetime-value-for-mopeds', () => {
  const read = reader('a-monthly-lifetime-value-for-mopeds')
  const [joined] = read('wins # riders a month')
  const [silent] = read('from rides so far; # %')
  const [night] = read('the smallest, # % of all')
  const [mean, deviation] = read('averages €# a rider in twelve months (standard deviation €#)')
  const [late] = read('they take back # % of')
  const [share, low, high] = read('bring # % of the twelve, #–# % over')
  const [early] = read('has brought €# in three months')
  const half = (riders: number) => (1.96 * deviation) / Math.sqrt(riders)
  const nights = (joined * night) / 100
  expect(read('Night riders: # a month')[0]).toBe(nights)
  expectPrinted(read('95 ÷ √1,140 = €#')[0], half(nights), 0.1)
  expectPrinted(read('95 ÷ 3)² = # riders')[0], ((1.96 * deviation) / 3) ** 2)
  const [four, wide] = read('four monthly cohorts (#, ±€#)')
  expect(four).toBe(4 * nights)
  expectPrinted(wide, half(four), 0.1)
  expect(half(3 * nights)).toBeGreaterThan(3)
  expectPrinted(read('all 38,000 give ±€#')[0], half(joined), 0.01)
  expectPrinted(read('18 ÷ 0.44 = €#')[0], (100 * early) / share)
  expectPrinted(read('18 ÷ 0.48 = #')[0], (100 * early) / high, 0.1)
  expectPrinted(read('18 ÷ 0.40 = #')[0], (100 * early) / low, 0.1)
  const spread = (100 * early) / low - (100 * early) / high
  expectPrinted(4, spread / 2 / half(joined))
  const [riders, rows] = read('# million riders × 18 months on average = # million')
  expectPrinted(rows, riders * 18)
  expectPrinted(read('41 ÷ 0.78 = €#')[0], mean / (1 - silent / 100), 0.1)
  expectPrinted(read('overpays by # %')[0], 100 / (1 - silent / 100) - 100)
  const [old, young] = read('÷ 12 = # % at age 12 and # % at age three')
  expectPrinted(old, (2 * late) / 12, 0.1)
  expectPrinted(young, (2 * late) / 3)
})
