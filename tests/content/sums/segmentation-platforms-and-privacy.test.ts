import { test } from 'vitest'

import { expectPrinted, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('choose-tools-for-a-small-team', () => {
  const read = reader('choose-tools-for-a-small-team')
  const [earned] = read('950 orders at £# margin')
  for (const option of ['A', 'C', 'B', "B with two days' work"]) {
    const [cost, orders, share] = read(`| ${option} | £# | # | # %`)
    expectPrinted(orders, cost / earned, 2)
    expectPrinted(share, (100 * orders) / 950, 0.1)
  }
  expectPrinted(read('2.5 % from 3.0 % needs #')[0], peoplePerArm(0.025, 0.03))
  expectPrinted(read('7.5 % against 8.25 % needs #')[0], peoplePerArm(0.075, 0.0825))
  expectPrinted(read('0.925/19,000) is # points')[0], 100 * marginOfDifference(0.075, 19_000, 0.075, 19_000), 0.01)
})

test('where-segmentation-is-going', () => {
  const read = reader('where-segmentation-is-going')
  expectPrinted(read('consent leaves # million customers')[0], 4 * 0.42, 0.01)
  expectPrinted(read('From 12.0 % to 12.6 % takes # in each arm')[0], peoplePerArm(0.12, 0.126))
  expectPrinted(read('that wastes €# on those drawn')[0], 50_000 * 0.12 * 3)
})

test('design-a-real-time-segmentation-platform', () => {
  const read = reader('design-a-real-time-segmentation-platform')
  const perSecond = (200e6 * 60) / 86_400
  const [average, peak] = read('events a day, about # a second and # at peak')
  expectPrinted(average, perSecond, 1000)
  expectPrinted(peak, 3 * perSecond, 1000)
  expectPrinted(read('1.6 billion a day, # a second at peak')[0], (3 * 200e6 * 8) / 86_400, 100)
  expectPrinted(read('500 million × 30 × 8 bytes = # GB')[0], (500e6 * 30 * 8) / 1e9)
  expectPrinted(read('needs # million people an arm')[0], peoplePerArm(0.02, 0.0205) / 1e6, 0.01)
})
