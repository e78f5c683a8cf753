import { expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('segment-by-motive-not-by-age', () => {
  const read = reader('segment-by-motive-not-by-age')
  const [customers] = read('by mail order to # customers')
  const [replies, cost] = read('I expect # replies, which cost £#')
  expectPrinted(replies, customers * 0.12)
  expectPrinted(cost, replies * 2)
  const [smallest, wide] = read('it has # replies: ±# points')
  expectPrinted(smallest, 0.15 * 0.12 * 11_000)
  expectPrinted(wide, 100 * margin(0.5, smallest), 0.1)
  expectPrinted(read('Telling 4.0 % from 2.25 % needs about # each')[0], peoplePerArm(0.04, 0.0225))
})

test('repair-a-persona-for-a-bus-ticket-app', () => {
  const read = reader('repair-a-persona-for-a-bus-ticket-app')
  const [paid] = read('log for March: # tickets paid')
  const [late, failed, otherwise] = read(
    'these, # were paid in the last 90 seconds before departure, when another # payments failed; at all other times # failed',
  )
  expectPrinted(read('19,344 of 62,400 tickets (# %) were')[0], (100 * late) / paid)
  expectPrinted(read('= # % of attempts fail')[0], (100 * failed) / (late + failed), 0.1)
  const usual = otherwise / (paid - late + otherwise)
  expectPrinted(read('÷ (43,056 + 690) = # %')[0], 100 * usual, 0.1)
  expectPrinted(read('about # failures')[0], (late + failed) * usual, 10)
  expectPrinted(read('roughly # a month')[0], failed - (late + failed) * usual, 10)
})

test('an-interview-that-changed-your-picture', () => {
  const read = reader('an-interview-that-changed-your-picture')
  const [accounts, several, share] = read('Of # accounts, # (# %) handled')
  expectPrinted(share, (100 * several) / accounts, 0.1)
  const [arm] = read('# accounts drawn at random had')
  const [a] = read('# of the first (19.9 %)')
  const [b] = read('# of the second (30.7 %)')
  const [fewer, wide] = read('# points fewer, ±#')
  expectPrinted(fewer, (100 * (b - a)) / arm, 0.1)
  expectPrinted(wide, 100 * marginOfDifference(a / arm, arm, b / arm, arm), 0.1)
})

test('they-care-and-do-not-switch', () => {
  const read = reader('they-care-and-do-not-switch')
  const thirds = ['low third', 'middle third', 'high third'].map((third) => read(`| ${third} | # | # | # | # of 88 | `))
  const switched = thirds.reduce((sum, third) => sum + third[2]!, 0)
  expect(thirds.reduce((sum, third) => sum + third[1]!, 0)).toBe(944)
  expect(read('would switch and # (4.2 %) did')[0]).toBe(switched)
  expectPrinted(read('39 % intend, # % switch')[0], (100 * switched) / 2400, 0.1)
  expectPrinted(read('68 ÷ 944 = # %')[0], (100 * 68) / 944, 0.1)
  expectPrinted(read('33 ÷ 1,456 = # %')[0], (100 * (switched - 68)) / (2400 - 944), 0.1)
  const [high, low, points] = read('High against low attitude: # % and # %, # points')
  expectPrinted(high, (100 * thirds[2]![2]!) / 800, 0.1)
  expectPrinted(low, (100 * thirds[0]![2]!) / 800, 0.1)
  expectPrinted(points, (100 * (thirds[2]![2]! - thirds[0]![2]!)) / 800, 0.1)
  const movers = thirds.reduce((sum, third) => sum + third[3]!, 0)
  const [moved, stayed] = read('Moved against not: # % and # %')
  expectPrinted(moved, (100 * movers) / 264, 0.1)
  expectPrinted(stayed, (100 * (switched - movers)) / 2136, 0.1)
  const worth = 3 * 13
  expectPrinted(read('0.90 ÷ 39 = # points')[0], (100 * 0.9) / worth, 0.1)
  expectPrinted(read('× 39 − 0.90 = +€#')[0], 0.032 * worth - 0.9, 0.01)
  expectPrinted(-read('0.002 × 39 − 0.90 = −€#')[0], 0.002 * worth - 0.9, 0.01)
  expectPrinted(read('The interval for movers is ±# points')[0], 100 * marginOfDifference(0.142, 660, 0.11, 660), 0.1)
  expectPrinted(read('Others: 0.2 ± #')[0], 100 * marginOfDifference(0.035, 5340, 0.033, 5340), 0.1)
  expectPrinted(read('11.0 % takes # an arm')[0], peoplePerArm(0.11, 0.142))
  expectPrinted(read('about # a month')[0], (180_000 * 0.11) / 12)
  expectPrinted(read('it earns €# a mover')[0], 0.02 * worth, 0.01)
  expectPrinted(read('break-even is # points, and the letter fails')[0], (100 * 0.9) / (2 * 13), 0.1)
})

test('one-survey-six-countries', () => {
  const read = reader('one-survey-six-countries')
  const rows = ['A', 'B', 'C', 'D', 'E', 'F'].map((country) => {
    const [raw, mean, spread] = read(`| ${country} | # | # | # |`)
    const [, filter] = read(`| ${country} | ${raw.toFixed(1)} | ${mean.toFixed(1)} | ${spread.toFixed(1)} | # % | # %`)
    return { raw, centred: raw - mean, repaired: (raw - mean) / spread, filter }
  })
  const [a, b, c, d, e] = read('| ÷ spread | # | # | # | # | #')
  ;[a, b, c, d, e].forEach((value, index) => expectPrinted(value, rows[index]!.repaired, 0.01))
  const correlation = (of: (row: (typeof rows)[number]) => number) => {
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const [mx, my] = [mean(rows.map(of)), mean(rows.map(({ filter }) => filter))]
    const product = (f: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + f(row), 0)
    return (
      product((row) => (of(row) - mx) * (row.filter - my)) /
      Math.sqrt(product((row) => (of(row) - mx) ** 2) * product((row) => (row.filter - my) ** 2))
    )
  }
  expectPrinted(read('repaired figure at #')[0], correlation(({ repaired }) => repaired), 0.01)
  expectPrinted(read('with the raw mean at #')[0], correlation(({ raw }) => raw), 0.01)
  expectPrinted(read('reliably from # on')[0], 1.96 * Math.sqrt(2 / 400), 0.01)
})

test('twelve-needs-that-all-score-six', () => {
  const read = reader('twelve-needs-that-all-score-six')
  const needs = ['machine there by 7 a.m.', 'swap within 4 hours', 'training included', 'one invoice a month', 'emission report for each machine']
  const group = (best: number, worst: number, people: number) => {
    const score = (best - worst) / (3 * people)
    return { score, variance: ((best + worst) / (3 * people) - score ** 2) / people }
  }
  const found = needs.map((need) => {
    const [best, worst, bestSeveral, worstSeveral] = read(`| ${need} | # | # | # | # |`)
    return [group(best, worst, 264), group(bestSeveral, worstSeveral, 176)] as const
  })
  const short = ['7 a.m.', 'swap', 'training', 'invoice', 'emission']
  short.forEach((name, index) => {
    const [one, several] = read(`| ${name} | # | # |`)
    expectPrinted(one, found[index]![0].score, 0.001)
    expectPrinted(several, found[index]![1].score, 0.001)
  })
  const wide = ([one, several]: (typeof found)[number]) => 1.96 * Math.sqrt(one.variance + several.variance)
  expectPrinted(read('groups differ by 0.46 ± #')[0], wide(found[3]!), 0.01)
  expectPrinted(read('Training: 0.03 ± #')[0], wide(found[2]!), 0.01)
  expectPrinted(read('Emission report: 0.40 ± #')[0], wide(found[4]!), 0.01)
  expectPrinted(read('Swap: 0.12 ± #')[0], wide(found[1]!), 0.01)
  expect(read('12 × 3 ÷ 4 = # sets')[0]).toBe((12 * 3) / 4)
  const [pairings, pairs] = read('9 × 6 = # pairings, fewer than the # pairs')
  expect([pairings, pairs]).toEqual([54, (12 * 11) / 2])
  expect(read('With # versions there are # pairings').slice(0, 2)).toEqual([11, 11 * pairings])
  expectPrinted(read('(309 + 121 − 40 − 70) ÷ 1,320 = #')[0], 320 / 1320, 0.01)
  expectPrinted(read('(63 + 190 − 214 − 48) ÷ 1,320 = #')[0], -9 / 1320, 0.01)
})

test('a-research-repository-that-can-forget', () => {
  const read = reader('a-research-repository-that-can-forget')
  const [interviews] = read('hold # interviews a year')
  const [megabytes, kilobytes] = read('takes # MB, a transcript # kB')
  expect(read('400 × 60 MB = # GB')[0]).toBe((interviews * megabytes) / 1000)
  expect(read('in three years are # MB')[0]).toBe((3 * interviews * kilobytes) / 1000)
  expect(read('1,200 × 120 = # passages')[0]).toBe(3 * interviews * 120)
  const [withdrawn, decks] = read('400 × 3 % = 12 a year, quoted in # × 2.4 = # decks')
  expectPrinted(decks, withdrawn * 2.4)
})

test('a-persona-you-gave-up', () => {
  const read = reader('a-persona-you-gave-up')
  const [share, people, other, others] = read('# % of # finished a plan, against # % of #')
  expectPrinted(read('Seven points, ±#')[0], 100 * marginOfDifference(share / 100, people, other / 100, others), 0.1)
})
