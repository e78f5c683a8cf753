import { expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

test('apprenticeship-adverts-that-reached-mostly-men', () => {
  const read = reader('apprenticeship-adverts-that-reached-mostly-men')
  const [roofMen, roofWomen, roofMenApplied, roofWomenApplied] = read('| Roof | # | # | # | # |')
  const [teamMen, teamWomen, teamMenApplied, teamWomenApplied] = read('| Team | # | # | # | # |')
  const [men, women] = [roofMen + teamMen, roofWomen + teamWomen]
  const rates = [(roofMenApplied + teamMenApplied) / men, (roofWomenApplied + teamWomenApplied) / women] as const
  const [priceMan, priceWoman] = read('A man reached cost €#, a woman €#.')
  const money = men * priceMan + women * priceWoman
  expectPrinted(read('with the same €#?')[0], money)
  expectPrinted(read('Women are 49.5 % of the audience, # %')[0], (100 * women) / (men + women), 0.1)
  expectPrinted(read('reach would be # %')[0], (100 * (4892 + women)) / ((men + women) / 0.93), 0.1)
  expectPrinted(read('Chance is ± # points')[0], 100 * margin(women / (men + women), men + women), 0.1)
  const pairs = money / (priceMan + priceWoman)
  const equal = read('| One campaign each, equal reach | # | # % |')
  expectPrinted(equal[0], pairs * (rates[0] + rates[1]))
  expectPrinted(equal[1], (100 * rates[1]) / (rates[0] + rates[1]), 0.1)
  const team = (money * (teamMenApplied + teamWomenApplied)) / (teamMen * priceMan + teamWomen * priceWoman)
  expectPrinted(read('| "Team" only | # |')[0], team)
  const added = (32_500 - women) * (rates[1] / 2)
  expectPrinted(read('the added 11,200 bring # applicants')[0], added)
  expectPrinted(read('of 648, # %')[0], (100 * (204 + added)) / (204 + added + 32_500 * rates[0]), 0.1)
  const [gap, half] = read('a difference of # ± #.')
  const [team1, roof1] = [teamWomenApplied / teamWomen, roofWomenApplied / roofWomen]
  expectPrinted(gap, 100 * (team1 - roof1), 0.01)
  expectPrinted(half, 100 * marginOfDifference(team1, teamWomen, roof1, roofWomen), 0.01)
  expect(read('49.5 % takes # a half')[0]).toBe(Math.ceil(peoplePerArm(0.47, 0.495)))
})
