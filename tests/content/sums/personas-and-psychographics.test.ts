import { test } from 'vitest'

import { expectPrinted, margin, peoplePerArm, reader } from '../../support/sums'

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
