import { expect, test } from 'vitest'

import { expectPrinted, marginOfDifference, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('what-does-this-cohort-table-support', () => {
  const read = reader('what-does-this-cohort-table-support')
  const [january, month1, month2, month3] = read('| January | # | # | # | # |')
  const [february, next] = read('| February | # | # |')
  const [march, third] = read('| March | # | # |')
  const [april, early] = read('| April | # | # |')
  const [campaign, back] = read('TV campaign brought # of the listeners; # of them')
  const sizes = january + february + march
  const rate = (month1 + next) / (january + february)
  expectPrinted(
    read('average # % of the first three')[0],
    (100 * (month1 / january + next / february + third / march)) / 3,
    0.1,
  )
  expectPrinted(read('÷ 17,720 = # %')[0], (100 * (month1 + next + third)) / sizes, 0.1)
  expect(sizes).toBe(17720)
  expectPrinted(
    read('2,988 − 1,525 = 1,463 of 3,540, or # %')[0],
    (100 * (third - back)) / (march - campaign),
    0.1,
  )
  expect([third - back, march - campaign]).toEqual([1463, 3540])
  expectPrinted(read('TV listeners were # % of March')[0], (100 * campaign) / march, 0.1)
  expectPrinted(
    read('has an interval of ± #')[0],
    100 * marginOfDifference(0.4, january, 0.41, february),
    0.1,
  )
  expectPrinted(read('1,020 × 31 ÷ 17 = #')[0], (early * 31) / 17)
  expectPrinted(read('or # %, looks reassuring')[0], (100 * early * 31) / 17 / april, 0.1)
  expectPrinted(read('# % (3,271 of 8,080)')[0], 100 * rate, 0.1)
  expectPrinted(read('40.5 % of 4,450 is #')[0], 0.405 * april)
  expectPrinted(read('so # different people')[0], Math.round(0.405 * april) - early)
  expectPrinted(read('1,263 − 1,179 = #')[0], month2 - month3)
  expectPrinted(read('61 million pesos. Was it worth it? *Listen for: # pesos')[0], 61e6 / back, 10)
})

test('a-number-you-had-to-take-back', () => {
  const read = reader('a-number-you-had-to-take-back')
  const [rows, passes] = read('could not match my # renewals with # passes sold')
  const [surplus, holders] = read('It was # too many in #')
  expect(rows - surplus).toBe(passes)
  expectPrinted(read('slide for the September meeting said that # %')[0], (100 * rows) / holders)
  expectPrinted(read('"Student renewal was # %')[0], (100 * passes) / holders, 0.1)
  const [moved] = read('Marketing moved €# from')
  const [kept, gone] = read('€# had not yet been spent and went back to students; €# was gone')
  expect(kept + gone).toBe(moved)
  const [all, counted, first] = read('Of # win-backs I had counted #; # of them had only the first order')
  const [stayed, rate] = read('That leaves #, or # %')
  expect(counted - first).toBe(stayed)
  expectPrinted(read('in April that # % of the customers won back')[0], (100 * counted) / all)
  expectPrinted(rate, (100 * stayed) / all, 0.1)
  const [krone] = read('moved DKK # from advertising')
  const [spent, rest] = read('DKK # was spent; the other # stayed')
  expect(spent + rest).toBe(krone)
})

test('newer-cohorts-look-worse', () => {
  const read = reader('newer-cohorts-look-worse')
  const cell = (row: string) => read(`| ${row} | # | # |`)
  const [s1, s1Back] = cell('January | Search')
  const [r1, r1Back] = cell('January | Referral')
  const [s2, s2Back] = cell('April | Search')
  const [r2, r2Back] = cell('April | Referral')
  const [first, last] = [(100 * (s1Back + r1Back)) / (s1 + r1), (100 * (s2Back + r2Back)) / (s2 + r2)]
  const share = [r1 / (s1 + r1), r2 / (s2 + r2)] as const
  const at = (referral: number, s: number, r: number) => 100 * ((1 - referral) * s + referral * r)
  const swapped = at(share[1], s1Back / s1, r1Back / r1)
  const other = at(share[0], s2Back / s2, r2Back / r2)
  expectPrinted(read('kept at # %')[0], first, 0.1)
  expectPrinted(read('those of April at # %')[0], last, 0.1)
  expectPrinted(read('Mix: 32.4 − 43.0 = #')[0], swapped - first, 0.1)
  expectPrinted(read('Within channels: 31.2 − 32.4 = #')[0], last - swapped, 0.1)
  expectPrinted(read('over 42.5 points of share) it is #')[0], last - other, 0.1)
  expectPrinted(read('0.8 × −4.0 + 0.2 × 0.5 = #')[0], other - first, 0.1)
  expectPrinted(read('averaging gives # and')[0], (swapped - first + last - other) / 2, 0.1)
  expectPrinted(read('interval ± #')[0], 100 * marginOfDifference(s1Back / s1, s1, s2Back / s2, s2), 0.1)
  expectPrinted(read('the mix makes # % of the fall')[0], (100 * (last - other)) / (last - first))
  const [atFirst, atLast, nextFirst, nextLast] = read('Search went from # % to # %, referral from # % to # %')
  expectPrinted(atFirst, (100 * s1Back) / s1, 0.1)
  expectPrinted(atLast, (100 * s2Back) / s2, 0.1)
  expectPrinted(nextFirst, (100 * r1Back) / r1, 0.1)
  expectPrinted(nextLast, (100 * r2Back) / r2, 0.1)
  expectPrinted(read('That is # returning customers')[0], (s1 - s2) * (s1Back / s1))
})

test('a-cohort-layer-for-two-billion-events', () => {
  const read = reader('a-cohort-layer-for-two-billion-events')
  const [events, size] = read('records # billion events a month, # kB each')
  const [users] = read('from # million monthly active users')
  const [months] = read('Analysts keep # months')
  const [price, queries] = read('scans cost €# a TB, and # queries a day')
  const raw = (months * events * size) / 6
  const rows = users * months
  expectPrinted(read('0.8 TB ÷ 6 = # TB')[0], raw, 0.01)
  expectPrinted(read('= 3.47 TB, €# a query')[0], raw * price, 0.01)
  expectPrinted(read('queries a month, €#. Person-months')[0], raw * price * queries * 30)
  expectPrinted(read('14 million × 26 = # million rows')[0], rows)
  const [stored] = read('at an assumed 50 bytes # GB')
  expectPrinted(stored, (rows * 50) / 1000, 0.1)
  expectPrinted(read('€0.09 a query, €# a month')[0], (stored / 1000) * price * queries * 30)
  expectPrinted(read('14 million × 6 × 26 = # billion rows')[0], (rows * 6) / 1000, 0.1)
  expectPrinted(read('would leave out 0.3 %, # million events')[0], events * 1000 * 0.003, 0.1)
  expectPrinted(
    read('leave out 0.02 % of events. That share is not the error of a retention figure. # events')[0],
    events * 1e9 * 0.0002,
  )
  const [night] = read('0.2 TB, €# a night')
  expectPrinted(night, ((1.5 * events * size) / 6) * price, 0.1)
  expectPrinted(read('a night or €# a month')[0], 30 * night)
})

/** The two ends of a 95 % Wilson interval, in per cent. */
function wilson(some: number, all: number): [number, number] {
  const z2 = 1.96 ** 2
  const p = some / all
  const middle = p + z2 / (2 * all)
  const half = 1.96 * Math.sqrt((p * (1 - p)) / all + z2 / (4 * all * all))
  return [(100 * (middle - half)) / (1 + z2 / all), (100 * (middle + half)) / (1 + z2 / all)]
}

test('retention-triangle-with-honest-blanks', () => {
  const read = reader('retention-triangle-with-honest-blanks')
  const [some, all, rate, low, high] = read('# of # is # with a 95 % Wilson interval of about # % to # %')
  expectPrinted(rate, (100 * some) / all, 0.1)
  expectPrinted(low, wilson(some, all)[0])
  expectPrinted(high, wilson(some, all)[1])
})

test('an-ordered-funnel-within-seven-days', () => {
  const read = reader('an-ordered-funnel-within-seven-days')
  const [some, all, high] = read('# of # is compatible with anything up to # %')
  expectPrinted(high, wilson(some, all)[1])
})

test('seven-day-retention-by-country-and-plan', () => {
  const read = reader('seven-day-retention-by-country-and-plan')
  const [low, high] = read('One of two is 50 % with a 95 % Wilson interval of # % to # %')
  expectPrinted(low, wilson(1, 2)[0])
  expectPrinted(high, wilson(1, 2)[1])
  const [people, from, to] = read('I would show rates from # people, where 50 % means # % to # %')
  expectPrinted(from, wilson(people / 2, people)[0])
  expectPrinted(to, wilson(people / 2, people)[1])
  const [exact, within, later] = read('Fourteen mature people give #, # or # retained')
  const shares = read('retained: # %, # % or # %')
  for (const [index, count] of [exact, within, later].entries())
    expectPrinted(shares[index]!, (100 * count) / 14, 0.1)
})

test('net-revenue-retention-by-plan', () => {
  const read = reader('net-revenue-retention-by-plan')
  const [base, up, down, lost, ending] = read('Identity.** # + # − # − # = #')
  expect(base + up - down - lost).toBe(ending)
  const [rest, restBase, ratio] = read('Without it the ratio is # ÷ # = # %')
  expect([rest, restBase]).toEqual([ending - 140, base - 95])
  expectPrinted(ratio, (100 * rest) / restBase, 0.1)
  const [late, lateBase, lateRatio] = read('the total would be # ÷ # = # %')
  expect([late, lateBase]).toEqual([ending + 14, base])
  expectPrinted(lateRatio, (100 * late) / lateBase, 0.1)
  const [kept, back, later, ledger] = read(
    '# retained + # from customer 10, who came back, + # from customers 11 and 12, whose recurring revenue began later, = #',
  )
  expect(kept).toBe(ending)
  expect(kept + back + later).toBe(ledger)
})

test('the-segment-as-it-was-then', () => {
  const read = reader('the-segment-as-it-was-then')
  const [contested] = read('Contested are #')
  const [unassigned, doubtful, all, share] = read('unassigned #: together # of #, or # %')
  expect(contested + unassigned).toBe(doubtful)
  expectPrinted(share, (100 * doubtful) / all, 0.1)
  const [gap, gained, left] = read('The gap of # is # that customer 1 bought as an office, less # that')
  expect(left - gained).toBe(gap)
})

test('growth-accounting-that-adds-up', () => {
  const read = reader('growth-accounting-that-adds-up')
  const [from, to, fresh, back, lost] = read(
    'the app went from # to # players: # new + # resurrected − # lost',
  )
  expect(from + fresh + back - lost).toBe(to)
})

test('rfm-scores-in-sql', () => {
  const read = reader('rfm-scores-in-sql')
  const [mean] = read('Customer 3 bought every # days on average')
  const gaps = read('days on average (#, #, #)')
  expectPrinted(mean, (gaps[0] + gaps[1] + gaps[2]) / 3)
  const [away, ratio] = read('has been away #: `gaps_away` is #')
  expectPrinted(ratio, away / mean, 0.1)
  const [one, two, since, less] = read('Customer 4, with gaps of # and #, has been away # days: #')
  expectPrinted(less, since / ((one + two) / 2), 0.1)
})
