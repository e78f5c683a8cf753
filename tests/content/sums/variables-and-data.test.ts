import { expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('choose-the-variables', () => {
  const read = reader('choose-the-variables')
  expectPrinted(read('so # % of its variance is visits')[0], 100 * 0.93 ** 2)
  expectPrinted(read('# answers from the willing')[0], 26_000 * 0.11)
  expectPrinted(read('only from eight visits (# points)')[0], 100 * Math.sqrt(0.25 / 8))
  expectPrinted(read('5 % against 10 % needs #')[0], peoplePerArm(0.05, 0.1))
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
    expectPrinted(read(`| ${band} | ${printed.toLocaleString('en')} | # |`)[0], (printed - mean) / (sd * 1e6), 0.01)
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
  expectPrinted(read('reaches # % of the takers')[0], (100 * takers(a, homeA)) / (takers(a, homeA) + takers(b, homeB)))
  expectPrinted(read('burdens the # who pay')[0], b * 0.96)
  const [workers] = read('two areas hold # home workers')
  expectPrinted(workers, (a * homeA + b * homeB) / 100)
  expectPrinted(read('That is # % of all 12,135')[0], (100 * workers * 0.5) / 12_135)
  const [wideA, wideB] = read('carry ±# and ±# points')
  expectPrinted(wideA, 100 * margin(0.45, 600), 0.1)
  expectPrinted(wideB, 100 * margin(0.2, 600), 0.1)
})

test('data-you-had-and-left-alone', () => {
  const read = reader('data-you-had-and-left-alone')
  expectPrinted(read('(# %), largely because')[0], (100 * 92) / 400)
  const [subject, ticked] = read('would have reached # %, one by three interests that readers ticked themselves # %')
  expectPrinted(read('or # visits in 20,000')[0], 20_000 * ((subject - ticked) / 100))
  expectPrinted(read('2.1 points, give or take #')[0], 100 * marginOfDifference(0.064, 10_000, 0.043, 10_000), 0.1)
})
