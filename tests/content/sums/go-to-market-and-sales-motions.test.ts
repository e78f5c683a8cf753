import { expect, test } from 'vitest'

import { expectPrinted, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('land-and-expand-where-to-land', () => {
  const read = reader('land-and-expand-where-to-land')
  const doors = [
    { door: 'lab', won: '0.3', tried: 2, support: 1 + 0.7, value: 3 + 0.2 * 9 + 0.5 * 3 },
    { door: 'facility', won: '0.25', tried: 12, support: 4 + 0.85 * 4, value: 18 + 0.5 * 60 + 0.35 * 18 },
    {
      door: 'central IT',
      won: '0.1',
      tried: 60,
      support: 25 + 0.95 * 25,
      value: 140 + 0.1 * 180 + 0.85 * 140,
    },
  ]
  for (const { door, won, tried, support, value } of doors) {
    const days = tried + Number(won) * support
    const [perWin, perAttempt, , , printedDays] = read(`| ${door} | ${won} × # = # | # + ${won} × # = # |`)
    expectPrinted(perWin, value, 0.1)
    expectPrinted(perAttempt, Number(won) * value, 0.01)
    expectPrinted(printedDays, days, 0.01)
  }
  // Where a facility's day earns no more than a lab's 0.753: 0.25 × (30.6 + 47.4x) = 0.753 × (13.7 + 0.3x).
  const lab = 1.89 / 2.51
  expectPrinted(read('0.35 × 18) = # for # days')[0], 0.25 * doors[1]!.value, 0.01)
  const [present, left] = [read('3 × 25 = # days of support')[0], read('The # left allow')[0]]
  expect(present).toBe(40 + 12 * 4 + 3 * 25)
  expect(left).toBe(800 - present)
  const [attempts] = read('(12 + 0.25 × 4) = # attempts')
  expectPrinted(attempts, left / 13)
  expectPrinted(read('the pool is used up in # months')[0], (12 * (90 - 12)) / attempts)
  expectPrinted(read('in front of # labs')[0], Math.round(attempts / 4) * 40)
  expectPrinted(read('at x = # %')[0], (100 * (lab * 13.7 - 0.25 * 30.6)) / (0.25 * 47.4 - lab * 0.3))
})

test('which-motion-the-contract-can-pay-for', () => {
  const read = reader('which-motion-the-contract-can-pay-for')
  const contract = read('| contract a year, PLN | # | # | # |')
  const margin = contract.map((price) => price * 0.8)
  const motions = [
    ['trial', read('buy by themselves (PLN #')[0]],
    ['phone', read('on the phone (PLN #')[0]],
    ['visits', read('or visits (PLN #')[0]],
  ] as const
  const won = Object.fromEntries(motions.map(([name]) => [name, read(`| won by ${name} | # % | # % | # %`)]))
  const first = (name: string, cost: number, at: number) => won[name]![at]! * margin[at]! - 100 * cost
  for (const [name, cost] of motions) {
    const months = name === 'trial' ? read('| trial | # | #') : read(`| ${name} | # | # | # |`)
    months.forEach((printed, at) =>
      expectPrinted(printed, (1200 * cost) / won[name]![at]! / margin[at]!, 0.1),
    )
  }
  expectPrinted(read('4 × 6,240 − 4,500 = PLN #')[0], first('trial', 45, 1))
  expectPrinted(read('22 × 6,240 − 64,000 = PLN #')[0], first('phone', 640, 1))
  expectPrinted(read('6 × 51,200 − 64,000 = PLN #')[0], first('phone', 640, 2))
  expectPrinted(read('24 × 51,200 − 690,000 = PLN #')[0], first('visits', 6900, 2))
  expectPrinted(read('÷ 18 = PLN # each, 6.4')[0], (64_000 - 4500) / 18)
  expectPrinted(read('(690,000 − 64,000) ÷ 18 = PLN #')[0], 626_000 / 18)
  expectPrinted(read('÷ 51,200 = # %')[0], (100 * 6900) / 51_200, 0.1)
  expectPrinted(read('1,120 − 750 = PLN #')[0], margin[0]! - 4500 / won.trial![0]!)
})

test('ideal-customers-from-won-and-lost-deals', () => {
  const read = reader('ideal-customers-from-won-and-lost-deals')
  const rows = [
    ['exporter, audit due', 'exporter, due'],
    ['exporter, no audit due', 'exporter, not due'],
    ['domestic producer, audit due', 'domestic, due'],
    ['domestic producer, no audit due', 'domestic, not due'],
  ] as const
  for (const [given, printed] of rows) {
    const [won, lost, days, contract] = read(`| ${given} | # | # | # | # |`)
    const [rate, aDay] = read(`| ${printed} | # % | # |`)
    expectPrinted(rate, (100 * won) / (won + lost))
    expectPrinted(aDay, (won * contract) / ((won + lost) * days))
  }
  expectPrinted(read('took 208 + 616 = # of')[0], 16 * 13 + 56 * 11)
  expectPrinted(read('of # days, 38 %')[0], 40 * 9 + 48 * 14 + 36 * 8 + 56 * 11 + 24 + 208)
  expectPrinted(read('rate up to # %')[0], 100 * (1 - 0.05 ** (1 / 16)))
  const exporter = (11 * 21_000) / (48 * 14)
  const domestic = (15 * 9500) / (36 * 8)
  expectPrinted(read('3 × 344 = NZ$#')[0], 3 * 344)
  // A row that renews at r brings 1 + r + r² first years in three years; exporters without an audit bring three.
  expectPrinted(
    read('fewer than # % of domestic')[0],
    100 * ((Math.sqrt(1 + 4 * ((3 * exporter) / domestic - 1)) - 1) / 2),
  )
})

test('partner-or-own-team-in-the-second-country', () => {
  const read = reader('partner-or-own-team-in-the-second-country')
  const [price] = read('costs the laboratory €#')
  const [parts] = read('parts cost us €#')
  const [manager] = read('manager in Brno costs €#')
  const [team] = read('two engineers cost €#')
  const [third] = read('a third costs €#')
  const own = (n: number) => n * (price - parts - 130) - team - (n > 180 ? third : 0)
  const partner = (n: number, share: number) => n * (price * (1 - share) - parts) - manager
  const years = [38, 112, 195]
  const total = (of: (n: number) => number) => years.reduce((sum, n) => sum + of(n), 0)
  for (const [label, of] of [
    ['partner 45 %', (n: number) => partner(n, 0.45)],
    ['partner 52 %', (n: number) => partner(n, 0.52)],
    ['own team', own],
  ] as const)
    [...years.map(of), total(of)].forEach((sum, at) =>
      expectPrinted(read(`| ${label} | # | # | # | # |`)[at]!, sum),
    )
  expectPrinted(read('144,000 ÷ 950 = # instruments')[0], Math.ceil((team - manager) / 950))
  expectPrinted(read('191,500 ÷ 950 = #')[0], Math.ceil((team + third - manager) / 950))
  expectPrinted(read('215,500 = €#')[0], own(230))
  expectPrinted(
    read('€# with the 45 % partner, €# with 52 %, €# with an own team')[1],
    total((n) => partner(n, 0.52)),
  )
  const [paid] = read('150 × 168 = €#.')
  expectPrinted(paid, (38 + 112) * price * 0.07)
  expectPrinted(read('so n must reach # (with')[0], Math.ceil((paid + team + third - manager) / 950))
  expectPrinted(read('€# over 345 instrument-years')[0], 345 * price * 0.07)
  expectPrinted(read('growing # % faster than planned')[0], 100 * (229 / 195 - 1))
  expectPrinted(read('only €# more')[0], own(230) - partner(230, 0.45))
  expectPrinted(read('so # lost equal the whole')[0], 27_000 / 980)
})

test('balance-six-sales-territories', () => {
  const read = reader('balance-six-sales-territories')
  const six = '# | # | # | # | #'
  const hours = [...read(`| hours its accounts need | ${six}`), read('1,450 | # |')[0]]
  const uncovered = (of: number[]) => of.reduce((sum, each) => sum + Math.max(0, each - 1320), 0)
  const after = (...moves: [number, number, number][]) =>
    moves.reduce(
      (now, [from, to, n]) => now.map((h, at) => h - (at === from ? n : 0) + (at === to ? n : 0)),
      hours,
    )
  const [, p] = read('| P: A to B | # | # |')
  const [, q] = read('| Q: A to F | # | # |')
  const [, r] = read('| R: D to E | # | # |')
  const [, s] = read('| S: E to F | # | # |')
  const P = [0, 1, p] as [number, number, number]
  const Q = [0, 5, q] as [number, number, number]
  const R = [3, 4, r] as [number, number, number]
  const S = [4, 5, s] as [number, number, number]
  expectPrinted(read('falls from # to #:')[0], uncovered(hours))
  expectPrinted(read('falls from # to #:')[1], uncovered(after(P, Q, R, S)))
  expectPrinted(read('30 + 10 + 10 = #')[0], uncovered(after(P, Q, S)))
  expectPrinted(read('costing 2.8 × 5 % × 34 % = MXN #')[0], 2.8e6 * 0.05 * 0.34)
  expectPrinted(read('47,600 ÷ 560 = MXN #')[0], 47_600 / 560)
  expectPrinted(read('560 × 575 = MXN #')[0], 560 * 575)
  expectPrinted(read('largest sales of the four: MXN #')[0], 1.9e6 * 0.05 * 0.34)
  const sum = hours.reduce((total, each) => total + each)
  expectPrinted(read('exactly # hours (7,630 ÷ 6)')[0], sum / 6)
  expectPrinted(read('exactly # hours (# ÷ 6)')[1], sum)
})

test('which-free-accounts-should-sales-call', () => {
  const read = reader('which-free-accounts-should-sales-call')
  const group = (name: string) => read(`| ${name} | # | # | # % | # % | $#`)
  const a = group('a: three editors or more, export limit reached')
  const b = group('b: three editors or more, limit not reached')
  const c = group('c: one editor, limit reached')
  const d = group('d: one editor, company address')
  const call = ([, , alone, called, contract]: typeof a) => ((called - alone) / 100) * contract
  const wide = ([, n, alone, called]: typeof a) => 100 * marginOfDifference(alone / 100, n, called / 100, n)
  for (const [name, facts] of [
    ['a', a],
    ['b', b],
    ['c', c],
    ['d', d],
  ] as const) {
    const [points, added, margin] = read(`| ${name} | # points | $# | $# |`)
    expectPrinted(points, facts[3] - facts[2], 0.1)
    expectPrinted(added, call(facts), 0.01)
    expectPrinted(margin, 0.75 * call(facts), 0.01)
  }
  expectPrinted(read('1,180 × 127.2 + 120 × 101.5 = $#')[0], b[0] * call(b) + 120 * call(a))
  expectPrinted(read('420 × 101.5 + 880 × 12.6 = $#')[0], a[0] * call(a) + 880 * call(c))
  expectPrinted(read('300 × 76.13 + 1,000 × 15.75 = $#')[0], 0.75 * (300 * call(a) + 1000 * call(d)), 2)
  expectPrinted(read('100 × (76.13 − 20) = $#')[0], 100 * (0.75 * call(a) - 20))
  // Shares that whole accounts can make.
  for (const [name, half, facts] of [
    ['a', 200, a],
    ['b', 580, b],
    ['c', 825, c],
    ['d', 1175, d],
  ] as const) {
    expect(facts[1], name).toBe(half)
    for (const share of [facts[2], facts[3]])
      expectPrinted(share, (100 * Math.round((half * share) / 100)) / half, 0.1)
  }
  const [called, quiet, added] = read('# × 127.2 + # × 101.5 = $#. The')
  expectPrinted(added, called * call(b) + quiet * call(a))
  expect(called + quiet).toBe(1300)
  expectPrinted(read('The $# is the price')[0], b[0] * call(b) + 120 * call(a) - added)
  expectPrinted(read('a, then b: $#.')[0], a[0] * call(a) + 880 * call(b))
  expectPrinted(read('1,300 × $15.75 = $#')[0], 1300 * 0.75 * call(d))
  expectPrinted(read('5.3 points ± # (580')[0], wide(b), 0.1)
  expectPrinted(read('3.5 ± # with 200')[0], wide(a), 0.1)
  const [wider] = read('together give ± #.')
  expectPrinted(wider, 100 * marginOfDifference(a[2] / 100, 200 + a[0] - quiet, a[3] / 100, 200 + quiet), 0.1)
  expectPrinted(read('add 20 ÷ (2,900 × 0.75) = # points')[0], (100 * 20) / (2900 * 0.75), 0.1)
  expectPrinted(read('pays while # % of the added')[0], (100 * 20) / (0.75 * call(b)))
  expectPrinted(read('a call to a while # % do')[0], (100 * 20) / (0.75 * call(a)))
})

test('channels-for-four-solar-kit-segments', () => {
  const read = reader('channels-for-four-solar-kit-segments')
  const [agent, households, share] = read('GH₵ # a day, # households, # % buy')
  const [day, talks, buy] = read('GH₵ # a day, # talks, # % buy')
  const [week, callers, bought] = read('GH₵ # a week, # callers, # % buy')
  expectPrinted(read('350 ÷ 2.16 = GH₵ #')[0], agent / (households * share * 0.01))
  expectPrinted(read('280 ÷ 1.8 = GH₵ #')[0], day / (talks * buy * 0.01))
  expectPrinted(read('4,200 ÷ 18.2 = GH₵ #')[0], week / (callers * bought * 0.01))
  expectPrinted(read('in ten days, give or take #')[0], Math.sqrt(240 * 0.09 * 0.91), 0.1)
  expectPrinted(read('65 expected, # is the limit')[0], (30 * agent) / 206)
  expectPrinted(read('3,000 ÷ (6 × 5) = GH₵ #')[0], 3000 / 30)
  expectPrinted(read('With # kits a week (4,200 ÷ 206)')[0], week / 206, 0.1)
  expectPrinted(read('0.12 ÷ 0.0005 = GH₵ #')[0], 0.12 / 0.0005)
  // A sound agent sells 16 kits or fewer in ten days about one time in eight.
  const sold = Array.from({ length: 17 }).reduce<[number, number]>(
    ([at, total], _, k) => [(at * (240 - k) * 0.09) / ((k + 1) * 0.91), total + at],
    [0.91 ** 240, 0],
  )[1]
  expect(1 / sold).toBeGreaterThan(7.5)
  expect(1 / sold).toBeLessThan(8.5)
})

test('how-many-salespeople-and-when', () => {
  const read = reader('how-many-salespeople-and-when')
  const unit = read('quota of €#')[0] * 0.78
  const ramp = [0, 0.35, 0.75, 1]
  const full = read('quota of €#')[0]
  const team = (hires: number, most = Infinity) =>
    [8, 7, 7, 6].reduce((sum, trained, at) => sum + Math.min(most, trained + hires * ramp[at]!), 0)
  const cash = (hires: number, attained = 0.78) => {
    let position = -hires * read('Recruiting costs €#')[0]
    let signed = 0
    return ramp.map((part) => {
      position += (0.78 * signed) / 4 - hires * 36_000
      signed += hires * part * attained * full
      return position
    })
  }
  expectPrinted(read('quarters, or €#')[0], team(0) * unit)
  expectPrinted(read('8 + 8.4 + 10 + 10 = 36.4 quarters, €#')[0], team(4) * unit)
  expectPrinted(read('capped, the year is 8 + 9.45 + 10.44 + 10.44 = #')[0], team(7, 470 / 45), 0.1)
  expectPrinted(read('Lowest cash: −€#')[0], -cash(4)[3]!, 100)
  expectPrinted(read('At 70 % it would be −€#')[0], -cash(4, 0.7)[3]!, 100)
  expectPrinted(read('I hire three: # quarters, €# million')[0], team(3), 0.1)
  expectPrinted(read('I hire three: # quarters, €# million')[1], (team(3) * unit) / 1e6, 0.01)
  expectPrinted(
    read('At 70 % the same plan signs €# million, at 86 % €# million')[0],
    (team(4) * 0.7 * full) / 1e6,
    0.01,
  )
  expectPrinted(
    read('At 70 % the same plan signs €# million, at 86 % €# million')[1],
    (team(4) * 0.86 * full) / 1e6,
    0.01,
  )
  expectPrinted(read('cash would sink to −€#')[0], -cash(7)[3]!, 1000)
  expectPrinted(read('each draws €#')[0], -cash(1)[3]!)
  expectPrinted(read('it would have to be # %')[0], (100 * 5.2e6) / team(4) / 160_000)
})

test('lead-scoring-and-routing-with-a-promise', () => {
  const read = reader('lead-scoring-and-routing-with-a-promise')
  const [, germany, italy, poland, sweden] = [0, ...read('countries send #, #, # and #')]
  const sellers = { Germany: 9, Italy: 6, Poland: 4, Sweden: 3 }
  const sent = { Germany: germany!, Italy: italy!, Poland: poland!, Sweden: sweden! }
  for (const country of ['Germany', 'Italy', 'Poland', 'Sweden'] as const) {
    const [inquiries, contacts, share] = read(`| ${country} | # | # | # %`)
    expectPrinted(inquiries, sent[country] / 21, 0.1)
    expectPrinted(contacts, sellers[country] * 6)
    expectPrinted(share, (100 * sellers[country] * 6) / (sent[country] / 21))
  }
  expectPrinted(read('22 × 3 ÷ 3 = # an hour')[0], (22 * 3) / 3)
  const [places] = read('so I fill nine places in ten: #.')
  expectPrinted(places, 132 * 0.9)
  const [left, others, filtered] = read('That leaves # for # others (# are filtered out)')
  const day = (germany! + italy! + poland! + sweden!) / 21
  expect(left).toBe(places - 45 - 5)
  expectPrinted(read('take 18 % of 248 = #,')[0], day * 0.18)
  expectPrinted(filtered, day * 0.07)
  expectPrinted(others, day * 0.75)
  expectPrinted(read('and hour passes about # %')[0], (100 * left) / others)
  expectPrinted(read('by lot make # in six months')[0], 5 * 21 * 6)
  const [late, soon] = read('wait two hours, by lot: # against #.')
  expectPrinted(late, left * 40 * 0.2)
  expectPrinted(soon, left * 40 * 0.8)
  expectPrinted(100 * 2.8 * Math.sqrt(0.16 * (1 / late + 1 / soon)), 5.3, 0.1)
})

test('who-owns-the-merged-account', () => {
  const read = reader('who-owns-the-merged-account')
  const [accounts] = read('The CRM holds # accounts')
  const [groups, right] = read('belong together: # groups, right in about # % of links')
  expectPrinted(read('140 a quarter × 3 people × 2 hours = # hours')[0], 140 * 3 * 2)
  expectPrinted(read('Disputes take # hours a quarter')[0], 840)
  const [links] = read('at most # links (52,000 − 9,400)')
  expect(links).toBe(accounts - groups)
  expectPrinted(read('of which about # would be wrong')[0], links * (1 - right / 100), 10)
  expectPrinted(read('Up to # of 42,600 links')[0], links * (1 - right / 100), 10)
  expectPrinted(read('In January # accounts move; mergers are # a year, seven')[0], accounts / 4)
  expectPrinted(read('In January # accounts move; mergers are # a year, seven')[1], 30 * 12)
  expectPrinted(read('January changes # owners')[0], accounts / 4)
  expectPrinted(read('own accounts, # each')[0], accounts / 400)
})

test('the-board-wants-enterprise', () => {
  const read = reader('the-board-wants-enterprise')
  const contracts = read('| yearly contract | # | # | # |')
  const margins = read('| gross margin | # % | # % | # % |')
  const attempts = read('| cost of an attempt | # | # | # |')
  const [small, won, tried, groups] = read('| won | # % | # of # | # % |')
  const shares = [small / 100, won / tried, groups / 100]
  const printed = {
    cost: read('| cost of a win | # | # | # |'),
    margin: read('| margin a year | # | # | # |'),
  }
  const months = read('| payback, months | # | # | # |')
  shares.forEach((share, i) => {
    const margin = (contracts[i]! * margins[i]!) / 100
    expectPrinted(printed.cost[i]!, attempts[i]! / share, 0.1)
    expectPrinted(printed.margin[i]!, margin, 0.1)
    expectPrinted(months[i]!, (attempts[i]! / share / margin) * 12, 0.1)
  })
  const half = shares[1]! / 2
  expectPrinted(read('cost of a win #, payback')[0], attempts[1]! / half)
  expectPrinted(read('payback # months. If groups')[0], (attempts[1]! / half / 235.6) * 12, 0.1)
  expectPrinted(read('theirs is # months')[0], (390 / 0.15 / 792) * 12)

  // The deepest point, in kr million, with its quarter: costs, then margin of those already paying.
  const deepest = (teams: number, share: number, inAdvance = false): [number, number] => {
    let cash = 0
    let lowest: [number, number] = [0, 0]
    for (let quarter = 1; quarter <= 40; quarter += 1) {
      cash -= (quarter <= 3 ? 9.6 / 3 : 0) + 0.78 * teams
      const wins = 2 * share * teams
      if (inAdvance) cash += Math.max(0, Math.floor((quarter - 1) / 4)) * wins * 0.792
      else cash += Math.max(0, quarter - 6) * wins * 0.198
      if (-cash > lowest[0]) lowest = [-cash, quarter]
    }
    return lowest
  }
  expectPrinted(read('After quarter 3 it is #,')[0], 3 * (3.2 + 3 * 0.78), 0.1)
  expectPrinted(read('lowest point, #, comes in quarter #')[0], deepest(3, 0.25)[0], 0.1)
  expectPrinted(read('lowest point, #, comes in quarter #')[1], deepest(3, 0.25)[1])
  expectPrinted(read('reaches kr # million: still')[0], deepest(1, 0.25)[0], 0.1)
  expectPrinted(read('so three need #.')[0], deepest(3, 0.25)[0], 0.1)
  expectPrinted(read('makes eight customers, kr # million')[0], 8 * 0.31, 0.1)
  expectPrinted(read('Ten wins bring # of margin')[0], 2.356, 0.01)
  expectPrinted(read('n teams need 9.6 + #n')[0], deepest(1, 0.25)[0] - 9.6, 0.01)
  expectPrinted(read('Our 16 buy # of a team')[0], 6.4 / 7.368, 0.01)
  expectPrinted(read('at 35 % one team still needs #, over')[0], deepest(1, 0.35)[0], 0.1)
  expectPrinted(read('lowest point would be # in quarter #')[0], deepest(1, 0.25, true)[0], 0.1)
  expectPrinted(read('lowest point would be # in quarter #')[1], deepest(1, 0.25, true)[1])
  expectPrinted(read('means a payback of # months')[0], (60 / 0.1 / 235.6) * 12)
  expectPrinted(read('takes # in each')[0], peoplePerArm(0.13, 0.09))
  expectPrinted(read("prepaid team's #, leaves")[0], deepest(1, 0.25, true)[0] - 9.6, 0.1)
  expectPrinted(read('leaves #, which is # short')[0], 24 - 5.5 - 8 - (deepest(1, 0.25, true)[0] - 9.6), 0.1)
})

test('six-landed-accounts-and-160-hours', () => {
  const read = reader('six-landed-accounts-and-160-hours')
  const [price, margin] = read('charges $# a seat and year, # % of it')
  const rate = read('Wilson), so the mean lies between # and # seats')
  const [n0, all0] = read('neither sign # of #')
  const [n1, all1] = read('active 70 % only # of #')
  const [n2, all2] = read('both # of #. Those')
  const seats = (room: number, share: number): number => (room * share) / 3
  const b = read('| B insurer | # | # |')[1]
  const d = read('| D bank | # | # |')[1]
  const e = read('| E furniture | # | # |')[1]
  const [held, f] = read('| F university | # | # |')
  expectPrinted(read('| A | # (active only')[0], seats(4, n1 / all1), 0.1)
  expectPrinted(read('| B | # (both')[0], seats(b, n2 / all2), 0.1)
  expectPrinted(read('| C | # (neither')[0], seats(65, n0 / all0), 0.1)
  expectPrinted(read('| D | # (both')[0], seats(d, n2 / all2), 0.1)
  expectPrinted(read('| E | # (both')[0], seats(e, n2 / all2), 0.1)
  expectPrinted(read('| F | # (both')[0], seats(f, n2 / all2), 0.1)
  const three = seats(b + e + f, n2 / all2)
  expectPrinted(read('B, E and F: # seats, $#')[0], three)
  expectPrinted(read('B, E and F: # seats, $#')[1], three * price, 100)
  const p = n2 / all2
  const z = 1.96
  const wilson = [-1, 1].map(
    (side) =>
      (p + z ** 2 / (2 * all2) + side * z * Math.sqrt((p * (1 - p)) / all2 + z ** 2 / (4 * all2 ** 2))) /
      (1 + z ** 2 / all2),
  )
  wilson.forEach((share, i) => {
    expectPrinted(read('between # and # % (95 % Wilson)')[i]!, share * 100)
    expectPrinted(rate[i]!, seats(b + e + f, share))
  })
  for (const [name, hours, count] of [
    ['B', 70, b / 3],
    ['D', 110, d / 3],
    ['E', 15, e / 3],
    ['F', 50, held],
  ] as const) {
    const row =
      name === 'F'
        ? read('| F | $# | renewal, # seats, $# | # |')
        : read(`| ${name} | $# | # seats, $# | # |`)
    const stake = (count * price * margin) / 100
    expectPrinted(row[0], hours * 48)
    expectPrinted(row[1], count)
    expectPrinted(row[2], stake, 10)
    expectPrinted(row[3], ((hours * 48) / stake) * 100)
  }
  expectPrinted(read('none from F before it has renewed: # in all')[0], seats(b + e, n2 / all2))
  expectPrinted(read('takes # accounts on each side')[0], Math.ceil(peoplePerArm(0.54, 0.74)))
})

test('a-hand-over-to-sales-that-you-repaired', () => {
  const read = reader('a-hand-over-to-sales-that-you-repaired')
  const [, , met] = read('Flemish sellers # contacts; # were never called, # led')
  const [came] = read('next ten weeks # names came in')
  const [passed] = read('By rule # were passed on')
  const [meetings, share] = read('and # led to meetings (# %)')
  const [drawn] = read('Of the # drawn by lot three did')
  const [others] = read('the # others would have brought six or seven')
  expectPrinted(share, (100 * meetings) / passed, 0.1)
  expect(others).toBe(came - passed - drawn)
  expectPrinted(6.5, (others * 3) / drawn)
  expectPrinted(read('the gain is # meetings, less certain')[0], meetings - met)
  expectPrinted(read('about # standard errors')[0], (meetings - met) / Math.sqrt(meetings + met), 0.1)
  const [signed, returned, part] = read('Of # signed orders in a quarter # (# %) came back')
  expectPrinted(part, (100 * returned) / signed)
  const [later, orders, rest] = read('quarter # of # orders came back (# %)')
  expectPrinted(rest, (100 * later) / orders)
})

test('a-market-you-left-or-a-launch-you-reordered', () => {
  const read = reader('a-market-you-left-or-a-launch-you-reordered')
  // Both cities fill a working day of less than eight hours: repairs × (60 minutes + the time between two).
  const [lost, near] = read('and # minutes passed between two of them, against # in Antwerp')
  expectPrinted((read('Month seven brought #;')[0] * (60 + lost)) / 60, 7.75, 0.1)
  expectPrinted((read('Antwerp stayed at #.')[0] * (60 + near)) / 60, 7.8, 0.1)
  const [leases, pay] = read('Leaving cost €# in leases and €# in pay')
  const [month] = read('Cologne had lost about €# a month')
  expectPrinted((leases + pay) / month, 6.1, 0.1)
  const [signed, talks, rate, before] = read("signed # homes from # talks (# %); Vienna's rate had been # %")
  expectPrinted(rate, (100 * signed) / talks)
  expectPrinted(before, (100 * 3) / read('three homes from # first talks')[0])
})

test('enter-three-regions', () => {
  const read = reader('enter-three-regions')
  const fleets = read('| fleets of 20–200 vans | # | # | # |')
  const pay = read('| what they pay a year | €# | €# | €# | | fleets above 200')
  const large = read('| fleets above 200 | # | # | # |')
  const paid = read('| fleets above 200 | 90 | 420 | 120 | | what they pay a year | €# | €# | €# |')
  const cost = read("| a seller's full yearly cost | €# | €# | €# |")
  const potential = [0, 1, 2].map((i) => [(fleets[i]! * pay[i]!) / 1e6, (large[i]! * paid[i]!) / 1e6])
  const printed = read('Iberia # + #, Vietnam # + #, US # + #, of which rivals leave # of')
  ;[potential[0]!, potential[2]!, potential[1]!]
    .flat()
    .forEach((sum, at) => expectPrinted(printed[at]!, sum, 0.1))
  expectPrinted(printed[6]!, potential[1]![1]! * 0.4, 0.1)
  expectPrinted(read('45 large fleets (€# million)')[0], (potential[0]![0]! + potential[0]![1]!) / 2, 0.1)
  expectPrinted(read('People €# (all')[0], 4 * cost[0]! + cost[1]! + 2 * cost[2]!)
  expect(read('People €# (all')[0] + read('launch €#.')[0] + read('The reserve of €#')[0]).toBe(1_500_000)
  expectPrinted(read('less €# to dealers')[0], (60 - 36) * pay[0]! * 0.2)
  expectPrinted(read('each dealer registers # in six')[0], ((60 - 36) * 3) / 2)
  expectPrinted(read('70 % = €#')[0], 150 * pay[2]! * 0.7)
})
