import { expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('segmentation-foundations', () => {
  const read = reader('segmentation-foundations', 'guides')
  const answers = (margin: number) => (1.96 ** 2 * 0.25) / margin ** 2
  const [unlimited] = read('0.25 ÷ 0.05² = 384.2, so **#**')
  expect(unlimited).toBe(Math.ceil(answers(0.05)))
  for (const population of ['500', '1,000', '10,000', '100,000', '30,000,000']) {
    const people = Number(population.replaceAll(',', ''))
    const corrected = answers(0.05) / (1 + (answers(0.05) - 1) / people)
    expect(read(`| ${population} | #`)[0]).toBe(Math.ceil(corrected))
  }
  const [fine, coarse] = read('±3 points need # answers, ±10 only #')
  expect([fine, coarse]).toEqual([Math.ceil(answers(0.03)), Math.ceil(answers(0.1))])
  expectPrinted(read('each has 77, with ±# points')[0], 100 * margin(0.5, 77), 0.1)
  expectPrinted(read('÷ 0.10² = # in each')[0], peoplePerArm(0.3, 0.4))
  expectPrinted(read('385 ÷ 0.08 = # invitations')[0], Math.ceil(385 / 0.08))
})

test('walk-through-a-segmentation', () => {
  const read = reader('walk-through-a-segmentation', 'guides')
  const rise = (0.3 * 4) / 34
  expectPrinted(read('0.30 × 4 ÷ 34 = # points')[0], 100 * rise, 0.1)
  expectPrinted(read('about # people in each arm')[0], peoplePerArm(0.3, 0.335), 10)
})

test('know-that-a-segmentation-works', () => {
  const read = reader('know-that-a-segmentation-works', 'guides')
  const [reminded, of, share, heldOut, ofHeldOut] = read('| Late | # of # = # % | # of #')
  expectPrinted(share, (100 * reminded) / of, 0.1)
  const wide = 100 * marginOfDifference(reminded / of, of, heldOut / ofHeldOut, ofHeldOut)
  const [effect, low, high] = read('= 38.0 % | # points | # to #')
  expectPrinted(effect, 100 * (reminded / of - heldOut / ofHeldOut), 0.1)
  expectPrinted(low, effect - wide, 0.1)
  expectPrinted(high, effect + wide, 0.1)
  const [extra, each, earned] = read('are # extra reorders; at €# margin each that is €#')
  expectPrinted(extra, (effect * of) / 100)
  expect(earned).toBe(extra * each)
  expectPrinted(read('the net is about €#')[0], earned - 3 * 0.02 * of - 6 * 350, 10)
})

test('risks-of-micro-segmentation', () => {
  const read = reader('risks-of-micro-segmentation', 'guides')
  expectPrinted(read('÷ 0.02² = # people')[0], peoplePerArm(0.12, 0.14), 10)
  expectPrinted(read('√(0.12 × 0.88 ÷ 2,667) = # points')[0], 100 * Math.sqrt((0.12 * 0.88) / 2667), 0.01)
  expectPrinted(read('1 − 0.95²⁴ = # %')[0], 100 * (1 - 0.95 ** 24))
  const [part, , pooled] = read('= # % of the gap: 12 + # × 3 = # %')
  expectPrinted(part, (100 * 0.25) / 0.65, 0.1)
  expectPrinted(pooled, 12 + (3 * part) / 100, 0.1)
})

test('predictive-segmentation', () => {
  const read = reader('predictive-segmentation', 'guides')
  expectPrinted(read('12 % against 9 % needs about # in each arm')[0], peoplePerArm(0.12, 0.09), 10)
  expectPrinted(read('in band 1 takes about # an arm')[0], peoplePerArm(0.24, 0.215), 100)
})

test('rebuild-segments-when-the-market-shifts', () => {
  const read = reader('rebuild-segments-when-the-market-shifts', 'guides')
  let index = 0
  for (const segment of ['Solo', 'Small team', 'Project team', 'Satellite']) {
    const [then, now, term] = read(`| ${segment} | # % | # % | #`)
    expectPrinted(term, ((now - then) / 100) * Math.log(now / then), 0.001)
    index += ((now - then) / 100) * Math.log(now / then)
  }
  expectPrinted(read('The sum is #;')[0], index, 0.01)
})

test('make-the-case-to-sceptical-leaders', () => {
  const read = reader('make-the-case-to-sceptical-leaders', 'guides')
  const [worth] = read('0.70 × (320 − 60) = €# on average')
  const [cost] = read('or €# a student')
  expectPrinted(worth, 0.7 * (320 - 60))
  expectPrinted(cost, 38_000 / 2500, 0.01)
  expectPrinted(read('(182 + 15.20) ÷ 320 = # %')[0], (100 * (worth + cost)) / 320, 0.1)
  const [error, times, wide] = read(
    '7 ÷ √14 = # points and the 95 % interval, with fourteen pairs, # times that, ±#',
  )
  expectPrinted(error, 7 / Math.sqrt(14), 0.01)
  expectPrinted(wide, error * times, 0.1)
  expect(read('a fall of # points or less')[0] + wide).toBeLessThan(read('more than # exam students')[0])
})

test('psychographic-segmentation', () => {
  const read = reader('psychographic-segmentation', 'guides')
  expectPrinted(read('test needs about # members in each arm')[0], peoplePerArm(0.62, 0.657), 10)
  expectPrinted(read('| 74 % | # %')[0], 59 + 9 * 0.74, 0.1)
})

test('generational-segments-without-stereotypes', () => {
  const read = reader('generational-segments-without-stereotypes', 'guides')
  for (const age of ['18–28', '29–44', '45–60', '61 and over']) {
    const [moved, ofMoved, ofOthers, all] = read(`| ${age} | # % | # % | # % | # %`)
    expectPrinted(all, (moved * ofMoved + (100 - moved) * ofOthers) / 100, 0.1)
  }
  expectPrinted(read('18 % against 16 % takes about # in each arm')[0], peoplePerArm(0.16, 0.18), 100)
})

test('the-open-invitation', () => {
  const read = reader('the-open-invitation', 'guides')
  const [customers, back, rate] = read('there are # customers, of whom # return: # %')
  expect([customers, back]).toEqual([50_000 - 1500, 20_500 + 1500])
  expectPrinted(rate, (100 * back) / customers, 0.1)
})
