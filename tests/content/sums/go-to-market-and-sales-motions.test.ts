import { test } from 'vitest'

import { expectPrinted, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('land-and-expand-where-to-land', () => {
  const read = reader('land-and-expand-where-to-land')
  const doors = [
    { door: 'lab', won: '0.3', tried: 2, support: 1 + 0.7, value: 3 + 0.2 * 9 + 0.5 * 3 },
    { door: 'facility', won: '0.25', tried: 12, support: 4 + 0.85 * 4, value: 18 + 0.5 * 60 + 0.35 * 18 },
    { door: 'central IT', won: '0.1', tried: 60, support: 25 + 0.95 * 25, value: 140 + 0.1 * 180 + 0.85 * 140 },
  ]
  for (const { door, won, tried, support, value } of doors) {
    const days = tried + Number(won) * support
    const [perWin, perAttempt, , , printedDays] = read(`| ${door} | ${won} × # = # | # + ${won} × # = # |`)
    expectPrinted(perWin, value, 0.1)
    expectPrinted(perAttempt, Number(won) * value, 0.01)
    expectPrinted(printedDays, days, 0.01)
  }
  // Where a facility's day earns no more than a lab's 0.753: 0.25 × (30.6 + 47.4x) = 0.753 × (13.7 + 0.3x).
  const lab = 1.89 / 2.51
  expectPrinted(read('at x = # %')[0], (100 * (lab * 13.7 - 0.25 * 30.6)) / (0.25 * 47.4 - lab * 0.3))
})
