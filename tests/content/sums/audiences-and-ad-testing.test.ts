import { expect, test } from 'vitest'

import { expectPrinted, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('five-thousand-customers-one-offer', () => {
  const read = reader('five-thousand-customers-one-offer')
  const used = ['Regular: 8 or more visits a month', 'Occasional: 1 to 7 visits a month', 'Away: no visit for 90 days']
    .map((group) => read(`| ${group} | # | # |`)[1])
    .reduce((sum, vouchers) => sum + vouchers, 120)
  const [vouchers, cost] = read('# vouchers cost €#.')
  expect([vouchers, cost]).toEqual([used, 2 * used])
  expectPrinted(read('1 % against 3 % needs # in each half')[0], peoplePerArm(0.01, 0.03))
  expectPrinted(read('25 % against 34 % needs #')[0], peoplePerArm(0.25, 0.34))
  expectPrinted(read('so # of 780 must be extra')[0], (used * 2) / 3)
})

test('launch-a-premium-feature-by-user-type', () => {
  const read = reader('launch-a-premium-feature-by-user-type')
  const cost = [37.5, 60, 125, 300]
  const payers = ['Power, 16 or more', 'Regular, 4–15', 'Casual, 1–3', 'Inactive, 0'].map((type, index) => {
    const [users, started, paid] = read(`| ${type} | # | # % | # %`)
    expect((100 * 15) / paid).toBe(cost[index])
    return (users * started * paid) / 10_000
  })
  expect(read('so €#, €#, €# and €# a payer by type').slice(0, 4)).toEqual(cost)
  read('(about #, #, # and #)').forEach((printed, index) => expectPrinted(printed, payers[index]!))
  expectPrinted(read('bring # of 552 payers')[0], payers[0]! + payers[1]!)
  expectPrinted(read('telling 1.25 % from 0.75 % takes #')[0], peoplePerArm(0.0125, 0.0075))
  expectPrinted(read('4.8 % from 3.0 % takes #')[0], peoplePerArm(0.048, 0.03))
})

test('from-segment-to-audience', () => {
  const read = reader('from-segment-to-audience')
  const reached = 84_000 * 0.62 * 0.58 * 0.45
  expectPrinted(read('| Reached (45 %) | # |')[0], reached)
  expectPrinted(read('100,000 ÷ 13,593 = #')[0], 100_000 / reached, 0.1)
  expectPrinted(read('That takes 7.84 × (0.031 × 0.969 + 0.03505 × 0.96495) ÷ 0.00405² = #')[0], peoplePerArm(0.031, 0.03505))
  expectPrinted(read('the need # a half')[0], peoplePerArm(0.031, 0.031 + 0.65 * 0.009))
})

test('whom-to-leave-out', () => {
  const read = reader('whom-to-leave-out')
  const rows = ['Bought a tent in the last 30 days', 'Nothing bought for three years', 'All others'].map((name) =>
    read(`| ${name} | # | # % | # % |`),
  )
  const nets = rows.map(([people, without, shown]) => people * (((shown - without) / 100) * 70 - 0.35))
  expectPrinted(read('for €20,458: a loss of €#')[0], -nets.reduce((sum, net) => sum + net, 0))
  expectPrinted(read('A half (19,825) costs €#')[0], nets[2]! / 2)
})

test('lookalikes-of-the-best-customers', () => {
  const read = reader('lookalikes-of-the-best-customers')
  const people = read('| Offered adverts | # | # | #')
  const shown = read('| Bought | 0.42 % | # % | # %')
  const added = read('| Added by adverts | # | # | #')
  const price = read('| Cost of an added buyer | €# | €# | €#')
  expectPrinted(added[1], (people[1] * (shown[0] - 0.14)) / 100, 0.1)
  expectPrinted(added[2], (people[2] * (shown[1] - 0.07)) / 100, 0.1)
  for (const index of [0, 1, 2]) expectPrinted(price[index]!, 9300 / added[index]!, 0.01)
  expectPrinted(read('the 5 % would be €# below zero')[0], 9300 - added[1] * 41)
})

test('two-creatives-three-audiences', () => {
  const read = reader('two-creatives-three-audiences')
  const needed = peoplePerArm(0.008, 0.01)
  expectPrinted(read('| 56,250 against 56,250 | #')[0], needed)
  expectPrinted(read('Six cells of # would cost')[0], 2 * needed)
  const found = (n: number, m: number) => 100 * Math.sqrt(7.84 * 0.008 * 0.992 * (1 / n + 1 / m))
  expectPrinted(read('| 56,250 each | #')[0], found(56_250, 56_250), 0.01)
  expectPrinted(read('37,500 against 60,000 | #')[0], found(37_500, 60_000), 0.01)
})
