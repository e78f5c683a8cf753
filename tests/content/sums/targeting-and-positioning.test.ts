import { test } from 'vitest'

import { expectPrinted, margin, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('generations-without-stereotypes', () => {
  const read = reader('generations-without-stereotypes')
  const paper = ['18–28', '29–44', '45–60', '61+'].map((age) => {
    const [frequent, f, occasional, o] = read(`| ${age} | # | # % | # | # %`)
    return [frequent * (1 - f / 100), occasional * (1 - o / 100)] as const
  })
  const frequent = paper.reduce((sum, [thousand]) => sum + thousand, 0)
  const occasional = paper.reduce((sum, [, thousand]) => sum + thousand, 0)
  const oldest = paper[3]![0] + paper[3]![1]
  expectPrinted(read('There are # paper travellers')[0], 1000 * (frequent + occasional))
  expectPrinted(read('Frequent paper buyers (#)')[0], 1000 * frequent)
  expectPrinted(read('Occasional paper buyers (#)')[0], 1000 * occasional)
  expectPrinted(read('the plan misses # %')[0], 100 * (1 - oldest / (frequent + occasional)))
  expectPrinted(read('telling 12 % needs about # a group')[0], peoplePerArm(0.1, 0.12))
})

test('segments-that-serve-the-strategy', () => {
  const read = reader('segments-that-serve-the-strategy')
  const stops = { 'Hotels and chains': 'Hotels', 'Schools and care homes': 'Schools', 'Cafés and takeaways': 'Cafés' }
  for (const [segment, short] of Object.entries(stops)) {
    const [, revenue, gross, serve, deliveries] = read(`| ${segment} | # | # | # % | # % | #`)
    const [contribution, each] = read(`| ${short} | # | €#`)
    expectPrinted(contribution, revenue * (gross - serve) * 10)
    expectPrinted(each, (revenue * (gross - serve) * 10_000) / deliveries, 0.01)
  }
  expectPrinted(read('use #, taken from cafés: +€702k')[0], (360 * 24_000) / 900)
  expectPrinted(read('31 % of 400 less €75 a stop is €#')[0], 0.31 * 400 - 75)
  expectPrinted(read('other 16,000 then average €#')[0], (24_000 * 562.5 - 8000 * 300) / 16_000, 0.01)
  const [minimum, soFar] = read('now €2.50 | # | #')
  const [topUps, total] = read('one of €600 | # | #')
  expectPrinted(minimum, (8400 * (0.31 * 400 - 75 - 2.5)) / 1e6, 0.01)
  expectPrinted(topUps, (4000 * (0.29 * 600 - 90) + 8000 * 3) / 1e6, 0.01)
  expectPrinted(total, soFar + topUps, 0.01)
})

test('segment-this-market-and-make-it-reachable', () => {
  const read = reader('segment-this-market-and-make-it-reachable')
  const [businesses] = read('register of # businesses')
  const [fit, low, high] = read('15 % of 86,000 is #, with ±3.5 points # to #')
  expectPrinted(fit, businesses * 0.15)
  expectPrinted(low, businesses * (0.15 - Number(margin(0.15, 400).toFixed(3))))
  expectPrinted(high, businesses * (0.15 + Number(margin(0.15, 400).toFixed(3))))
  const [letters, cost] = [read('# businesses, of which 39')[0], read('11,180 letters, €#')[0]]
  expectPrinted(letters, (businesses * 52) / 400)
  const [price] = read('A letter costs €#')
  expectPrinted(cost, letters * price)
  expectPrinted(read('1.5 % against 0.12 % needs # each')[0], peoplePerArm(0.015, 0.0012))
  expectPrinted(read('(21 of 348), €# each')[0], price / (21 / 348), 0.01)
})
