import { expect, test } from 'vitest'

import { expectPrinted, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('make-the-case-to-sceptical-leaders', () => {
  const read = reader('make-the-case-to-sceptical-leaders')
  const [price] = read('at €# a letter')
  for (const group of ['Past 12 months', '13–36 months ago', 'Longer ago']) {
    const [, letters, answered, gift] = read(`| ${group} | # | # | # % | €#`)
    const [income, cost] = read(`| ${group.replace(' ago', '').replace('Longer', 'Longer ago')} | €# | €# |`)
    expectPrinted(income, (letters * answered * gift) / 100)
    expectPrinted(cost, letters * price)
  }
  expectPrinted(read('240,000 ÷ 1,280 = €#')[0], 240_000 / 1280, 0.01)
  expectPrinted(read('188,800 ÷ 30,000 = # legacies')[0], 188_800 / 30_000, 0.1)
  expectPrinted(read('÷ 20,000) = # points')[0], 100 * 2.8 * Math.sqrt((2 * 0.032 * 0.968) / 20_000), 0.1)
  const [saved, lost] = read('sparing the second half saves €# and loses €#')
  expectPrinted(saved, (26_000 / 2) * 4 * price)
  expectPrinted(lost, (26_000 / 2) * 4 * 0.01 * 45)
  expect(read('A gain of €#')[0]).toBe(saved - lost)
})
