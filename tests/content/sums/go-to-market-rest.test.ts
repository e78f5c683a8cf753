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

test('six-landed-accounts-and-160-hours', () => {
  const read = reader('six-landed-accounts-and-160-hours')
  const [price, margin] = read('charges $# a seat and year, # % of it')
  const rate = read('(Wilson), so # to # seats')
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
    expectPrinted(read('between # and # % (Wilson)')[i]!, share * 100)
    expectPrinted(rate[i]!, seats(b + e + f, share))
  })
  for (const [name, hours, count] of [['B', 70, b / 3], ['D', 110, d / 3], ['E', 15, e / 3], ['F', 50, held]] as const) {
    const row = name === 'F' ? read('| F | $# | renewal, # seats, $# | # |') : read(`| ${name} | $# | # seats, $# | # |`)
    const stake = (count * price * margin) / 100
    expectPrinted(row[0], hours * 48)
    expectPrinted(row[1], count)
    expectPrinted(row[2], stake, 10)
    expectPrinted(row[3], ((hours * 48) / stake) * 100)
  }
  expectPrinted(read('takes # on each side')[0], Math.ceil(peoplePerArm(0.54, 0.74)))
})
