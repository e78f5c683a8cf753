import { expect, test } from 'vitest'

import { expectPrinted, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('walk-through-a-segmentation-from-goal-to-monitoring', () => {
  const read = reader('walk-through-a-segmentation-from-goal-to-monitoring')
  const [buyers] = read('gains # first-time buyers a month')
  const [now, wanted] = [read('Of these, # % place')[0] / 100, read('director wants # % within')[0] / 100]
  expectPrinted(read('is # people lost a month')[0], buyers * now)
  expectPrinted(read('We need # more second orders')[0], buyers * (now - wanted))
  const [arm, both] = read('≈ # people an arm, # in all')
  expectPrinted(arm, peoplePerArm(now, wanted))
  expect(both).toBe(2 * arm)
})

test('the-market-moved-under-your-segments', () => {
  const read = reader('the-market-moved-under-your-segments')
  const rows = ['Oil', 'Gas', 'New-build'].map((name) => read(`| ${name} | # → # % | # → # %`))
  const mixed = (share: number, rate: number) => rows.reduce((sum, row) => sum + row[share]! * row[rate]!, 0) / 100
  const [before, after] = read('| 100 % | # → # %')
  expectPrinted(before, mixed(0, 2), 0.1)
  expectPrinted(after, mixed(1, 3), 0.1)
  const [expected, byMix, drop, byBehaviour] = read(
    'would have given # %, so mix explained # of the # points and behaviour #',
  )
  expectPrinted(expected, mixed(1, 2), 0.1)
  expectPrinted(byMix, before - expected, 0.1)
  expectPrinted(drop, before - after, 0.1)
  expectPrinted(byBehaviour, expected - after, 0.1)
  expectPrinted(read('chance alone gives ±#')[0], 100 * marginOfDifference(0.21, 1760, 0.17, 1320), 0.1)
})

test('your-experience-with-segmentation', () => {
  const read = reader('your-experience-with-segmentation')
  const [left, of, share] = read('# of # phoned accounts cancelled (# %)')
  const [leftUncalled, ofUncalled, shareUncalled] = read('against # of # not phoned (# %)')
  expectPrinted(share, (100 * left) / of, 0.1)
  expectPrinted(shareUncalled, (100 * leftUncalled) / ofUncalled, 0.1)
  const [points, low, high] = read('The # points could be anything from about # to #')
  const wide = 100 * marginOfDifference(left / of, of, leftUncalled / ofUncalled, ofUncalled)
  expectPrinted(points, shareUncalled - share, 0.1)
  expectPrinted(low, points - wide)
  expectPrinted(high, points + wide)
})

test('the-process-from-raw-data-to-target-list', () => {
  const read = reader('the-process-from-raw-data-to-target-list')
  const [earned] = read('An order brings €# of margin')
  const [price] = read('catalogues at €# each')
  expectPrinted(read('who objected #')[0], ((92_000 * 0.94 - 40) * 0.79))
  expectPrinted(read('takes # people in each arm')[0], peoplePerArm(0.1, 0.175))
  let people = 0
  for (const [row, sign] of [['Every spring', '−'], ['Now and then', '+'], ['One order', '−'], ['Quiet over a year', '−']]) {
    const [count, without, mailed, gain] = read(`| ${row} | # | # % | # % | ${sign}€#`)
    people += count
    expectPrinted(sign === '−' ? -gain : gain, (earned * (mailed - without)) / 100 - price, 0.01)
  }
  expect(people).toBe(read('who objected #')[0])
  expectPrinted(read('11,000 loyal, 4,000 occasional) loses €#')[0], 11_000 * 0.84 - 4000 * 0.6)
  expectPrinted(read('= €#, against')[0], 12_000 * 0.6 - 1000 * (0.84 + 0.36 + 1.32))
})
