import { test } from 'vitest'

import { expectPrinted, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('the-board-wants-enterprise', () => {
  const read = reader('the-board-wants-enterprise')
  const contracts = read('| yearly contract | # | # | # |')
  const margins = read('| gross margin | # % | # % | # % |')
  const attempts = read('| cost of an attempt | # | # | # |')
  const [small, won, tried, groups] = read('| won | # % | # of # | # % |')
  const shares = [small / 100, won / tried, groups / 100]
  const printed = { cost: read('| cost of a win | # | # | # |'), margin: read('| margin a year | # | # | # |') }
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
  expectPrinted(read('n teams need 9.6 + #n')[0], deepest(1, 0.25)[0] - 9.6, 0.01)
  expectPrinted(read('Our 16 buy # of a team')[0], 6.4 / 7.368, 0.01)
  expectPrinted(read('at 35 % one team still needs #, over')[0], deepest(1, 0.35)[0], 0.1)
  expectPrinted(read('lowest point would be # in quarter #')[0], deepest(1, 0.25, true)[0], 0.1)
  expectPrinted(read('lowest point would be # in quarter #')[1], deepest(1, 0.25, true)[1])
  expectPrinted(read('means a payback of # months')[0], (60 / 0.1 / 235.6) * 12)
  expectPrinted(read('takes # in each')[0], peoplePerArm(0.13, 0.09))
  expectPrinted(read('prepaid team\'s #, leaves')[0], deepest(1, 0.25, true)[0] - 9.6, 0.1)
  expectPrinted(read('leaves #, which is # short')[0], 24 - 5.5 - 8 - (deepest(1, 0.25, true)[0] - 9.6), 0.1)
})
