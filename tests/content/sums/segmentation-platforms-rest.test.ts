import { test } from 'vitest'

import { expectPrinted, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('a-clean-room-for-a-supermarket-and-a-coffee-brand', () => {
  const read = reader('a-clean-room-for-a-supermarket-and-a-coffee-brand')
  const [seen, held, treated, plain] = read('# of the overlap see it, # are held out by lot; # % and # % should')
  const sampling = 100 * marginOfDifference(treated / 100, seen, plain / 100, held)
  expectPrinted(read('Sampling alone gives 0.5 ± # points')[0], sampling, 0.01)
  for (const epsilon of ['0.05', '0.1', '0.5']) {
    const [people, adds, together] = read(`| ${epsilon} | # | ± # | ± # |`)
    const noise = Math.SQRT2 / Number(epsilon)
    const points = 196 * Math.hypot(noise / seen, noise / held)
    expectPrinted(people, noise, 0.1)
    expectPrinted(adds, points, 0.01)
    expectPrinted(together, Math.hypot(sampling, points), 0.01)
  }
  expectPrinted(read('(300 give # pairs')[0], (300 * 299) / 2)
  expectPrinted(read('cells of about #, ε')[0], 172_000 / 100)
  expectPrinted(read('brings 28.3 down to #.')[0], Math.SQRT2 / 0.05 / Math.sqrt(400), 0.1)
})

test('a-consent-service-for-twelve-countries', () => {
  const read = reader('a-consent-service-for-twelve-countries')
  const [agreed, daily, garage] = read('# million have agreed to e-mail; # withdraw a day, of whom # on tablets')
  const mailed = 0.5
  expectPrinted(read('million people, # a second')[0], (agreed * 1e6 * mailed) / 7200)
  expectPrinted(read('10 ≈ # people withdraw')[0], (daily / 24) * 10)
  expectPrinted(read('× 10 × 0.5 = # |')[0], (daily / 24) * 10 * mailed)
  expectPrinted(read('0.5 ÷ 120 = # |')[0], ((daily / 24) * 2 * mailed) / 120, 0.1)
  expectPrinted(read('140 × 0.5 = # a day')[0], garage * mailed)
})

test('segments-that-never-leave-the-phone', () => {
  const read = reader('segments-that-never-leave-the-phone')
  const [base, hope] = read('shelf: # % start a suggested book within a week; hoped for is # %').map((share) => share / 100) as [number, number]
  const [smallest] = read('countries, the smallest with #.')
  const noise = read('÷ 0.462² = # for each phone')[0]
  expectPrinted(noise, (0.731 * 0.269) / 0.462 ** 2, 0.01)
  const able = smallest * 0.89
  expectPrinted(read('(0.92 ÷ #) =')[0], able)
  expectPrinted(read('5,340) = ±# points')[0], 196 * Math.sqrt(noise / able), 0.1)
  expectPrinted(read('0.92 × 196² = # phones')[0], noise * 196 ** 2)
  expectPrinted(read('6,000 × 0.89 × 0.9 = #.')[0], able * 0.9)
  expectPrinted(read('| Clear answers | # |')[0], peoplePerArm(base, hope))
  const noisy = (7.84 * (0.1056 + 0.1101 + 2 * noise)) / (hope - base) ** 2
  expectPrinted(read('1.84) ÷ 0.006² | # |')[0], noisy)
  const there = (2.8e6 * 0.14 * 0.89) / 2
  expectPrinted(read('0.89 ÷ 2 | # |')[0], there)
  expectPrinted(read('With those, # points')[0], 0.6 * Math.sqrt(noisy / there), 0.01)
  expectPrinted(read('after drop-outs # are there')[0], there * 0.9, 1000)
  expectPrinted(read('2.8 million × 210 kB = # GB')[0], (2.8e6 * 6 * 35) / 1e6)
})

test('the-basket-that-guessed-too-much', () => {
  const read = reader('the-basket-that-guessed-too-much')
  const [members] = read('produced segment 23: # members')
  const [posted, stopped] = read('# letters are posted; # go at 07:00')
  expectPrinted(members, posted + stopped)
  const [notices, opened] = read('# of the 18,400 got an app notice too; # opened it')
  expectPrinted(read('2,140 / # |')[0], notices - opened)
  const [redeemed, margin] = read('usual redemption is # %, margin €#')
  expectPrinted(read('0.07 × 1.90 = €# for')[0], (members * redeemed * margin) / 100)
})
