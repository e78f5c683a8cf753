import { readFileSync } from 'node:fs'

import { test } from 'vitest'

import { expectPrinted, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

/** The numbers of the first table row that begins so and holds that many: for rows longer than `read` takes. */
function numbersOf(file: string, start: string, count: number): number[] {
  for (const line of file.split('\n').filter((line) => line.startsWith(start))) {
    const found = [...line.matchAll(/[−-]?\d[\d,]*(?:\.\d+)?/g)].map(([n]) =>
      Number(n.replaceAll(',', '').replace('−', '-')),
    )
    if (found.length === count) return found
  }
  throw new Error(`No row “${start}” with ${count} numbers`)
}

/** The share of a standard normal distribution below z, by the sum of its series. */
function normal(z: number): number {
  let term = z
  let sum = z
  for (let i = 1; i < 60; i++) sum += term *= (z * z) / (2 * i + 1)
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('predictive-models-for-segmentation', () => {
  const read = reader('predictive-models-for-segmentation')
  const [price] = read('offer costs $# for every')
  const [worth] = read('A customer kept is worth $#.')
  expectPrinted(read('1.80 ÷ 150 = # points')[0], (100 * price) / worth, 0.1)
  for (const [row, sign] of [
    ['Top tenth', '−'],
    ['Tenths 2–4', '+'],
    ['Tenths 5–10', '−'],
  ]) {
    const [, left, contacted] = read(`| ${row} | # | # % | # %`)
    const [effect, low, high, net] = read(`| ${row} | # (# to #) | ${sign}$#`)
    const wide = 100 * marginOfDifference(left / 100, 5000, contacted / 100, 5000)
    expectPrinted(effect, left - contacted, 0.1)
    expectPrinted(low, left - contacted - wide, 0.1)
    expectPrinted(high, left - contacted + wide, 0.1)
    expectPrinted(
      Number(`${sign === '−' ? '-' : ''}${net}`),
      ((left - contacted) / 100) * worth - price,
      0.01,
    )
  }
  expectPrinted(read('in the top tenth needs # an arm')[0], peoplePerArm(0.16, 0.152), 1000)
  const [contacted, alone, wide] = read(
    '# contacted against at least # left alone narrow the top effect to ± #',
  )
  expectPrinted(wide, 100 * marginOfDifference(0.152, contacted, 0.16, alone), 0.1)
})

test('champions-and-at-risk-in-ten-thousand-transactions', () => {
  const read = reader('champions-and-at-risk-in-ten-thousand-transactions')
  expectPrinted(read('60 ÷ 140 = # %')[0], (100 * 60) / 140)
  expectPrinted(read('= # orders, 12.2 each')[0], 10_000 - 1900 - 700 * 2.4 - 450 * 4.8)
  expectPrinted(read('25 % (# in each arm)')[0], peoplePerArm(0.1, 0.25))
  const seen = 0.15 / Math.sqrt((0.1 * 0.9 + 0.25 * 0.75) / 62)
  expectPrinted(6, 10 * normal(seen - 1.96))
  expectPrinted(read('− 0.25 × 60) = DKK #')[0], 125 * (0.15 * 140 - 0.25 * 60))
  expectPrinted(read('√(1/150 + 1/100) = # orders')[0], 2.8 * 2.5 * Math.sqrt(1 / 150 + 1 / 100), 0.1)
})

test('k-means-or-a-rule-for-car-wash-subscribers', () => {
  const read = reader('k-means-or-a-rule-for-car-wash-subscribers')
  const [people, rate, inA, rateA] = read('| 0 washes | # | # % | A | # | # %')
  const [some, rateSome, inB, rateB] = read('| 1–3 | # | # % | B | # | # %')
  const [many, rateMany, inC, rateC] = read('| 4 or more | # | # % | C | # | # %')
  const [inD, rateD] = read('| | | | D | # | # %')
  const [inE, rateE] = read('| | | | E | # | # %')
  const [all] = read('has # subscribers.')
  expectPrinted(all, people + some + many)
  expectPrinted(all, inA + inB + inC + inD + inE)
  const [leavers] = read('Share of all # |')
  expectPrinted(leavers, (people * rate + some * rateSome + many * rateMany) / 100)
  expectPrinted(leavers, (inA * rateA + inB * rateB + inC * rateC + inD * rateD + inE * rateE) / 100, 3)
  expectPrinted(read('| 0 washes | 6,180 | # | # %')[0], (people * rate) / 100)
  expectPrinted(read('| Cluster A | 5,974 | # |')[0], (inA * rateA) / 100)
  const [year] = read('18,500 + 12 × 900 = €#')
  const [worth] = read('A subscriber saved is worth €#.')
  const [saved] = read('would have to save # subscribers more')
  expectPrinted(year, 18_500 + 12 * 900)
  expectPrinted(saved, Math.ceil(year / worth))
  expectPrinted(read('keep 135 more, # in six rounds')[0], ((leavers - 878) / 10) * 6)
  expectPrinted(read('close # % of the gap')[0], (100 * saved) / 808)
})

test('rfm-for-a-school-uniform-shop', () => {
  const read = reader('rfm-for-a-school-uniform-shop')
  const rows = ['Jan–Feb 2025', 'Aug–Sep 2024', 'Jan–Feb 2024', 'Aug–Sep 2023'].map((row) =>
    read(`| ${row} | # | # | # | # |`),
  )
  for (const [one, two, three, all] of rows) expectPrinted(all, one + two + three)
  const [january = 0, august = 0, missed = 0, gone = 0] = rows.map((row) => row[3])
  expectPrinted(read('calls 1,640 + 430 + 690 = # families')[0], august + missed + gone)
  expectPrinted(read('On time (R 3, other F): #.')[0], january + august - 940 - 510)
  const [families, cost] = read('is # vouchers or €# wasted')
  expectPrinted(families, august * 0.78)
  expectPrinted(cost, families * 8)
  expectPrinted(read('1,640 − 1,279 = # August')[0], august - families)
})

test('read-four-clusters-of-coffee-machine-owners', () => {
  const read = reader('read-four-clusters-of-coffee-machine-owners')
  const owners = read('| Owners | # | # | # | # |').slice(0, 4)
  const all = owners.reduce((sum, n) => sum + n)
  for (const row of [
    'Cups a day',
    'Share of milk drinks',
    'Beans bought from us',
    'Days descaling is overdue',
    'Service calls a year',
  ])
    expectPrinted(
      0,
      owners.reduce((sum, n, i) => sum + n * read(`| ${row} | # | # | # | # |`)[i]!, 0) / all,
      0.01,
    )
  const calls = owners.map((n, i) => n * (0.28 + 0.55 * read('| Service calls a year | # | # | # | # |')[i]!))
  for (const [i, row] of ['A', 'B', 'C', 'D'].entries())
    expectPrinted(read(`| ${row} | # % | # | # | # |`)[3], calls[i]!)
  expectPrinted(read('makes # % of 6,551 calls')[0], (100 * calls[3]!) / calls.reduce((a, b) => a + b))
  expectPrinted(read('0.24² ≈ # owners an arm')[0], (2 * 7.84) / 0.24 ** 2)
  expectPrinted(read('÷ 0.12² ≈ # an arm')[0], (2 * 7.84 * 0.5) / 0.12 ** 2)
})

test('elbow-silhouette-and-a-team-that-wants-six', () => {
  const read = reader('elbow-silhouette-and-a-team-that-wants-six')
  const [base, hope] = read('converts # % of recipients; a fitting version is hoped to reach # %')
  const [margin] = read('An order leaves CZK #.')
  const [cost] = read('at CZK # a year. A campaign')
  const gain = ((hope - base) / 100) * 6 * margin
  expectPrinted(read('= CZK # a customer and year')[0], gain, 0.01)
  expectPrinted(read('÷ 20.28 = # customers')[0], cost / gain)
  expectPrinted(read('a loss of #)')[0], cost - 1488 * gain)
  expectPrinted(read('6 × 260) = # points')[0], (100 * cost) / (1488 * 6 * margin), 0.01)
  const [all] = read('(total sum of squares #)')
  const within = [2, 3, 4, 5].map((k) => read(`| ${k} | # | # | # | # |`)[0])
  expectPrinted(read('(# % explained, then only # points more)')[0], 100 * (1 - within[2]! / all))
  expectPrinted(read('explained, then only # points more)')[0], (100 * (within[2]! - within[3]!)) / all, 0.1)
  for (const [i, fall] of read('It falls by #, #, then #:').slice(0, 3).entries())
    expectPrinted(fall, within[i]! - within[i + 1]!)
  expectPrinted(read('has 3,534 at k = 3 (worth CZK #)')[0], 3534 * gain)
  expectPrinted(read('1,488 at k = 4 (CZK #, a loss')[0], 1488 * gain)
  const [now, then] = read('# % of a half order at 5.2 % a campaign, and # %')
  expectPrinted(now, 6 * base, 0.1)
  expectPrinted(then, 6 * (base + 1.81), 0.1)
  const wide = 100 * marginOfDifference(now / 100, 744, then / 100, 744)
  expectPrinted(read('With # in each half')[0], 1488 / 2)
  expectPrinted(read('known to ± # points, or ± # a campaign')[0], wide, 0.1)
  expectPrinted(read('points, or ± # a campaign')[0], wide / 6, 0.1)
  expectPrinted(read('answer costs about CZK #.')[0], cost - 744 * 6 * 0.0181 * margin, 1000)
  expectPrinted(read('lift of 3 points would earn CZK # a year')[0], 1488 * 6 * 0.03 * margin - cost, 100)
  expectPrinted(read('down to CZK 15,000, # people')[0], 15_000 / gain)
})

test('scale-before-you-cluster-freight-customers', () => {
  const read = reader('scale-before-you-cluster-freight-customers')
  const customers = ['P', 'Q', 'R'].map((row) => read(`| ${row} | # | # | # |`))
  const [p, q, r] = [customers[0]!, customers[1]!, customers[2]!]
  const versions: [string, (row: number[]) => number[], number][] = [
    ['Raw', (row) => row.slice(0, 3), 1],
    ['Standardised', ([n = 0, kg = 0, customs = 0]) => [n / 210, kg / 5400, customs / 30], 0.01],
    [
      'Logarithms',
      ([n = 0, kg = 0, customs = 0]) => [Math.log(n) / 1.3, Math.log(kg) / 0.8, customs / 30],
      0.01,
    ],
  ]
  for (const [name, scale, step] of versions) {
    const printed = read(`| ${name} | # | # | # |`)
    const distance = (a: number[], b: number[]) => Math.hypot(...scale(a).map((x, i) => x - scale(b)[i]!))
    for (const [i, pair] of (
      [
        [p, q],
        [p, r],
        [q, r],
      ] as const
    ).entries())
      expectPrinted(printed[i]!, distance(...pair), step)
  }
  for (const [i, hours] of read('gives P # hours a year, Q # and R #.').slice(0, 3).entries())
    expectPrinted(hours, customers[i]![0]! * (0.5 + (customers[i]![2]! / 100) * 0.75), 0.1)
  expectPrinted(read('serves about # customers like R')[0], 1400 / 33)
  const [customs, squared] = read('customs makes # of the # in the squared distance P–Q')
  expectPrinted(customs, (35 / 30) ** 2, 0.01)
  expectPrinted(squared, Math.hypot(Math.log(9 / 4) / 1.3, Math.log(8200 / 7900) / 0.8, 35 / 30) ** 2, 0.01)
  expectPrinted(read('part P from R by #,')[0], Math.log(48 / 4) / 1.3, 0.01)
})

test('mixed-data-in-a-veterinary-group', () => {
  const read = reader('mixed-data-in-a-veterinary-group')
  const [x, y] = read('X–Y 0.41, X–Z #.').concat(read('X–Y #, X–Z 0.24.')) as unknown as [number, number]
  expectPrinted(x, (1 + 4 / 24 + 430 / 18_600) / 5, 0.01)
  expectPrinted(y, (2 + 1 / 24 + 50 / 18_600) / 5, 0.01)
  const near = (1 / 3.2) ** 2 + (50 / 520) ** 2
  const far = (4 / 3.2) ** 2 + (430 / 520) ** 2
  expectPrinted(read('They are equal at γ = #:')[0], far - near, 0.01)
  expectPrinted(read('50/18,600) ÷ 4 = #')[0], (1 + 1 / 24 + 50 / 18_600) / 4, 0.01)
  expectPrinted(read('430/18,600) ÷ 4 = #')[0], (1 + 4 / 24 + 430 / 18_600) / 4, 0.01)
  const likelihoods = read('log-likelihoods of #, #, # and # for')
  expectPrinted(read('picks four (# + 39')[0], -2 * likelihoods[2]!)
  for (const k of [2, 3, 4, 5]) {
    const [parameters, bic] = read(`| ${k} | # | # |`)
    expectPrinted(parameters, 10 * k - 1)
    expectPrinted(bic, -2 * likelihoods[k - 2]! + parameters * Math.log(14_800))
  }
})

test('when-the-simpler-method-won', () => {
  const read = reader('when-the-simpler-method-won')
  const [phoned, left, alone, leftAlone] = read('Of # phoned, # % left; of # not phoned, # %.')
  const [points, wide] = read('That is # points, give or take #.')
  expectPrinted(points, leftAlone - left, 0.1)
  expectPrinted(wide, 100 * marginOfDifference(left / 100, phoned, leftAlone / 100, alone), 0.1)
  const [gap, margin] = read('left out: # points, give or take #.')
  expectPrinted(gap, 35.5 - 31.8, 0.1)
  expectPrinted(margin, 100 * marginOfDifference(0.318, 6000, 0.355, 1500), 0.1)
})

test('place-new-learners-on-day-one', () => {
  const read = reader('place-new-learners-on-day-one')
  const file = readFileSync('content/questions/analytical-methods/place-new-learners-on-day-one.md', 'utf8')
  const rows = ['Career', 'Hobby', 'Sampler'].map((name) => numbersOf(file, `| ${name} | `, 7))
  const gain = (column: number, gains: number[]) =>
    rows.reduce((sum, row, i) => sum + row[column]! * gains[i]!, 0)
  const call = [14, -3, -5]
  const kit = [1, 4, -1.5]
  for (const row of rows) expectPrinted(row[0]! + row[1]! + row[2]!, row[3]! + row[4]! + row[5]! + row[6]!)
  expectPrinted(read('17,360 − 1,830 − 4,650 = # |')[0], gain(0, call))
  expectPrinted(read('16,660 − 360 − 450 = # |')[0], gain(3, call))
  expectPrinted(read('6,120 + 420 − 1,605 = # |')[0], gain(1, kit))
  expectPrinted(read('4,760 + 140 − 390 = # |')[0], gain(4, kit))
  expectPrinted(read('610 × 4 − 930 × 1.5 = # |')[0], gain(0, kit))
  expectPrinted(read('2,285 + 15,850 = €#.')[0], gain(1, kit) + gain(0, kit) + gain(3, call))
  expectPrinted(read('120 × 4 − 90 × 1.5 = # |')[0], gain(3, kit))
  expectPrinted(read('3,000 × 1.5 = −€#.')[0], -gain(2, kit))
  expectPrinted(read('Calling at once wins above p = #.')[0], 5 / (14 + 5 - 14 * 0.7), 0.01)
  expectPrinted(read('÷ 10,000 = €# a sign-up')[0], (2000 * 15 + 3000 * 4 - 23_070) / 10_000, 0.01)
  expectPrinted(
    read('later call gains under €# instead')[0],
    (gain(0, call) + 360 + 450) / rows[0]![3]!,
    0.01,
  )
})

test('a-monthly-refit-that-keeps-its-names', () => {
  const read = reader('a-monthly-refit-that-keeps-its-names')
  const rows = ['Weekly', 'Top-up', 'Fresh only', 'Seldom'].map((name) =>
    read(`| ${name} | # | # | # | # | # |`),
  )
  for (const row of rows) expectPrinted(row[4], row[0] + row[1] + row[2] + row[3])
  const column = (j: number) => rows.reduce((sum, row) => sum + row[j]!, 0)
  const pairs: [string, number, number][] = [
    ['Weekly', 0, 1],
    ['Top-up', 1, 0],
    ['Fresh', 2, 2],
    ['Seldom', 3, 3],
  ]
  for (const [name, i, j] of pairs) {
    const [both, either, overlap] = read(`| ${name} | # ÷ # | # |`)
    expectPrinted(both, rows[i]![j]!)
    expectPrinted(either, rows[i]![4] + column(j) - both)
    expectPrinted(overlap, both / either, 0.01)
  }
  const kept = pairs.reduce((sum, [, i, j]) => sum + rows[i]![j]!, 0)
  expectPrinted(read('141 + 88 + 102 + 92 = # thousand')[0], kept)
  expectPrinted(read('keep their name, # (31.8 %)')[0], 1000 * (620 - kept))
  expectPrinted(read('at 45 each HUF # million')[0], ((620 - kept) * 45) / 1000, 0.1)
  expectPrinted(read('0.051 = 31,620, HUF # million')[0], (620 * 0.051 * 45) / 1000, 0.1)
  const [named, households] = read('It lets # of # keep their name')
  expectPrinted(named, 1000 * kept)
  expectPrinted(households, 1000 * rows.reduce((sum, row) => sum + row[4], 0))
})

test('are-these-member-clusters-real', () => {
  const read = reader('are-these-member-clusters-real')
  const file = readFileSync('content/questions/analytical-methods/are-these-member-clusters-real.md', 'utf8')
  const table = [1, 2, 3, 4, 5].map((name) => numbersOf(file, `| ${name} | `, 7).slice(1, 6))
  const pairs = (n: number) => (n * (n - 1)) / 2
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0)
  const agreement = (cells: number[][]) => {
    const rows = cells.map(sum)
    const columns = rows.map((_, j) => sum(cells.map((row) => row[j]!)))
    const [both, first, second] = [cells.flat(), rows, columns].map((list) => sum(list.map(pairs))) as [
      number,
      number,
      number,
    ]
    const chance = (first * second) / pairs(sum(rows))
    return {
      rows,
      columns,
      both,
      first,
      second,
      chance,
      index: (both - chance) / ((first + second) / 2 - chance),
    }
  }
  const five = agreement(table)
  expectPrinted(read('over cells = #.')[0], five.both)
  expectPrinted(read('Pairs in the first: #; in the second: #.')[0], five.first)
  expectPrinted(read('in the second: #.')[0], five.second)
  expectPrinted(read('÷ 1,999,000 = #.')[0], five.chance)
  expectPrinted(read('(414,542 − 85,965) = #.')[0], five.index, 0.01)
  const overlaps = read('1: #; 2: #; 3: #; 4: #; 5: #.')
  for (const [i, overlap] of overlaps.entries())
    expectPrinted(overlap, table[i]![i]! / (five.rows[i]! + five.columns[i]! - table[i]![i]!), 0.01)
  const fold = (row: number[]) => [row[0]!, row[1]! + row[2]!, row[3]!, row[4]!]
  const four = agreement(
    [table[0]!, table[1]!.map((n, j) => n + table[2]![j]!), table[3]!, table[4]!].map(fold),
  )
  expectPrinted(read('index for four groups rises to #.')[0], four.index, 0.01)
  expectPrinted(read('they share 824 of 950: #.')[0], 824 / (four.rows[1]! + four.columns[1]! - 824), 0.01)
  expectPrinted(read('0.2² = # an arm')[0], (2 * 7.84) / 0.2 ** 2)
})

test('a-value-model-against-last-years-margin', () => {
  const read = reader('a-value-model-against-last-years-margin')
  const [fee, lift] = read(
    'costs £# a year and, in a randomised test over all buyers, raised margin before that cost by # %',
  )
  const tenths = [1, 2, 3, 4, 5].map((tenth) => read(`| ${tenth} | # | # | # | # |`))
  const rest = read('| 6–10, mean | # | # | # | # |')
  const sums = [0, 1, 2, 3].map((i) => tenths.reduce((sum, row) => sum + row[i]!, 0) + 5 * rest[i]!) as [
    number,
    number,
    number,
    number,
  ]
  expectPrinted(sums[1], sums[3])
  expectPrinted(read('predicted sum #, actual 637')[0], sums[0])
  const [recent, second] = read('three tenths had actual means of £#, £# and')
  const profit = (...means: number[]) =>
    means.reduce((sum, mean) => sum + 4000 * ((mean * lift) / 100 - fee), 0)
  for (const [row, exact] of [
    ['| Last year | 1 tenth | 4,000 × 8.6', profit(tenths[0]![3]!)],
    ['| Recency rule | 2 tenths | 4,000 × (9.8 + 0.9)', profit(recent, second)],
    ['| Model | 2 tenths | 4,000 × (10.4 + 1.4)', profit(tenths[0]![1]!, tenths[1]![1]!)],
  ] as const) {
    const [held, all] = read(`${row} = # | # |`)
    expectPrinted(held, exact)
    expectPrinted(all, exact * 6.5)
  }
  const [gap, wide] = read('÷ 1,400 = £# a head, ± #')
  expectPrinted(gap, ((214 - 196) * 4000) / 1400)
  expectPrinted(wide, 1.96 * 310 * Math.sqrt(2 / 1400))
  const [small, wider] = read('÷ 700 = £# ± #')
  expectPrinted(small, ((214 - recent) * 4000) / 700)
  expectPrinted(wider, 1.96 * 310 * Math.sqrt(2 / 700))
  expectPrinted(read('at a prediction of £#, so')[0], 84 + ((110 - 89) * (131 - 84)) / (124 - 89))
  const error = 0.8 * 310 * Math.sqrt(1 / 18_000 + 1 / 8000)
  expectPrinted(read('(1 ÷ 18,000 + 1 ÷ 8,000) = £#')[0], error, 0.01)
  const [effect, cut, probability] = read('An effect of £# would then clear £# with # % probability')
  expectPrinted(probability, 100 * normal((effect - cut) / error - 1.96))
  expectPrinted(read('× 700 × 6.5 ≈ £#')[0], 0.1 * 67 * 700 * 6.5, 100)
  expectPrinted(read('the second tenth £#.')[0], 26_000 * (tenths[1]![1]! - second) * 0.1)
  const share = (a: number, b: number) => (100 * (a + b)) / sums[1]
  const [naive, rule, model] = read(
    "hold # % of all margin by last year's figure, # % by the rule and # % by the model",
  )
  expectPrinted(naive, share(tenths[0]![3]!, tenths[1]![3]!), 0.1)
  expectPrinted(rule, share(recent, second), 0.1)
  expectPrinted(model, share(tenths[0]![1]!, tenths[1]![1]!), 0.1)
})

test('segments-from-embeddings-for-three-million-sellers', () => {
  const read = reader('segments-from-embeddings-for-three-million-sellers')
  const [listings, changed] = read('# million live listings, of which # % change a week')
  const [gpus, speed] = read('The # GPUs encode # listings a second each')
  expectPrinted(read('÷ 1,040 = # hours')[0], (listings * 1e6) / (gpus * speed) / 3600, 0.1)
  expectPrinted(read('÷ 1,040, # minutes')[0], (listings * 1e6 * changed) / 100 / (gpus * speed) / 60)
  expectPrinted(read('128 × 4 bytes = # GB')[0], (3e6 * 128 * 4) / 1e9, 0.1)
  expectPrinted(read('Eighty tasks a segment give ± # points')[0], 196 * Math.sqrt((0.6 * 0.4) / 80), 0.1)
  expectPrinted(read('100 hours × 20 tasks = #.')[0], 2000)
  expectPrinted(read('24 × 80 = # of 2,000 tasks')[0], 24 * 80)
  const [found, off] = read('A segment passes from # % found, so that the lower end (± #)')
  expectPrinted(off, 196 * Math.sqrt((0.51 * 0.49) / 80))
  expectPrinted(found - off, 40)
  expectPrinted(read('21 to 20 % takes # sellers an arm')[0], peoplePerArm(0.21, 0.2))
  expectPrinted(read('38 % (# of 3 million)')[0], 1_140_000)
})
