import { expect, test } from 'vitest'

import { expectPrinted, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('two-segments-drift-apart', () => {
  const read = reader('two-segments-drift-apart')
  expectPrinted(read('8.3 × 9.00 − 6.1 × 7.82 = €#.')[0], 8.3 * 9 - 6.1 * 7.82, 0.01)
  expectPrinted(read('Months explain 2.2 × 8.41 = €#')[0], 2.2 * 8.41, 0.01)
  expectPrinted(read('A payer costs 30 ÷ 0.41 = €#.')[0], 30 / 0.41)
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

test('how-many-members-to-hold-out', () => {
  const read = reader('how-many-members-to-hold-out')
  const [members] = read('to the # active members')
  const [margin, bun] = read('it leaves €# before the bun, which costs €#')
  const [mostly, enough] = [0.18 * 0.82, 0.2 * 0.8]
  const error = (held: number) => Math.sqrt(mostly / held + enough / (members - held))
  expectPrinted(read('÷ 0.02² = # members in each group')[0], peoplePerArm(0.18, 0.2))
  expectPrinted(read('60,950) = # points')[0], 100 * error(3050), 0.001)
  expectPrinted(
    read('With 500 the smallest rise we could expect to see is # points')[0],
    280 * error(500),
    0.1,
  )
  expectPrinted(read('must be 0.01. That needs h = #,')[0], 15_623, 50)
  expectPrinted(0.01, 2.8 * error(15_600), 0.0001)
  expectPrinted(read('The interval becomes ± #.')[0], 196 * error(15_600), 0.1)
  const lost = 0.2 * (margin - bun) - 0.18 * margin
  expectPrinted(read('Holding one out costs €#;')[0], lost, 0.001)
  expectPrinted(read('15,600 × €0.036 = €#')[0], 15_600 * lost)
  expectPrinted(read('64,000 × 0.18 × 0.20 = €#,')[0], members * 0.18 * bun)
  expectPrinted(read('the border falls to # %')[0], (100 * 0.18 * margin) / (margin - 0.05), 0.1)
  expectPrinted(0.2 - (0.18 * margin) / (margin - 0.05), 2.8 * error(4000), 0.0001)
})

test('vip-members-spent-less-after-joining', () => {
  const read = reader('vip-members-spent-less-after-joining')
  const [a, b, c, d] = read('| top 1,200 | kr # | kr # | kr # | kr # |')
  const [e, f, g, h] = read('| middle 16,800 | kr # | kr # | kr # | kr # |')
  const [i, j, k, l] = read('| lowest 6,000 | kr # | kr # | kr # | kr # |')
  for (const [row, before, after] of [
    ['top', b / a, d / c],
    ['middle', f / e, h / g],
  ] as const) {
    const [first, second] = read(`| ${row} | # | # |`)
    expectPrinted(first, before, 0.001)
    expectPrinted(second, after, 0.001)
  }
  expectPrinted(read('| lowest | # |')[0], j / i, 0.01)
  expectPrinted(read('| lowest | # | # |')[1], l / k, 0.01)
  expectPrinted(read('4,480 × 0.710 = kr #.')[0], (c * b) / a)
  const [steady] = read('1.020 ÷ 1.030 = kr #.')
  expectPrinted(steady, (3181 * 1.02) / 1.03)
  expectPrinted(read('The gain becomes kr #,')[0], d - steady)
  expectPrinted(read('or kr # of margin, within')[0], 0.35 * (d - steady))
  expectPrinted(read('they cost kr 12 each, kr # in all')[0], 12 * 1200)
  expectPrinted(read('any effect it would be kr #.')[0], 90 * 1200)
})

test('better-in-each-segment-worse-in-total', () => {
  const read = reader('better-in-each-segment-worse-in-total')
  const [oa, na, ob, nb] = read('| offices | # | # | # | # |')
  const [ha, ma, hb, mb] = read('| homes | # | # | # | # |')
  expectPrinted(read('| total | # %')[0], (100 * (oa + ha)) / (na + ma), 0.1)
  expectPrinted(read('| total | # % | # % |')[1], (100 * (ob + hb)) / (nb + mb), 0.1)
  const [offices, homes] = [na + nb, ma + mb]
  const mixed = (office: number, home: number) =>
    (100 * (offices * office + homes * home)) / (offices + homes)
  expectPrinted(read('× 33.5 = # %')[0], mixed(oa / na, ha / ma), 0.1)
  expectPrinted(read('× 29.7 = # %')[0], mixed(ob / nb, hb / mb), 0.1)
  const [returning, cost, more, each] = read(
    '100 customers given A, # return and cost KSh #. That buys # more than B: KSh #',
  )
  expectPrinted(cost, returning * 360, 100)
  expectPrinted(each, (returning * 360) / more, 100)
  const [gap, wide] = read('70.2 % | # ± # |')
  expectPrinted(gap, 100 * (oa / na - ob / nb), 0.1)
  expectPrinted(wide, 100 * marginOfDifference(oa / na, na, ob / nb, nb), 0.1)
  const [gap2, wide2] = read('29.7 % | # ± # |')
  expectPrinted(gap2, 100 * (ha / ma - hb / mb), 0.1)
  expectPrinted(wide2, 100 * marginOfDifference(ha / ma, ma, hb / mb, mb), 0.1)
})

test('one-of-eight-subgroups-shows-an-effect', () => {
  const read = reader('one-of-eight-subgroups-shows-an-effect')
  const names = [
    'early learners',
    'commuters',
    'second attempt',
    'late learners (after 22:00)',
    'city',
    'country',
  ]
  const rows = [...names, 'paid plan', 'all others'].map((name) => {
    const [without, withPlan, gap] = read(`| ${name} | # % | # % | # |`)
    expectPrinted(gap, withPlan - without, 0.1)
    return { gap, error: (100 * marginOfDifference(without / 100, 2000, withPlan / 100, 2000)) / 1.96 }
  })
  const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length
  const all = mean(rows.map(({ gap }) => gap))
  const q = 8 * mean(rows.map(({ gap, error }) => ((gap - all) / error) ** 2))
  expectPrinted(read('the eight add up to #, where')[0], q, 0.1)
  const spread = (8 / 7) * mean(rows.map(({ gap }) => (gap - all) ** 2))
  const noise = mean(rows.map(({ error }) => error ** 2))
  expectPrinted(read('differences is #,')[0], spread, 0.01)
  expectPrinted(read('of which noise explains #.')[0], noise, 0.01)
  expectPrinted(read('Only # % of the spread')[0], 100 * (1 - noise / spread))
  const rest = rows.filter((_, index) => index !== 3)
  const restError = Math.sqrt(7 * mean(rest.map(({ error }) => error ** 2))) / 7
  const [gap, wide] = read('3.4 − 0.1 = # ± #')
  expectPrinted(gap, rows[3]!.gap - mean(rest.map((row) => row.gap)), 0.1)
  expectPrinted(wide, 1.96 * Math.hypot(rows[3]!.error, restError), 0.1)
  expectPrinted(read('against 22.9 % takes # an arm')[0], peoplePerArm(0.212, 0.229), 10)
})

test('a-staggered-launch-in-forty-branches', () => {
  const read = reader('a-staggered-launch-in-forty-branches')
  const [, a2, a3, a4] = read('| wave 1 (12) | # | # | # | # |')
  const [, , b3, b4] = read('| wave 2 (14) | # | # | # | # |')
  const [, c2, c3, c4] = read('| none (14) | # | # | # | # |')
  expectPrinted(read('| wave 1, first 3 months | (451 − 412) − 11 | # |')[0], a3 - a2 - (c3 - c2))
  expectPrinted(read('| wave 1, next 3 months | (468 − 412) − (374 − 360) | # |')[0], a4 - a2 - (c4 - c2))
  expectPrinted(read('| wave 2, first 3 months | (425 − 396) − (374 − 371) | # |')[0], b4 - b3 - (c4 - c3))
  expectPrinted(read('29 − 17 = #')[0], b4 - b3 - (a4 - a3))
  // With launch branches only, the regression is spring's gap less the mean gap of the other weeks.
  const [a1] = read('| wave 1 (12) | # | # | # | # |')
  const [b1, b2] = read('| wave 2 (14) | # | # | # | # |')
  const [gap1, gap2, gap3, gap4] = [a1 - b1, a2 - b2, a3 - b3, a4 - b4]
  const weeks = [61 / 7, 59 / 7, 92 / 7] as const
  const others = weeks[0] * gap1 + weeks[1] * gap2 + weeks[2] * gap4
  expectPrinted(read('÷ 30 = #.')[0], gap3 - others / (weeks[0] + weeks[1] + weeks[2]))
  expectPrinted(read('÷ 30 = #.')[0], (17 * (gap3 - (gap1 + gap2) / 2) + 13 * (gap3 - gap4)) / 30)
  expectPrinted(read('√(1 ÷ 12 + 1 ÷ 28) = #,')[0], 1.96 * 24 * Math.sqrt(1 / 12 + 1 / 28))
  expectPrinted(read('Wave 2 against 14: 26 ± #')[0], 1.96 * 24 * Math.sqrt(2 / 14))
  expectPrinted(read('27 × 6.20 − 90 = €#')[0], 27 * 6.2 - 90)
  expectPrinted(read('holding seven back for 13 weeks costs about €#.')[0], 7 * 13 * (27 * 6.2 - 90), 100)
  expectPrinted(read('Seven against seven gives only ± # visits')[0], 1.96 * 24 * Math.sqrt(2 / 7))
})

test('radio-for-people-who-stopped-going-to-the-cinema', () => {
  const read = reader('radio-for-people-who-stopped-going-to-the-cinema')
  const pair = 9 * Math.sqrt(1 / 4 + 1 / 12)
  expectPrinted(read('24,000 ÷ 62 = #')[0], 24_000 / 62)
  expectPrinted(read('√(1 ÷ 4 + 1 ÷ 12) = # %')[0], pair, 0.1)
  expectPrinted(read('× 5.2 ÷ 6)² = # pairs')[0], ((2.8 * pair) / 6) ** 2, 0.1)
  expectPrinted(read('× 7.1 ÷ 6)² = # pairs')[0], ((2.8 * 7.1) / 6) ** 2)
  expectPrinted(read('1.3 ÷ 0.7 = 1.86: # pairs')[0], (((2.8 * pair) / 6) ** 2 * 1.3) / 0.7)
  const spread = pair * Math.sqrt(1.3 / 0.7)
  expectPrinted(read('(# is 5.2 × √1.86')[0], spread, 0.1)
  expectPrinted(read('÷ 1.8)² = # pairs')[0], ((2.8 * 7.1) / 1.8) ** 2)
  const longer = 9 * Math.sqrt((1 / 8 + 1 / 12) * (1.3 / 0.7))
  expectPrinted(read('from ± 3.6 to ± #.')[0], (1.96 * longer) / Math.sqrt(15), 0.1)
  expectPrinted(read('÷ √15 = ± # points')[0], 1.96 * pair * Math.sqrt(1.3 / 0.7 / 15), 0.1)
  const [border, onCards] = read('to buy the # tickets, 40 %, or #,')
  expectPrinted(border, 24_000 / 62)
  expectPrinted(onCards, 0.4 * border)
  const [cards, usual] = read('a town has # lapsed cards, of which # %')
  const [each] = read('each who returns buys # tickets')
  const [more, points] = read('the border is # more returns, a rise of # points')
  expectPrinted(more, onCards / each)
  expectPrinted(points, (100 * more) / cards, 0.1)
  expectPrinted(read('Against # usual returns')[0], (cards * usual) / 100)
  expectPrinted(read('2.8 × 2.3 ÷ √15 = #.')[0], (2.8 * 2.3) / Math.sqrt(15), 0.1)
})

test('how-much-sample-does-last-year-save', () => {
  const read = reader('how-much-sample-does-last-year-save')
  for (const [segment, rho] of [
    ['regulars', 0.7],
    ['occasional', 0.35],
    ['new', 0],
  ] as const) {
    const phrase = `| ${segment} | # | C$# | ${rho ? rho.toFixed(2) : 'none'} | C$# |`
    const [, spread, effect] = read(phrase)
    const [raw, factor, adjusted] = read(`| ${segment} | # | # | # | `)
    expectPrinted(raw, (15.68 * spread ** 2) / effect ** 2)
    expectPrinted(factor, 1 - rho ** 2, 0.0001)
    expectPrinted(adjusted, raw * factor)
  }
  expectPrinted(read('5.80 − 1.50 = C$#')[0], 5.8 - ((0.7 * 130) / 182) * 3, 0.01)
  expectPrinted(read('× 0.51 ÷ 4.30² = #.')[0], (15.68 * 130 ** 2 * 0.51) / 4.3 ** 2)
  expectPrinted(
    read('use all 7,000, which detect C$#.')[0],
    Math.sqrt((15.68 * 130 ** 2 * 0.51) / 7000),
    0.01,
  )
  const raw = 1.96 * 130 * Math.sqrt(2 / 7000)
  expectPrinted(read('√(2 ÷ 7,000) = ± #;')[0], raw, 0.1)
  expectPrinted(read('± 4.3 × √0.51 = ± #,')[0], raw * Math.sqrt(0.51), 0.1)
  expectPrinted(
    read('Occasional customers can detect C$#,')[0],
    Math.sqrt((15.68 * 74 ** 2 * 0.8775) / 11_000),
    0.01,
  )
})

test('an-experiment-service-with-a-lasting-holdout', () => {
  const read = reader('an-experiment-service-with-a-lasting-holdout')
  const [held] = read('gives h ≈ #,')
  expectPrinted(0.02, 2.8 * Math.sqrt((0.62 * 0.38) / held + (0.64 * 0.36) / (180_000 - held)), 0.0001)
  expectPrinted(read('1.4 × 15 = # million a day')[0], 9 * 1.4 * 15)
  expectPrinted(read('189 million a day, # a second')[0], 189e6 / 86_400, 10)
  const [each] = read('about # each, some')
  expectPrinted(read('each, some # users in all')[0], 8 * each, 1000)
  expectPrinted(read('a segment, # users,')[0], 8 * 5300)
  // One segment holds 30 %, the smallest 2 %, the other six share the rest.
  expectPrinted(
    read('good to about ± # points')[0],
    196 * Math.sqrt((0.3 ** 2 + 0.02 ** 2 + 0.68 ** 2 / 6) * (0.2356 / each)),
    0.1,
  )
  expectPrinted(read('under # million rows')[0], 189 / 10)
})

test('an-experiment-that-showed-no-effect and you-left-some-customers-untreated', () => {
  expectPrinted(1.1, 100 * marginOfDifference(0.812, 9400, 0.813, 9400), 0.1)
  const flat = reader('an-experiment-that-showed-no-effect')
  const [offered, control, , spring] = flat('renewed at # % against # %: +# ± #,')
  expectPrinted(spring, 100 * marginOfDifference(offered / 100, 1550, control / 100, 1550), 0.1)
  const [with4, with3] = [peoplePerArm(0.38, 0.42), peoplePerArm(0.38, 0.41)]
  expectPrinted(flat('Four points would have needed # an arm')[0], with4, 10)
  expectPrinted(flat('three points, which takes #.')[0], with3, 10)
  const list = 100 * marginOfDifference(0.384, 4600, 0.381, 4600)
  const [least, most] = flat('+0.3 points, interval # to +#.')
  expectPrinted(least, 0.3 - list, 0.1)
  expectPrinted(most, 0.3 + list, 0.1)
  const read = reader('you-left-some-customers-untreated')
  const [posted, spent, left, without, more] = read(
    'the # with a catalogue spent DKK # each, the # without DKK #: # more',
  )
  expect(more).toBe(spent - without)
  const [deviation] = read('(the standard deviation is #)')
  const around = 1.96 * deviation * Math.sqrt(1 / posted + 1 / left)
  const [worst, best] = read('12 more, interval # to +# (the')
  expectPrinted(worst, more - around)
  expectPrinted(best, more + around)
  const wide = 100 * marginOfDifference(0.461, 11_360, 0.449, 2840)
  const [low, high] = read('+1.2 points, interval # to +#.')
  expectPrinted(low, 1.2 - wide, 0.1)
  expectPrinted(high, 1.2 + wide, 0.1)
  expectPrinted(read('Break-even was # points')[0], 310 / 41, 0.1)
})

test('a-loyalty-threshold-at-500-points', () => {
  const read = reader('a-loyalty-threshold-at-500-points')
  const weights = [19 / 12, 1 / 3, -11 / 12]
  const side = (bins: string[]) => bins.map((bin) => read(`| ${bin} | # | €# |`))
  const [below, above] = [side(['460–479', '440–459', '420–439']), side(['520–539', '540–559', '560–579'])]
  const at500 = (bins: number[][]) =>
    bins.reduce((sum, [, spend], index) => sum + weights[index]! * spend!, 0)
  expectPrinted(read('Jump: €#.')[0], at500(above) - at500(below))
  const error2 = [below, above].flatMap((bins) =>
    bins.map(([members], index) => weights[index]! ** 2 / members!),
  )
  const error = 170 * Math.sqrt(error2.reduce((sum, one) => sum + one))
  expectPrinted(read('both sides) = €#,')[0], error, 0.1)
  expectPrinted(read('so €19 ± €#.')[0], 1.96 * error)
  expectPrinted(read('170² ÷ 53² = # an arm')[0], (15.68 * 170 ** 2) / 53 ** 2, 2)
  const [drawn] = read('half of all # members')
  expectPrinted(drawn, below[0]![0]! + below[1]![0]!)
  expectPrinted(read('an arm; with 922 we see about €#.')[0], Math.sqrt((15.68 * 170 ** 2) / (drawn / 2)))
  const [near] = read('| 480–499 | # |')
  const [surplus, stretched] = read('at 30 % that is # × 7.50 = €#,')
  expectPrinted(surplus, read('| 500–519 | # |')[0] - read('where it promises #.')[0])
  expectPrinted(stretched, surplus * 0.3 * read('each added, say, €#')[0], 10)
  expectPrinted(read('Silver then costs 405 × 16 = €#.')[0], surplus * 16)
  expectPrinted(
    read('× €16 = €# a year')[0],
    16 * (near + below.reduce((sum, [members]) => sum + members!, 0)),
  )
})

test('whom-to-call-uplift-by-tenth', () => {
  const read = reader('whom-to-call-uplift-by-tenth')
  const called = [232, 214, 198, 187, 176, 171, 160, 155, 158, 171]
  let [running, area, before] = [0, 0, 0]
  called.forEach((upgraded, index) => {
    const [not] = read(`| ${index + 1} | ${upgraded} | # |`)
    const [added, total, above, profit] = read(`| ${index + 1} | # | # | # | # |`)
    expectPrinted(added, upgraded - not)
    running += upgraded - not
    expectPrinted(total, running)
    expectPrinted(above, running - 34.2 * (index + 1), 0.1)
    expectPrinted(profit, 35 * upgraded - 40 * not - 1400)
    area += (before + above) / 2
    before = above
  })
  expectPrinted(read('between (Qini) is # ')[0], area)
  // Of the first tenths: 2,000 called and 2,000 not in each.
  const doubt = (tenths: number) => {
    const upgrades = (counts: number[]) => counts.slice(0, tenths).reduce((sum, one) => sum + one)
    const variance = (count: number) => count * (1 - count / (2000 * tenths))
    const not = called.map((upgraded, index) => read(`| ${index + 1} | ${upgraded} | # |`)[0])
    return 1.96 * Math.sqrt(35 ** 2 * variance(upgrades(called)) + 40 ** 2 * variance(upgrades(not)))
  }
  expectPrinted(read('€3,060 ± €#,')[0], doubt(3), 10)
  expectPrinted(read('€2,890 ± €#.')[0], doubt(2), 5)
  expectPrinted(read('(€1,920 ± €#)')[0], doubt(1), 10)
  const profits = called.map((_, index) => read(`| ${index + 1} | # | # | # | # |`)[3]).map(Math.round)
  const earned = (from: number, to: number) => profits.slice(from, to).reduce((sum, one) => sum + one)
  expectPrinted(read('| 1 and 2 | +# |')[0], earned(0, 2))
  expectPrinted(read('| 1 to 3 | +# |')[0], earned(0, 3))
  expectPrinted(read('| 1 to 8 (data scientist) | # |')[0], earned(0, 8))
  expectPrinted(read('| everyone | # |')[0], earned(0, 10))
  expectPrinted(read('| 10 and 9 (sales) | # |')[0], earned(8, 10))
  const third = [called[2]! / 2000, read('| 3 | 198 | # |')[0] / 2000] as const
  const border = (100 * (40 * third[1] + 0.7)) / 35
  expectPrinted(read('break-even is # %')[0], border, 0.01)
  const [again, apart] = read('for chance (# called, # not)')
  const [plain] = read('an arm, # from each tenth')
  expectPrinted(again, 40_000 / 3 - plain)
  expectPrinted(apart, (2 * 40_000) / 3)
  const chance = 100 * marginOfDifference(third[0], again, third[1], apart)
  expectPrinted(read('with a voucher show over # points')[0], border - 100 * third[1] + chance, 0.1)
  const [size] = read('÷ 0.013² = # an arm')
  expectPrinted(size, peoplePerArm(0.104, 0.091), 10)
  expectPrinted(plain, size / 4)
})

test('who-left-among-members-still-here', () => {
  const read = reader('who-left-among-members-still-here')
  const periods = ['1–2', '3–4', '5–6', '7–8', '9–10', '11–12']
  let [hobby, firm, hobbyStay, firmStay] = [320, 150, 1, 1]
  for (const period of periods) {
    const [h, hc, f, fc] = read(`| ${period} | # | # | # | # |`)
    const [atRisk, left, stay, firms, firmsLeft] = read(`| ${period} | # | # % | # | # | # % |`)
    hobbyStay *= 1 - h / hobby
    firmStay *= 1 - f / firm
    expectPrinted(atRisk, hobby)
    expectPrinted(left, (100 * h) / hobby, 0.1)
    expectPrinted(stay, hobbyStay, 0.001)
    expectPrinted(firms, firm)
    expectPrinted(firmsLeft, (100 * f) / firm, 0.1)
    hobby -= h + hc
    firm -= f + fc
  }
  expectPrinted(read('| 44 | 18.2 % | # |')[0], firmStay, 0.001)
  // With the 18 paused as leavers of months 1–2, by Greenwood's formula.
  const end = (leavers: number[], atRisk: number[]) => {
    const stay = leavers.reduce((product, left, index) => product * (1 - left / atRisk[index]!), 1)
    const sum = leavers.reduce((all, left, i) => all + left / (atRisk[i]! * (atRisk[i]! - left)), 0)
    return { stay, error: stay * Math.sqrt(sum) }
  }
  const paused = end([56, 27, 16, 9, 5, 2], [320, 252, 184, 130, 85, 47])
  const firmsEnd = end([6, 11, 13, 12, 10, 8], [150, 135, 110, 85, 63, 44])
  expectPrinted(read('and at # by month 12,')[0], paused.stay, 0.01)
  const [gap, gapWide] = read('shrinks to # ± # points')
  expectPrinted(gap, 100 * (paused.stay - firmsEnd.stay))
  expectPrinted(gapWide, 196 * Math.hypot(paused.error, firmsEnd.error))
  const [now, hoped] = read('from # to 0.941 × 0.946 = #:')
  const [firmsNow, firmsHoped] = read('moves # to 0.778 × 0.929 × 0.921 × 0.909 = #:')
  expectPrinted(
    read('is worth over # hobbyists')[0],
    (320 * (hoped - now)) / (150 * (firmsHoped - firmsNow)),
    0.1,
  )
  const [each] = read('a year gives # an arm')
  const [rise, wide] = read('the hoped-for # points to ± #.')
  expectPrinted(rise, 100 * (hoped - now))
  expectPrinted(wide, 100 * marginOfDifference(now, each, hoped, each))
})

test('nobody-may-be-refused-energy-advice', () => {
  const read = reader('nobody-may-be-refused-energy-advice')
  const adjusted = 420 * Math.sqrt(1 - 0.81)
  const wide = (people: number, takeUp: number) => (1.96 * adjusted * Math.sqrt(2 / people)) / takeUp
  expectPrinted(read('√(2 ÷ 12,000) = ± #,')[0], 1.96 * 420 * Math.sqrt(2 / 12_000), 0.1)
  expectPrinted(read('the interval to ± #.')[0], wide(12_000, 1), 0.1)
  expectPrinted(read('70 ± # adjusted')[0], wide(12_000, 0.22))
  expectPrinted(read('known to ± # m³ for owners, ± # for tenants.')[0], wide(6000, 0.32), 1)
  expectPrinted(read('known to ± # m³ for owners, ± # for tenants.')[1], wide(6000, 0.12), 1)
  expectPrinted(read('85 ÷ 1.15 = #')[0], 85 / 1.15)
  const unequal = (1.96 * adjusted * Math.sqrt(1 / 12_000 + 1 / 9000)) / 0.22
  expectPrinted(read('which widens ± 21 to ± #.')[0], unequal)
  expectPrinted(read('own effect to ± # m³')[0], 1.96 * adjusted * Math.sqrt(1 / 3000 + 1 / 9000))
  expectPrinted(read('Above # m³, where')[0], 85 / 1.15 / 2 + unequal)
  expectPrinted(read('would already add 3 ÷ 0.22 = #')[0], 3 / 0.22)
  expectPrinted(read('so ± 4.6 becomes ± # m³')[0], wide(12_000, 0.05))
})
