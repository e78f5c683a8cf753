import { expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

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
  expectPrinted(read('the break-even falls to #, so it can pay')[0], cost / ((to - from) * 4 * worth))
})

test('how-do-you-know-it-works', () => {
  const read = reader('how-do-you-know-it-works')
  const [sales, growth] = read('| Growth accounts | # | # % | |')
  const [earlySales, early] = read('All accounts, 16 early branches | # | # %')
  const [, late] = read('All accounts, 8 late branches | # | # %')
  const rate = read('Gross margin is # %')[0] / 100
  const [cost] = read('programme cost PLN # million')
  const more = (earlySales * (early - late)) / 100
  expectPrinted(read('÷ 66 = # %')[0], (earlySales * early - sales * growth) / (earlySales - sales), 0.1)
  expectPrinted(read('points of PLN 120 million = # million')[0], more, 0.1)
  expectPrinted(read('3.6 × 22 % = PLN # million')[0], more * rate, 0.01)
  expectPrinted(read('0.6 ÷ (0.22 × 120) = # points')[0], (100 * cost) / (rate * earlySales), 0.1)
  expectPrinted(read('0.6 ÷ (0.22 × 54) = # points')[0], (100 * cost) / (rate * sales), 0.1)
  expectPrinted(read('5 × √(1/16 + 1/8) = #')[0], 5 * Math.sqrt(1 / 16 + 1 / 8), 0.1)
  expectPrinted(read('2.8 × 40 × √(2/450) = # points')[0], 2.8 * 40 * Math.sqrt(2 / 450), 0.1)
  expectPrinted(read('its interval, ± #, excludes zero')[0], 1.96 * 40 * Math.sqrt(2 / 450), 0.1)
})

test('what-is-missing-in-this-claim', () => {
  const read = reader('what-is-missing-in-this-claim')
  const [sent, first] = read('an e-mail went to # customers drawn from the whole list; # ordered')
  const [, again, second] = read(
    'with a # % discount went to # customers of the new segment "devoted riders"; # ordered',
  )
  expect(again).toBe(sent)
  const [before, after] = [first / sent, second / sent]
  const [low, high] = read('interval runs from # to #.')
  const wide = marginOfDifference(before, sent, after, sent)
  expectPrinted(low, 100 * (after - before - wide), 0.1)
  expectPrinted(high, 100 * (after - before + wide), 0.1)
  const [arm, all] = read('At # each, # customers')
  expectPrinted(arm, peoplePerArm(before, after))
  expect(all).toBe(4 * arm)
  const [factor] = read('√(1/30 + 1/42)) = #')
  expectPrinted(factor, Math.exp(1.96 * Math.sqrt(1 / 30 + 1 / 42)), 0.01)
  const [fee, each] = read('The agency charged €#; an order earns €#')
  expectPrinted(read('The fee needs # extra orders')[0], fee / each)
  expectPrinted(read('bring €# at most, against')[0], (second - first) * each)
  const [least, most] = read('anything from # to #')
  expectPrinted(least, 1.4 / Math.exp(1.96 * Math.sqrt(1 / 30 + 1 / 42)), 0.01)
  expectPrinted(most, 1.4 * Math.exp(1.96 * Math.sqrt(1 / 30 + 1 / 42)), 0.01)
  expectPrinted(read('500 orders ÷ 0.006 = # e-mails')[0], 500 / 0.006)
})

test('which-metrics-and-against-what', () => {
  const read = reader('which-metrics-and-against-what')
  const change = (phrase: string) => {
    const [from, to] = read(phrase)
    return [from / 100, to / 100] as const
  }
  expectPrinted(read('all who started | # |')[0], peoplePerArm(...change('| # % → # % go on to pay')))
  expectPrinted(
    read('all drawn | # | Letter')[0],
    peoplePerArm(...change('from the editors | # % → # % cancel')),
  )
  expectPrinted(
    read('in each half against # for 9.0 %')[0],
    peoplePerArm(...change('three months | # % → # % cancel')),
  )
  const [old, now] = read('1 − 0.975³ = # % against 1 − 0.977³ = # %')
  expectPrinted(old, 100 * (1 - 0.975 ** 3), 0.01)
  expectPrinted(now, 100 * (1 - 0.977 ** 3), 0.01)
  expectPrinted(read('That takes about # in each arm')[0], peoplePerArm(0.0731, 0.0674), 100)
  const [p, q] = [1 - 0.975 ** 3, 1 - 0.977 ** 3]
  const [people] = read('| Steady solvers | # |')
  const seen = (out: number) => 2.8 * Math.sqrt((p * (1 - p)) / out + (q * (1 - q)) / (people - out))
  const [without] = read('if all others get it, # without it')
  expect(seen(without)).toBeLessThan(p - q)
  expect(seen(without - 200)).toBeGreaterThan(p - q)
  expectPrinted(read('2.8 × 12 × √(2/9,000) = €#')[0], 2.8 * 12 * Math.sqrt(2 / 9000), 0.01)
  const four = [0, 1, 2, 3].reduce((sum, k) => sum + 10 * (0.925 ** k - 0.91 ** k), 0)
  expectPrinted(read('The hope is worth about €#')[0], four, 0.01)
  const holdout = 2.8 * Math.sqrt(0.025 * 0.975 * (1 / 21_000 + 1 / 189_000))
  expectPrinted(read('(1/21,000 + 1/189,000)) = # points')[0], 100 * holdout, 0.01)
})

test('four-kinds-of-validity-for-water-segments', () => {
  const read = reader('four-kinds-of-validity-for-water-segments')
  const rows = ['Early and away', 'Home all day', 'Evening peaks', 'Summer outdoors'].map((name) => {
    const [share, mean, sd] = read(`| ${name} | # % | # | # |`)
    return { share: share / 100, mean, sd }
  })
  const variances = (groups: typeof rows) => {
    const all = groups.reduce((sum, { share }) => sum + share, 0)
    const average = groups.reduce((sum, { share, mean }) => sum + share * mean, 0) / all
    const between = groups.reduce((sum, { share, mean }) => sum + share * (mean - average) ** 2, 0) / all
    const within = groups.reduce((sum, { share, sd }) => sum + share * sd ** 2, 0) / all
    return { average, between, within, eta: between / (between + within) }
  }
  const { average, between, within, eta } = variances(rows)
  expectPrinted(read('0.1 × 520 = #.')[0], average, 0.1)
  expectPrinted(read('(mean − 283.5)² = #')[0], between)
  expectPrinted(read('Σ share × SD² = #')[0], within)
  expectPrinted(read('Eta squared: 8,495 ÷ 34,115 = #')[0], eta, 0.001)
  const rest = variances(rows.slice(0, 3))
  expectPrinted(read('Among the other three, eta squared is #')[0], rest.eta, 0.001)
  expectPrinted(read('0.1 × 236.5² = #')[0], 0.1 * (520 - average) ** 2)
  const flag = 0.9 * 0.1 * (520 - rest.average) ** 2
  const [printed, total, explained] = read('explains # ÷ # = #')
  expectPrinted(printed, flag)
  expectPrinted(total, between + within)
  expectPrinted(explained, flag / (between + within), 0.001)
  const chance = rows.reduce((sum, { share }) => sum + share ** 2, 0)
  expectPrinted(read('÷ 0.70 = #')[0], (0.78 - chance) / (1 - chance), 0.01)
  const [inside, n1] = read('# of # "home all day" households')
  const [outside, n2] = read('against # of # others')
  const [p1, p2] = [inside / n1, outside / n2]
  const [difference, half] = read('# points, ± #')
  expectPrinted(difference, 100 * (p1 - p2), 0.1)
  expectPrinted(half, 100 * marginOfDifference(p1, n1, p2, n2), 0.1)
  const p = (inside + outside) / (n1 + n2)
  const phi = (p1 - p2) * Math.sqrt((n1 * n2) / (n1 + n2) ** 2 / (p * (1 - p)))
  expectPrinted(read('φ = #')[0], phi, 0.01)
  expectPrinted(read('Of 1,000 letters about # would')[0], 1000 * (1 - p1))
  expect(read('263 of the # households')[0]).toBe(inside + outside)
})

test('three-teams-claim-more-than-the-growth', () => {
  const read = reader('three-teams-claim-more-than-the-growth')
  const [sales, before] = read('sold for kr # million this half-year, # a year before')
  const [out, all] = read('A random # of the # registered customers')
  const [without, having, deviation] = read('spent kr # each, the rest # (standard deviation #)')
  const [short] = read('sales there came out # points below')
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
  const [letterClaim] = read('new this year | kr # million | orders within 14')
  const [pageClaim] = read('new this year | kr # million | orders through')
  const [shared] = read('on two lists (# of it')
  const [claimed, rest, units] = read('The claimed # needs a shop at # without them, # % fewer')
  expectPrinted(claimed, letterClaim + pageClaim - shared, 0.1)
  expectPrinted(rest, sales - claimed, 0.1)
  expectPrinted(units, 100 * (1 - (sales - claimed) / (before * 1.03)), 0.1)
  expectPrinted(read('would be kr # each')[0], claimed / million)
  const [need] = read('1.9 ÷ 0.38 = kr # million')
  expectPrinted(need, 1.9 / 0.38, 0.1)
  expectPrinted(read('A gap of # %, which is 5.0 of 100.4')[0], (100 * need) / sales)
  expectPrinted(read('saves about kr # million')[0], 1.9 * 0.75, 0.1)
  expectPrinted(read('eight regions would give ± #')[0], 1.96 * noise * Math.sqrt(1 / 8 + 1 / 8), 0.1)
  expectPrinted(read('break even at kr # a head')[0], 0.6 / 0.38 / million)
  const larger = all * 0.15
  expectPrinted(
    read('is then known to ± kr #')[0],
    1.96 * deviation * Math.sqrt(1 / larger + 1 / ((all - larger) / 2)),
  )
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
  expectPrinted(read('25.38 % = ₹#')[0], adult / average(adults), 10)
  expectPrinted(read('17.77 % = ₹#')[0], child / average(children), 10)
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
  expectPrinted(
    read('Discounting takes # % off')[0],
    100 - (100 * worth(adult, 999, a)) / worth(adult, 999, a, 0),
  )
  expectPrinted(read('unlimited value, # %')[0], 100 - (100 * worth(child, 999, c)) / worth(child, 999, c, 0))

  const [regulars] = read('0.31 ÷ 0.95⁴ = # %')
  const [again] = read('must renew at # % to')
  expectPrinted(regulars, 31 / 0.95 ** 4)
  expectPrinted(again, (55 - 0.95 * regulars) / (1 - regulars / 100), 0.1)
  const two = (k: number) => (regulars * 0.95 ** k + (100 - regulars) * (again / 100) ** k) / 100
  read('This predicts #, # and # %')
    .slice(0, 3)
    .forEach((share, k) => expectPrinted(share, 100 * two(k + 2), 0.1))
  read('seen were #, # and #')
    .slice(0, 3)
    .forEach((share, k) => expectPrinted(share, 100 * a(k + 2), 0.1))
  const regular = worth(adult, 12, (k) => 0.95 ** k)
  const dabbler = worth(adult, 12, (k) => (again / 100) ** k)
  expectPrinted(read('a regular is worth ₹#')[0], regular)
  expectPrinted(read('a dabbler ₹#')[0], dabbler, 10)
  const share = 0.31 / 0.97 ** 4
  const rest = (0.55 - 0.97 * share) / (1 - share)
  const patient = (k: number) => share * 0.97 ** k + (1 - share) * rest ** k
  for (const [row, stay] of [
    ['5', two],
    ['3', patient],
  ] as const) {
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
  expectPrinted(read('joiners give ± # points')[0], 196 * Math.sqrt((0.55 * 0.45) / 1900), 0.1)
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

test('a-metrics-tree-for-a-recipe-box', () => {
  const read = reader('a-metrics-tree-for-a-recipe-box')
  const segments = ['Family tables', 'Couples', 'Occasional cooks'].map((name) => {
    const [people, percent, box] = read(`| ${name} | # | # % | €# |`)
    return { people, rate: percent / 100, box, week: (people * percent * box) / 100 }
  })
  const [, couples, cooks] = segments
  if (!couples || !cooks) throw new Error('Three segments are needed.')
  const total = segments.reduce((sum, { week }) => sum + week, 0)
  const boxes = segments.reduce((sum, { people, rate }) => sum + people * rate, 0)
  const [first, second, third, all] = read('Today that is # + # + # = €# a week')
  ;[first, second, third].forEach((printed, place) => expectPrinted(printed, segments[place]!.week, 2))
  expectPrinted(all, total)
  ;['Family', 'Couples', 'Occasional'].forEach((name, place) => {
    const { people, box } = segments[place]!
    const [more, week, quarter] = read(`| ${name} | # | # | # |`)
    expectPrinted(more, people / 100)
    expectPrinted(week, (people * box) / 100)
    expectPrinted(quarter, (13 * people * box) / 100)
  })
  const gain = couples.people * (0.56 - couples.rate) * couples.box
  expectPrinted(read('284 more boxes × €6.30 = €# a week')[0], gain)
  expectPrinted(read('2 × 11,630 = €#')[0], 13 * gain, 10)
  const voucher = cooks.people * 0.23 * (cooks.box - 1.5)
  expectPrinted(read('17,800 × 0.23 × 3.70 = €#')[0], voucher)
  expectPrinted(read('a week, a loss of €# in the quarter')[0], 13 * (cooks.week - voucher), 2)
  expectPrinted(read('it stands at €#')[0], total / boxes, 0.01)
  expectPrinted(read('13 × €119,954 = €#')[0], 13 * total, 13)
  expectPrinted(read('a rise of only # %')[0], 2_000_000 / (13 * total), 0.1)
  expectPrinted(read('÷ 3.70 = # %')[0], (100 * cooks.rate * cooks.box) / (cooks.box - 1.5), 0.1)
  expectPrinted(read('0.9 × €23,260 = €#')[0], 0.9 * 13 * gain)
  expectPrinted(
    read('20,000 ÷ (0.9 × 11,630) = # of')[0],
    20_000 / (0.9 * 0.13 * couples.people * couples.box),
    0.01,
  )
  const [each, late] = read('Each week of late start costs €#, and after one lost week €# remains')
  expectPrinted(each, 0.9 * gain)
  expectPrinted(late, 0.9 * 12 * gain, 2)
  const [controls, points] = read('that # controls can show (± # points)')
  expect(controls).toBe(couples.people / 10)
  expectPrinted(points, 100 * marginOfDifference(0.03, controls, 0.03, 9 * controls), 0.1)
  expectPrinted(read('about €# in the quarter')[0], 0.1 * 13 * gain, 100)
  expectPrinted(read('142 × 0.54 × 6.30 = €#')[0], couples.week / 100)
  expectPrinted(read('If # points more leave than')[0], (100 * gain) / couples.week, 0.1)
})

test('which-of-nine-segments-may-be-reported', () => {
  const read = reader('which-of-nine-segments-may-be-reported')
  const rows = [
    ['Commuter', 'Commuter', 'print'],
    ['Student', 'Student', 'print'],
    ['Senior', 'Senior', 'print'],
    ['Family', 'Family', 'print'],
    ['Night worker', 'Night worker', 'print'],
    ['Visitor, monthly', 'Visitor', 'warning'],
    ['School group leader', 'Group leader', 'warning'],
    ['Reduced fare', 'Reduced fare', 'merge'],
  ] as const
  for (const [name, place] of [
    ['commuters', 0],
    ['students', 1],
    ['seniors', 2],
    ['families', 3],
    ['night workers', 4],
    ['visitors', 5],
    ['group leaders', 6],
  ] as const) {
    const [n, yes] = read(`| ${rows[place][0]} | # | # | |`)
    const [share, points] = read(`${name} (# ± #)`)
    expectPrinted(share, (100 * yes) / n, 0.1)
    expectPrinted(points, 100 * margin(yes / n, n), 0.1)
  }
  // In the prompt a row ends with its second number; in the answer a decision follows.
  let [answers, positive] = read('| Staff | # | # | |')
  for (const [asked, shown, decision] of rows) {
    const [n, yes] = read(`| ${asked} | # | # | |`)
    const [percent, points] = read(`| ${shown} | # | # | ${decision} |`)
    answers += n
    positive += yes
    expectPrinted(percent, (100 * yes) / n, 0.1)
    expectPrinted(points, 100 * margin(yes / n, n), 0.1)
  }
  expect(read('| All | # | # |').slice(0, 2)).toEqual([answers, positive])
  const [low, high, least, most] = read('Visitors, #–# %, and seniors, #–# %')
  expectPrinted(low, 100 * (50 / 64 - margin(50 / 64, 64)), 0.1)
  expectPrinted(high, 100 * (50 / 64 + margin(50 / 64, 64)), 0.1)
  expectPrinted(least, 100 * (270 / 355 - margin(270 / 355, 355)), 0.1)
  expectPrinted(most, 100 * (270 / 355 + margin(270 / 355, 355)), 0.1)
  expectPrinted(read('6 ÷ (6 + 1.96²) = # %')[0], 600 / (6 + 1.96 ** 2))
  const [gap] = read('Family minus commuter is # points')
  expectPrinted(gap, 100 * (144 / 212 - 771 / 1204), 0.1)
  expectPrinted(read('÷ 212) = ±#')[0], 100 * marginOfDifference(144 / 212, 212, 771 / 1204, 1204), 0.1)
  expectPrinted(read('whose upper limit is # %')[0], 100 * (53 / 118 + margin(53 / 118, 118)))
  const [worst, times] = [read('÷ 0.1² = #')[0], read('97 ÷ 23 = # times')[0]]
  expectPrinted(worst, 1.96 ** 2 * 25)
  expectPrinted(times, 97 / 23, 0.1)
})

test('merge-two-segments-of-a-charity-lottery', () => {
  const read = reader('merge-two-segments-of-a-charity-lottery')
  const [mission, prize] = read('mission players (#) and prize players (#)')
  const [worth] = read('which contributes €#')
  const [cost] = read('one common letter costs €#')
  const [own1, n, common1] = read('| Mission | # of # bought | # of 6,000 |')
  const [own2, , common2] = read('| Prize | # of # | # of 6,000 |')
  const rows = [
    ['Mission', mission, own1, common1],
    ['Prize', prize, own2, common2],
  ] as const
  let [sum, square, points] = [0, 0, 0]
  for (const [name, players, own, common] of rows) {
    const gain = (own - common) / n
    const wide = marginOfDifference(own / n, n, common / n, n)
    const [shown, low, high, euros] = read(`| ${name} | # | # to # | # |`)
    expectPrinted(shown, 100 * gain, 0.01)
    expectPrinted(low, 100 * (gain - wide), 0.01)
    expectPrinted(high, 100 * (gain + wide), 0.01)
    expectPrinted(euros, players * gain * worth)
    sum += players * gain * worth
    square += (players * wide * worth) ** 2
    points = Math.hypot(points, wide)
  }
  expectPrinted(read('€6,105 − €3,900 = €# a campaign, €')[0], sum - cost)
  expectPrinted(read('+ 5,230²) = €#')[0], Math.sqrt(square), 10)
  const [low, high] = read('lies between −€# and €#')
  expectPrinted(-low, sum - cost - Math.sqrt(square), 10)
  expectPrinted(high, sum - cost + Math.sqrt(square), 10)
  expectPrinted(read('the gap between the two, 0.25 ± # points')[0], 100 * points, 0.01)
  const [real, wide] = read('difference quoted is real, # ± # points')
  expectPrinted(real, (100 * (own1 - own2)) / n, 0.01)
  expectPrinted(wide, 100 * marginOfDifference(own1 / n, n, own2 / n, n), 0.01)
  expectPrinted(read('half of €6,105, or €#')[0], sum / 2)
  const half = (players: number, own: number, common: number) =>
    players * worth * marginOfDifference(own / n, players / 2, common / n, players / 2)
  const both = Math.hypot(half(mission, own1, common1), half(prize, own2, common2))
  expectPrinted(read('margin falls to about €#')[0], both, 10)
  expectPrinted(read('becomes known to ±€#')[0], half(prize, own2, common2), 10)
  expectPrinted(read('only among mission players, to ±€#')[0], half(mission, own1, common1), 10)
})

test('what-is-the-segmentation-itself-worth', () => {
  const read = reader('what-is-the-segmentation-itself-worth')
  const cells = ['Family albums', 'Travel', 'Gifts'].map((name) => {
    const [percent, arm, a, b] = read(`| ${name} | # % | # | €# | €# |`)
    return { share: percent / 100, a, b, error: 9 * Math.sqrt(2 / arm) }
  })
  const [family, travel, gifts] = cells
  if (!family || !travel || !gifts) throw new Error('Three segments are needed.')
  const mean = (rule: (cell: NonNullable<typeof family>) => number) =>
    cells.reduce((sum, cell) => sum + cell.share * rule(cell), 0)
  const [a, b, best] = [
    mean((cell) => cell.a),
    mean((cell) => cell.b),
    mean((cell) => Math.max(cell.a, cell.b)),
  ]
  expectPrinted(read('| All A | # |')[0], a, 0.0001)
  expectPrinted(read('| All B | # |')[0], b, 0.0001)
  expectPrinted(read('gifts B | # |')[0], best, 0.0001)
  expectPrinted(read('180,000 mails = €#')[0], 180_000 * (best - a), 1)
  expectPrinted(read('÷ 180,000 = €#.')[0], 8000 / 180_000, 0.001)
  expectPrinted(read('single offer it would be €#')[0], best - b, 0.001)
  expectPrinted(
    read('0.164)²) = €#')[0],
    Math.hypot(travel.share * travel.error, gifts.share * gifts.error),
    0.0005,
  )
  const luck = 0.4 * mean((cell) => cell.error)
  expectPrinted(read('+ 0.0329) = €#')[0], luck, 0.001)
  const single = 0.4 * 9 * Math.sqrt(2 / 30_000)
  expectPrinted(read('÷ 30,000) = €#')[0], single, 0.001)
  expectPrinted(2, 100 * (luck - single))
  const [planned, planYear] = read('plan with # cents, or €# a year')
  expectPrinted(planned, 100 * (best - a - luck + single), 0.1)
  expectPrinted(planYear, 180_000 * (best - a - luck + single), 100)
  const alone = travel.share * (travel.b - travel.a)
  expectPrinted(read('travel alone yields €#, or')[0], alone, 0.0001)
  expectPrinted(read('€0.0945, or €#')[0], 180_000 * alone)
  expectPrinted(read('Gifts adds €#')[0], 180_000 * gifts.share * (gifts.b - gifts.a))
  expectPrinted(read('travel is €0.27 ± #')[0], 1.96 * travel.error, 0.01)
  expectPrinted(read('10,500 × 0.27 = €#')[0], 10_500 * (travel.b - travel.a))
  expectPrinted(read('two mailings the margin is ±€#')[0], (1.96 * travel.error) / Math.SQRT2, 0.01)
  expectPrinted(read('(180,000 × 0.35) = €#')[0], 8000 / (180_000 * travel.share), 0.001)
})

test('a-metric-you-stopped-reporting', () => {
  const read = reader('a-metric-you-stopped-reporting')
  const [from, to] = read('Beginners rose from # to # between May and July')
  const [may, july] = read('fell from # to # of #.')
  const [total, later] = read('Total visits had gone from # to #')
  expectPrinted(total, from * may)
  expectPrinted(later, to * july)
  const [two, twoJuly] = read('at all was # % in those two halls, against # % in July')
  const [nine, rest] = read('In the other nine it went from # % to # %')
  expect(read('The difference is # points')[0]).toBe(two - twoJuly - (rest - nine))
})

test('your-own-segments-had-decayed', () => {
  const read = reader('your-own-segments-had-decayed')
  const [later, launch] = read('For # it was ours, against # at launch')
  const [points, wide] = read('the loss is # points with a margin of about #')
  expectPrinted(points, launch - later)
  expectPrinted(wide, 100 * marginOfDifference(launch / 100, 100, later / 100, 100))
  const [mended, misfits] = read('with histories joined, # of the # misfits')
  expect(read('since # fitted once the data were right')[0]).toBe(100 - misfits + mended)
  const [fresh, old] = read('New labels brought # signatures, old ones #')
  const [gain, margins] = read('That is # points with a margin of about #')
  expectPrinted(gain, (100 * (fresh - old)) / 60)
  expectPrinted(margins, 100 * marginOfDifference(fresh / 60, 60, old / 60, 60))
  const [dated, drawn] = read('by lot: # had an exam date, against 30 of #')
  const [list, left] = read('The list fell from # to # names a month')
  expectPrinted(left, list * (1 - dated / drawn), 20)
  expect(read('what I claim is # calls a month saved')[0]).toBe(list - left)
})

test('alerts-when-segments-drift', () => {
  const read = reader('alerts-when-segments-drift')
  const [people, percent] = read('"weekday lunches" (# customers, # % ordering')
  const [spread] = read('standard deviation of # points for "weekday lunches"')
  const [slide] = read('slid by # points a week')
  const [beyond4, beyond3] = [0.0000633, 0.0027]
  expectPrinted(read('÷ 40,000) = #')[0], Math.sqrt((percent * (100 - percent)) / people), 0.1)
  expectPrinted(read('60 × 90 × 0.000063 = #')[0], 60 * 90 * beyond4, 0.1)
  expectPrinted(read('48 × 90 × 0.000063 = #')[0], 48 * 90 * beyond4, 0.1)
  expectPrinted(read('48 × 13 × 0.0027 = #')[0], 48 * 13 * beyond3, 0.1)
  expectPrinted(read('÷ √5 = # points')[0], spread / Math.sqrt(5), 0.01)
  const [limit, weeks] = [read('slide crosses # points')[0], 8]
  expectPrinted(limit, (3 * spread) / Math.sqrt(5), 0.01)
  expectPrinted(weeks, limit / slide)
  const sigma = spread / Math.sqrt(5)
  let [sum, week] = [0, 0]
  while (sum <= 4 * sigma) sum = Math.max(0, sum + slide * ++week - sigma / 2)
  expect(week).toBe(6)
  const [run, cumulative] = read(
    'once in # weeks a series; three segments with four series each: 12 × 13 ÷ 168 = #',
  )
  expectPrinted(cumulative, (12 * 13) / run, 0.1)
  expectPrinted(read('All rules come to #')[0], 2 + 48 * 13 * beyond3 + cumulative, 0.1)
})
