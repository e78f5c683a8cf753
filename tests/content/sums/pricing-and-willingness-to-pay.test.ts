import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { expectPrinted, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('a-price-rise-for-one-segment', () => {
  const read = reader('a-price-rise-for-one-segment')
  const gone = (churn: number, months: number) => 1 - (1 - churn) ** months
  expectPrinted(read('÷ 0.0143² ≈ # an arm')[0], peoplePerArm(gone(0.02, 3), gone(0.025, 3)), 100)
  expectPrinted(read('÷ 0.0467² ≈ # an arm')[0], peoplePerArm(gone(0.02, 12), gone(0.025, 12)), 100)
  expect(peoplePerArm(gone(0.02, 3), gone(read('churn from about # % upwards')[0] / 100, 3))).toBeLessThan(1200)
  expectPrinted(read('= # to 10.48')[0], (1 - 0.98 ** 12) / 0.02, 0.01)
  const [mild, middle, bad, expected] = read('Values €#, €#, €#; expected €#')
  expectPrinted(mild, 50 / 0.02)
  expectPrinted(middle, 50 / 0.023)
  expectPrinted(bad, 50 / 0.028)
  expectPrinted(expected, 0.25 * mild + 0.5 * middle + 0.25 * bad)
})

test('how-many-customers-may-leave', () => {
  const read = reader('how-many-customers-may-leave')
  const [members] = read('There are # members')
  const [places] = read('The courses sold # places')
  const [member, clay] = [read('A membership costs £# a month')[0], read('each member uses £# of clay')[0]]
  const [course, cost] = [read('A weekend course costs £#,')[0], read('of which £# goes on')[0]]
  const share = (price: number, variable: number) => (0.06 * price) / (1.06 * price - variable)
  const row = read('| Member, a month | £# | £# | £# | # % | #')
  expectPrinted(row[3], 100 * share(member, clay), 0.1)
  expectPrinted(row[4], Math.floor(members * share(member, clay)))
  expectPrinted(read('| Course place | £53 | £62 | £9 | # %')[0], 100 * share(course, cost), 0.1)
  expectPrinted(read('£9 | 14.5 % | # of 620')[0], places * share(course, cost))
  expectPrinted(read('240 × 5.10 × 12 = £#')[0], members * 0.06 * member * 12)
  expectPrinted(read('240 × (1 − 0.97³) = # in')[0], members * (1 - 0.97 ** 3))
})

test('read-a-price-sensitivity-chart', () => {
  const read = reader('read-a-price-sensitivity-chart')
  const row = (price: number) => read(`| ${price} | # % | # % | # % | # %`)
  const cross = (low: number, high: number, a: number, b: number) => {
    const gap = (price: number) => (row(price)[a] ?? 0) - (row(price)[b] ?? 0)
    return low + ((high - low) * gap(low)) / (gap(low) - gap(high))
  }
  expectPrinted(read('Too cheap × too expensive #;')[0], cross(99, 129, 0, 3), 0.1)
  expectPrinted(read('cheap × expensive #.')[0], cross(99, 129, 1, 2), 0.1)
  expectPrinted(read('21 ÷ 27 = #')[0], cross(79, 99, 0, 2), 0.1)
  expectPrinted(read('9 ÷ 33 = #')[0], cross(129, 159, 1, 3), 0.1)
  for (const price of [99, 129, 159, 199]) {
    const [kept, , each] = read(`| ${price} | # | # % | # |`)
    expectPrinted(kept, 0.85 * price - 14, 0.1)
    expectPrinted(each, ((0.85 * price - 14) * (100 - row(price)[3])) / 100, 0.1)
  }
  expectPrinted(read('22 points (±#)')[0], 100 * marginOfDifference(5 / 57, 57, 81 / 261, 261))
})

test('a-student-discount-at-the-opera', () => {
  const read = reader('a-student-discount-at-the-opera')
  const [ordinary, full] = [read('On # evenings more than')[0], read('on the other # every')[0]]
  const [present, fresh, borrowed] = read('the #, another # students who would not come otherwise, and # people')
  const evening = fresh * (45 - 6) - (present + borrowed) * 45
  const sold = 120 * 45
  expectPrinted(read('2,769 − 2,205 = PLN +#')[0], evening)
  expectPrinted(read('75,600 = PLN −#')[0], sold * full - evening * ordinary)
  expectPrinted(read('45 ÷ 39 = #, so')[0], ((present + borrowed) * 45) / 39, 0.1)
  expectPrinted(read('÷ 45 − 3 = #')[0], (50 * 39 - evening) / 45 - 3, 0.1)
})

test('three-plans-for-four-segments', () => {
  const read = reader('three-plans-for-four-segments')
  const segment = (name: string) => read(`| ${name} | # | # %`)
  const names = ['Freelancers', 'Shops', 'Workshops']
  const fit = names.reduce((sum, name) => sum + (segment(name)[0] * segment(name)[1]) / 100, 0)
  const small = names.reduce((sum, name) => sum + segment(name)[0], 0)
  const [distributors] = segment('Distributors')
  expectPrinted(read('**Basic.** # fit')[0], fit)
  const basic = (fit * -40 + (7800 / 4) * 48) / 1000
  const team = (Math.round(0.9 * (small - fit)) * 128 - (small - fit) * 88) / 1000
  const trade = (0.8 * distributors * 382 - distributors * 61) / 1000
  expectPrinted(read('Basic alone loses #.')[0], -basic, 0.1)
  expectPrinted(read('8,849 × 88,000 = Rp +# million')[0], team, 0.1)
  expectPrinted(read('640 × 61,000 = Rp +# million')[0], trade, 0.1)
  expectPrinted(read('**Together** Rp +# million')[0], basic + team + trade, 0.1)
})

test('one-price-or-three-for-a-sea-forecast', () => {
  const read = reader('one-price-or-three-for-a-sea-forecast')
  const prices = [49, 79, 109, 149]
  const worth = ['Racers', 'Cruisers', 'Anglers'].map((name) => {
    const row = new RegExp(`\\| ${name} \\| (.*?) \\|\\n`).exec(
      readFileSync('content/questions/pricing-and-willingness-to-pay/one-price-or-three-for-a-sea-forecast.md', 'utf8'),
    )
    const [users = 0, asked = 1, ...yes] = (row?.[1] ?? '').replaceAll(',', '').split(' | ').map(Number)
    return prices.map((price, at) => (users * (yes[at] ?? 0) * (price - 9)) / asked / 1000)
  })
  const at = (segment: number, price: number) => worth[segment]?.[price] ?? 0
  const all = read('| All | # | # | # | #')
  prices.forEach((_, price) => expectPrinted(all[price] ?? 0, at(0, price) + at(1, price) + at(2, price), 0.1))
  expectPrinted(read('764.3 − 25 = #.')[0], at(0, 3) + at(1, 1) + at(2, 1) - 25, 0.1)
  expectPrinted(read('784.1 − 50 = #.')[0], at(0, 3) + at(1, 1) + at(2, 0) - 50, 0.1)
})

test('a-price-change-that-went-wrong', () => {
  const read = reader('a-price-change-that-went-wrong')
  const lost = (3400 * (79 - 68)) / 100
  expectPrinted(read('about # households silent')[0], lost)
  expectPrinted(read('Fees on 1,450 small orders: €#.')[0], 1450 * 3.9)
  expectPrinted(read('34 % margin: €#.')[0], 620 * 11 * 0.34)
  expectPrinted(read('4.90): about €#.')[0], lost * 3.6 * (33 * 0.34 - 4.9), 100)
  expectPrinted(read('6 points (±#)')[0], 100 * marginOfDifference(0.76, 1700, 0.7, 1700))
})
