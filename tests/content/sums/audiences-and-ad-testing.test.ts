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
