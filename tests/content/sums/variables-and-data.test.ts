import { expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('choose-the-variables', () => {
  const read = reader('choose-the-variables')
  expectPrinted(read('so # % of its variance is visits')[0], 100 * 0.93 ** 2)
  expectPrinted(read('# answers from the willing')[0], 26_000 * 0.11)
  expectPrinted(read('only from eight visits (# points)')[0], 100 * Math.sqrt(0.25 / 8))
  expectPrinted(read('telling 10 % from 5 % needs #')[0], peoplePerArm(0.05, 0.1))
  const [two, eighteen] = read('Two of two gives # %; eighteen of twenty gives # %')
  expectPrinted(two, (100 * (2 + 2)) / (2 + 10))
  expectPrinted(eighteen, (100 * (18 + 2)) / (20 + 10))
})

test('collect-and-join-the-data', () => {
  const read = reader('collect-and-join-the-data')
  const [tickets] = read('# call-centre tickets a year')
  const [exact, cleaned, loose] = read('# match exactly, # after cleaning, # with name and village')
  expect([exact, cleaned, loose]).toEqual([0.64, 0.83, 0.91].map((rate) => rate * tickets))
  const wide = margin(22 / 200, 200)
  const [low, high] = read('the range is about # to # %')
  expectPrinted(low, 100 * (0.11 - wide))
  expectPrinted(high, 100 * (0.11 + wide))
  expectPrinted(read('of which 11 % or # are wrong')[0], (loose - cleaned) * 0.11)
  const [answers] = read('a satisfaction survey of # people')
  const [each, points] = read('In, say, six segments it has # answers each, up to ±# points')
  expectPrinted(each, answers / 6)
  expectPrinted(points, 100 * margin(0.5, each))
  const [calls, price, cost] = read('# calls about wish and use, at an assumed $#, cost $#')
  expectPrinted(cost, calls * price)
  const [budget] = read('two analysts and $#')
  const [tracing, spare] = read('Tracing takes $#, and $# is kept')
  expectPrinted(spare, budget - cost - tracing)
})

test('half-the-sales-from-one-in-a-hundred', () => {
  const read = reader('half-the-sales-from-one-in-a-hundred')
  const [mean, sd] = read('Mean spend is # pesos, the standard deviation # million')
  const bands = { 'top 1 %': '84', 'next 9 %': '756', 'next 40 %': '3,360', 'lower half': '4,200' }
  const means = Object.entries(bands).map(([band, number]) => {
    const [millions] = read(`| ${band} | ${number} | # |`)
    const customers = Number(number.replace(',', ''))
    const [printed, , log] = read(`| ${band} | # | # | # |`)
    expectPrinted(printed, (millions * 1e6) / customers)
    expectPrinted(log, Math.log10(printed), 0.001)
    expectPrinted(
      read(`| ${band} | ${printed.toLocaleString('en')} | # |`)[0],
      (printed - mean) / (sd * 1e6),
      0.01,
    )
    return printed
  })
  const [, upper = 0, middle = 0, lower = 0] = means
  expectPrinted(read('from 1,260 to # million')[0], 84 * 4.2, 0.1)
  expectPrinted(read('the second # times the first')[0], (upper - middle) / (middle - lower), 0.1)
  expectPrinted(read('a member must buy # pesos more')[0], 24_000 / 0.3)
  expectPrinted(read('customer alone is # % of sales')[0], (100 * 96) / 2520, 0.1)
})

test('postcode-as-a-variable', () => {
  const read = reader('postcode-as-a-variable')
  const [a] = read('Area A has # customers')
  const [b] = read('area B # customers')
  const [homeA, homeB] = read('found that # % in A and # % in B')
  const takers = (people: number, home: number) => (people * (home * 50 + (100 - home) * 15)) / 10_000
  expectPrinted(read('18,000 × 30.75 % = #')[0], takers(a, homeA))
  expectPrinted(read('30,000 × 22 % = #')[0], takers(b, homeB))
  expectPrinted(
    read('reaches # % of the takers')[0],
    (100 * takers(a, homeA)) / (takers(a, homeA) + takers(b, homeB)),
  )
  expectPrinted(read('burdens the # who pay')[0], b * 0.96)
  const [workers] = read('The # home workers of both areas')
  expectPrinted(workers, (a * homeA + b * homeB) / 100)
  const all = takers(a, homeA) + takers(b, homeB)
  const [ofCustomers, held, printedAll, ofTakers] = read('are # % of customers and hold # of # takers (# %)')
  expectPrinted(ofCustomers, (100 * workers) / (a + b))
  expectPrinted(held, workers * 0.5)
  expectPrinted(printedAll, all)
  expectPrinted(ofTakers, (100 * workers * 0.5) / all)
  const [perTakerA, perTakerB] = read('costs €# in A and €# in B')
  expectPrinted(perTakerA, a / takers(a, homeA), 0.01)
  expectPrinted(perTakerB, b / takers(b, homeB), 0.01)
  expectPrinted(read('a taker in B costs €#')[0], (5 * b) / takers(b, homeB), 0.01)
  const [notHome, notTaking] = read('Even in A # % are not home workers and # % would not')
  expectPrinted(notHome, 100 - homeA)
  expectPrinted(notTaking, 100 - (100 * takers(a, homeA)) / a)
  expectPrinted(read('guards against 1,200 × 140 = €#')[0], b * 0.04 * 140)
  const [wideA, wideB] = read('carry ±# and ±# points')
  expectPrinted(wideA, 100 * margin(0.45, 600), 0.1)
  expectPrinted(wideB, 100 * margin(0.2, 600), 0.1)
})

test('data-you-had-and-left-alone', () => {
  const read = reader('data-you-had-and-left-alone')
  expectPrinted(read('(# %), largely because')[0], (100 * 92) / 400)
  const [alike] = read('When all were invited alike, # % came')
  const [subject] = read('by subject would have picked came at # %')
  const [ticked] = read('interests they had ticked themselves, at # %')
  const [given, most] = read('My way gave up # of # points')
  expectPrinted(given, subject - ticked, 0.1)
  expectPrinted(most, subject - alike, 0.1)
  expectPrinted(read('or # visits in 20,000')[0], 20_000 * ((subject - ticked) / 100))
  expectPrinted(
    read('2.1 points, give or take #')[0],
    100 * marginOfDifference(0.064, 10_000, 0.043, 10_000),
    0.1,
  )
})

test('a-third-of-the-incomes-are-missing', () => {
  const read = reader('a-third-of-the-incomes-are-missing')
  const rows = ['employed', 'self-employed', 'retired'].map((group) => {
    const [members, missing, above] = read(`| ${group} | # | # % | # % |`)
    return { gaps: (members * missing) / 100, known: members * (1 - missing / 100), above: above / 100 }
  })
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
  const named = sum(rows.map((row) => row.known * row.above))
  const [gapsOfEmployed = 0, gapsOfSelf = 0, gapsOfRetired = 0] = rows.map((row) => row.gaps)
  const called = 62 / 200
  const others = gapsOfEmployed * 0.28 + gapsOfRetired * 0.09
  const [printed, known, share] = read('| drop | # of # (# %)')
  expectPrinted(printed, named)
  expectPrinted(known, sum(rows.map((row) => row.known)))
  expectPrinted(share, (100 * named) / known, 0.1)
  expectPrinted(read('| by group | #')[0], named + others + gapsOfSelf * 0.45)
  expectPrinted(read('| by group, with calls | #')[0], named + others + gapsOfSelf * called)
  expectPrinted(read('± 6.4 points are ± #')[0], gapsOfSelf * margin(called, 200))
  expectPrinted(read('they would add # instead of')[0], (others * 31) / 45)
  const [low, high] = read('the board # to #')
  expectPrinted(low, named + gapsOfSelf * (called - margin(called, 200)) + (others * 31) / 45, 100)
  expectPrinted(high, named + gapsOfSelf * (called + margin(called, 200)) + others, 100)
  const [pounds, each] = read('still unknown gains about £#, at £# each')
  expectPrinted(each, called * 40 - 9, 0.01)
  expectPrinted(pounds, (gapsOfSelf - 200) * each, 100)
  expectPrinted(read('if at least # of them find')[0], (200 * 9) / 40)
  expectPrinted(read('a loss of £# each')[0], 9 - (40 * 0.28 * 31) / 45, 0.01)
  expectPrinted(read('(40 − 9) = £#')[0], 0.5 * 0.31 * 31, 0.011)
})

test('buy-the-company-list-or-not', () => {
  const read = reader('buy-the-company-list-or-not')
  const [foundNow, wastedNow] = read("| today's | # | # |")
  const [foundList, wastedList] = read("| vendor's list | # | # |")
  const [matched] = read('9,200 × 78 % = #')
  const gain = ((foundList - foundNow) * 95 + (wastedNow - wastedList) * 34) / 300
  expectPrinted(read('with the list, gain €#')[0], gain, 0.01)
  expectPrinted(read('= # accounts that is €#')[1], matched * gain)
  const wide = 1.96 * Math.sqrt(17 + 5 - (17 - 5) ** 2 / 300)
  expectPrinted(read('12² ÷ 300) = ± #')[0], wide, 0.1)
  expectPrinted(read('a new audit of 600 narrows ± 9.1 per 300 to ± #')[0], wide / Math.SQRT2, 0.1)
  const [perAccount, onAudit] = read('÷ 7,176 = €# an account, or €# on')
  expectPrinted(perAccount, 27_000 / matched, 0.01)
  expectPrinted(onAudit, (27_000 / matched) * 300)
  expectPrinted(read('need # more large firms')[0], (onAudit - 9 * 34) / 95, 0.1)
  expectPrinted(read('(12 × 75 + 306) ÷ 300 = €#')[0], (matched * (12 * 75 + 306)) / 300, 100)
  expectPrinted(read('3 % of 9,200 costs €#')[0], 0.03 * 9200 * 60, 100)
})

test('one-need-counted-twice', () => {
  const read = reader('one-need-counted-twice')
  const scaled = (driver: string) => {
    const [sessions, energy, night] = read(`| driver ${driver} | # | # | # |`)
    return [(sessions - 6) / 4, (energy - 150) / 110, (night - 40) / 25]
  }
  const square = (driver: string, weights: number[]) =>
    scaled(driver).reduce((sum, value, index) => sum + (weights[index] ?? 0) * value ** 2, 0)
  for (const [row, weights] of Object.entries({
    'three variables': [1, 1, 1],
    'without kWh': [1, 0, 1],
    'without sessions': [0, 1, 1],
  })) {
    const [squareP, toP, squareR, toR] = read(`| ${row} | √# = # | √# = # |`)
    expectPrinted(squareP, square('P', weights), 0.0001)
    expectPrinted(toP, Math.sqrt(squareP), 0.01)
    expectPrinted(squareR, square('R', weights), 0.0001)
    expectPrinted(toR, Math.sqrt(squareR), 0.01)
  }
  expectPrinted(read('0.9375 = #')[0], (1.6384 - 0.04) / (1 - 0.0625), 0.01)
  expectPrinted(read('gap of 0.15 there becomes #')[0], 0.15 / Math.sqrt(2 * (1 - 0.94)), 0.01)
})

test('which-variable-for-which-lens-decision', () => {
  const read = reader('which-variable-for-which-lens-decision')
  const [days] = read('Her four orders span # days')
  expectPrinted(read('Six boxes last 90 ÷ 0.714 = # days')[0], 90 / (270 / days))
  expectPrinted(read('wore 256 in 378 days, # %')[0], (100 * 256) / days)
  expectPrinted(read('Her stock of 104 would then last # days')[0], 104 / (256 / days))
  expectPrinted(read('shortens the supply to # days')[0], days / 4)
})

test('the-new-till-changed-what-a-visit-is', () => {
  const read = reader('the-new-till-changed-what-a-visit-is')
  let [old, bridged, before, after, overlapNew] = [0, 0, 0, 0, 0]
  for (const part of ['morning', 'lunch', 'afternoon']) {
    const [oldCount, newCount, last, now] = read(`| ${part} | # | # | # | # |`)
    const real = now / (newCount / oldCount)
    const sign = real > last ? '+' : ''
    const [printed, change] = read(`| ${part} | # | ${sign}# % |`)
    expectPrinted(printed, real, 0.1)
    expectPrinted(change, 100 * (real / last - 1), 0.1)
    old += oldCount
    overlapNew += newCount
    bridged += real
    before += last
    after += now
  }
  const [total, change] = read('| all | # | # % |')
  expectPrinted(total, bridged, 0.1)
  expectPrinted(change, 100 * (bridged / before - 1), 0.1)
  expectPrinted(read('have to be 708.5 ÷ 650 = #')[0], after / before, 0.01)
  expectPrinted(read('708.5 ÷ 626.0 = #')[0], after / bridged, 0.01)
  const wide = (2.306 * 0.045) / 3
  const [least, most] = read('so about # to #. A small loss')
  expectPrinted(least, after / bridged - wide, 0.01)
  expectPrinted(most, after / bridged + wide, 0.01)
  const [low, high] = read('between # and # %.')
  expectPrinted(low, 100 * (after / before / (overlapNew / old + wide) - 1), 0.1)
  expectPrinted(high, 100 * (after / before / (overlapNew / old - wide) - 1), 0.1)
  expectPrinted(read('4,080 ÷ 4,720 = #, or −2.1 %')[0], (35_100 * 4080) / 4720)
  expectPrinted(read('£2,260, or £# a year')[0], (760 / 4720) * 35_100 * 0.4 * 52, 1000)
})

test('four-thousand-answers-for-six-hundred-thousand', () => {
  const read = reader('four-thousand-answers-for-six-hundred-thousand')
  const rows = ['weekly', 'monthly', 'a few times a year', 'once or never'].map((name) => {
    const [share] = read(`| ${name} | # %`)
    const [app, appYes, other, otherYes] = read(`| ${name} | ${share} % | #, # % | #, # % |`)
    return { share: share / 100, answers: [app, other], yes: [appYes / 100, otherYes / 100] }
  })
  let weights = rows.map(() => [1, 1])
  const at = (values: number[] | undefined, index: number) => values?.[index] ?? 0
  const total = (value: (row: number, column: number) => number) =>
    rows.reduce((sum, _, row) => sum + value(row, 0) + value(row, 1), 0)
  const people = (row: number, column: number) => at(weights[row], column) * at(rows[row]?.answers, column)
  const yes = () => (100 * total((row, column) => people(row, column) * at(rows[row]?.yes, column))) / 4000
  const effect = () => total((row, column) => people(row, column) * at(weights[row], column)) / 4000
  const byRow = () => {
    weights = weights.map((pair, row) =>
      pair.map((weight) => (weight * (rows[row]?.share ?? 0) * 4000) / (people(row, 0) + people(row, 1))),
    )
  }
  const byChannel = () => {
    const sums = [0, 1].map((column) => rows.reduce((sum, _, row) => sum + people(row, column), 0))
    const factors = [2400 / at(sums, 0), 1600 / at(sums, 1)]
    weights = weights.map((pair) => pair.map((weight, column) => weight * at(factors, column)))
    return sums
  }
  expectPrinted(read('**Raw.** # %')[0], yes(), 0.1)
  byRow()
  expectPrinted(read('share # %. Design effect')[0], yes(), 0.1)
  expectPrinted(read('Design effect Σ w² ÷ 4,000 = #')[0], effect(), 0.001)
  expectPrinted(read('app bookers are # of 4,000')[0], at(byChannel(), 0))
  expectPrinted(read('Now the share is # %')[0], yes(), 0.1)
  for (let cycle = 0; cycle < 40; cycle++) {
    byRow()
    byChannel()
  }
  expectPrinted(read('until neither moves gives # %')[0], yes(), 0.1)
  const [printed, effective, wide] = read('Design effect #, so # effective answers and ± # points')
  expectPrinted(printed, effect(), 0.01)
  expectPrinted(effective, 4000 / effect())
  expectPrinted(wide, 100 * margin(yes() / 100, effective), 0.1)
  const [claimYes, otherYes] = read('Of the claimants # % say yes, of the others # %')
  const [adjusted] = read('0.11 × 44 + 0.89 × 24 = # %')
  expectPrinted(adjusted, 0.11 * claimYes + 0.89 * otherYes, 0.1)
  expectPrinted(yes(), 0.16 * claimYes + 0.84 * otherYes, 0.1)
  const [low, high] = read(`gives ${adjusted} %, so # to # %`)
  expectPrinted(low, adjusted - wide, 0.1)
  expectPrinted(high, adjusted + wide, 0.1)
  expectPrinted(read('÷ 0.012² = #')[0], (1.96 ** 2 * 0.262 * 0.738) / 0.012 ** 2)
  const [weekly] = read('raked share of weekly travellers is # %')
  expectPrinted(weekly, (people(0, 0) * 0.64) / 6 + (people(0, 1) * 0.5) / 6)
  expectPrinted(
    read('half of that would still be # buyers')[0],
    (90_000 * (people(0, 0) * 0.64 + people(0, 1) * 0.5)) / 1200,
    100,
  )
  expectPrinted(read('√(2 ÷ 45,000) = # %')[0], 196 * Math.sqrt(2 / 45_000), 0.1)
})

test('one-customer-three-records-in-a-pharmacy-chain', () => {
  const read = reader('one-customer-three-records-in-a-pharmacy-chain')
  const [apps] = read('loyalty cards, # app accounts')
  expectPrinted(read('| scanned card | #')[0], apps * 0.61)
  const [byPhone, , wrongByPhone] = read('| confirmed phone | # | # %, or # |')
  expectPrinted(byPhone, apps * 0.14)
  expectPrinted(wrongByPhone, (byPhone * 3) / 400)
  const [likely, , wrong] = read('| name, birth date, postcode | # | # %, or # |')
  expectPrinted(likely, apps * 0.09)
  expectPrinted(wrong, (likely * 26) / 400)
  const [weak, least, most] = read('phone alone (# links, # to about # wrong)')
  expectPrinted(weak, apps * 0.61 + byPhone)
  expectPrinted(least, wrongByPhone)
  expectPrinted(most, wrongByPhone + (apps * 0.61 * 3) / 400, 10)
  expectPrinted(read('÷ 3,600 = # receipts a second')[0], (1.4e6 * 0.02) / 3600, 0.1)
})

test('a-feature-store-for-rider-segments', () => {
  const read = reader('a-feature-store-for-rider-segments')
  const [events, reads] = read('# events and # reads a second at peak')
  expectPrinted(events, (300_000 * 40 * 4) / 86_400)
  expectPrinted(reads, (1.5e6 * 4) / 86_400)
  const [day, year] = read('8 bytes = # GB, # GB a year')
  expectPrinted(day, (2.4e6 * 120 * 8) / 1e9, 0.1)
  expectPrinted(year, (2.4e6 * 120 * 8 * 365) / 1e9)
  expectPrinted(read('32 bytes = # GB')[0], (2.4e6 * 0.08 * 120 * 32) / 1e9, 0.01)
  expectPrinted(read('at the same width need #')[0], (2.4e6 * 120 * 32) / 1e9, 0.1)
  const [trips] = read('2.4 million riders and # trips a day')
  const [inTime] = read('within a minute, # % within six hours')
  const [late, , evening] = read(
    'six hours are # a day, for at most nine days: #, and last evening adds perhaps #',
  )
  expectPrinted(late, (trips * (100 - inTime)) / 100)
  const [touched, share, tenth] = read('at most # riders, # % of the # in the top tenth')
  expectPrinted(evening, touched - late * 9)
  expectPrinted(tenth, 2.4e6 / 10)
  expectPrinted(share, (100 * touched) / tenth)
  expectPrinted(read('24 % would still be about # %')[0], 24 * (1 - touched / tenth))
})

test('the-hardest-part-of-a-segmentation', () => {
  const read = reader('the-hardest-part-of-a-segmentation')
  const [cards] = read('# people had a loyalty card')
  const [matched, share] = read('It matched # cards (# %)')
  expectPrinted(share, (100 * matched) / cards)
  const [after, linked] = read('from 35 % to # % (#)')
  expectPrinted(linked, (cards * after) / 100)
  const [asked, said, wide] = read('a till survey of # card holders said # %, give or take #')
  expectPrinted(wide, 100 * margin(said / 100, asked))
  const [kept, hit, low, high] = read(
    'On # accounts kept aside the questions hit the cluster in # %, about # to #',
  )
  expectPrinted(low, hit - 100 * margin(hit / 100, kept))
  expectPrinted(high, hit + 100 * margin(hit / 100, kept))
  const [a, b, c, d, net] = read(
    'rose from # % to # % there, and from # % to # % in ten others: # points net',
  )
  expectPrinted(net, b - a - (d - c), 0.1)
})

test('likely-duplicates-in-a-ticket-shop', () => {
  const read = reader('likely-duplicates-in-a-ticket-shop')
  const [accounts, billions] = read('at # accounts that is # billion pairs')
  expectPrinted(billions, (accounts * (accounts - 1)) / 2e9)
  const [checked] = read('check # linked pairs by hand')
  expectPrinted(read('below about # %')[0], (100 * 3) / checked)
})
