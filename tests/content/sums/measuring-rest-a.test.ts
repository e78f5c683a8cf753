import { expect, test } from 'vitest'

import { expectPrinted, marginOfDifference, reader } from '../../support/sums'

test('four-kinds-of-validity-for-water-segments', () => {
  const read = reader('four-kinds-of-validity-for-water-segments')
  const rows = ['Early and away', 'Home all day', 'Evening peaks', 'Summer outdoors'].map((name) => {
    const [share, mean, sd] = read(`| ${name} | # % | # | # |`)
    return { share: share / 100, mean, sd }
  })
  const variances = (groups: typeof rows) => {
    const all = groups.reduce((sum, { share }) => sum + share, 0)
    const average = groups.reduce((sum, { share, mean }) => sum + share * mean, 0) / all
    const between = groups.reduce((sum, { share, mean }) => sum + share * (mean - average) ** 2, 0) / all
    const within = groups.reduce((sum, { share, sd }) => sum + share * sd ** 2, 0) / all
    return { average, between, within, eta: between / (between + within) }
  }
  const { average, between, within, eta } = variances(rows)
  expectPrinted(read('0.1 × 520 = #.')[0], average, 0.1)
  expectPrinted(read('(mean − 283.5)² = #')[0], between)
  expectPrinted(read('Σ share × SD² = #')[0], within)
  expectPrinted(read('Eta squared: 8,495 ÷ 34,115 = #')[0], eta, 0.001)
  const rest = variances(rows.slice(0, 3))
  expectPrinted(read('Among the other three, eta squared is #')[0], rest.eta, 0.001)
  expectPrinted(read('0.1 × 236.5² = #')[0], 0.1 * (520 - average) ** 2)
  const flag = 0.9 * 0.1 * (520 - rest.average) ** 2
  const [printed, total, explained] = read('explains # ÷ # = #')
  expectPrinted(printed, flag)
  expectPrinted(total, between + within)
  expectPrinted(explained, flag / (between + within), 0.001)
  const chance = rows.reduce((sum, { share }) => sum + share ** 2, 0)
  expectPrinted(read('÷ 0.70 = #')[0], (0.78 - chance) / (1 - chance), 0.01)
  const [inside, n1] = read('# of # "home all day" households')
  const [outside, n2] = read('against # of # others')
  const [p1, p2] = [inside / n1, outside / n2]
  const [difference, half] = read('# points, ± #')
  expectPrinted(difference, 100 * (p1 - p2), 0.1)
  expectPrinted(half, 100 * marginOfDifference(p1, n1, p2, n2), 0.1)
  const p = (inside + outside) / (n1 + n2)
  const phi = (p1 - p2) * Math.sqrt((n1 * n2) / (n1 + n2) ** 2 / (p * (1 - p)))
  expectPrinted(read('φ = #')[0], phi, 0.01)
  expectPrinted(read('Of 1,000 letters about # would')[0], 1000 * (1 - p1))
  expect(read('263 of the # households')[0]).toBe(inside + outside)
})
