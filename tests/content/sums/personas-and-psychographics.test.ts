import { test } from 'vitest'

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
