import { expect, test } from 'vitest'

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
  expectPrinted(
    read('known only to ±# points')[0],
    100 * marginOfDifference(0.075, 19_000, 0.075, 19_000),
    0.01,
  )
  expectPrinted(read('which is ±# % of 7.5')[0], (100 * read('known only to ±# points')[0]) / 7.5)
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

test('which-consent-covers-this-segment', () => {
  const read = reader('which-consent-covers-this-segment')
  const [customers] = read('Belgium has # customers')
  const [emails] = read('by e-mail" | #')
  const [reading] = read('suggest books to me" | #')
  const [both] = read('E and R together: #')
  expectPrinted(read('74,200 − 50,880 = # readers')[0], reading - both)
  expectPrinted(read('The # with R alone')[0], reading - both)
  expectPrinted(read('118,720 people (# %)')[0], (100 * emails) / customers, 0.1)
})

test('a-nightly-segment-job-marketing-can-trust', () => {
  const read = reader('a-nightly-segment-job-marketing-can-trust')
  const [lines] = read('customers and # million orders')
  const [late, orders] = read("# % of the day's # orders")
  const [rate] = read('reads about # order rows')
  const [movers] = read('about # customers change segment')
  expectPrinted(read('3,100,000 ÷ 50,000 = # seconds')[0], (lines * 1e6) / rate)
  const [share, arrived] = read('spring night had # %, or # of')
  expectPrinted(share, 100 - late)
  expectPrinted(arrived, (orders * (100 - late)) / 100)
  expectPrinted(read('leaves up to # orders unseen')[0], (orders * late) / 100)
  expectPrinted(read('wrong for about # %')[0], (100 * movers) / 200_000, 0.1)
  expectPrinted(read('at most 6,000 customers (# %)')[0], (100 * 2 * movers) / 200_000)
})

test('a-deletion-that-reaches-every-copy', () => {
  const read = reader('a-deletion-that-reaches-every-copy')
  const [requests] = read('gets # deletion requests a day')
  const [files, size] = read('a warehouse: # files of # GB')
  const [touched] = read('rows lie in # of them')
  const [kept] = read('nightly backups kept # days')
  const [trained] = read('from the warehouse every # days')
  const single = (requests * touched * size) / 1000
  const weekly = (files * size) / 1000
  expectPrinted(read('0.6 GB = # TB a day')[0], single, 0.1)
  expectPrinted(read('12,000 × 0.6 = # TB')[0], weekly, 0.1)
  expectPrinted(read('about # TB a day')[0], weekly / 7, 0.01)
  expectPrinted(read('0.6 GB), or # hours of work')[0], (single * 1000) / 3600, 0.1)
  expectPrinted(read('against # times less')[0], single / (weekly / 7))
  expectPrinted(read('holds one of # people')[0], 7 * requests)
  expectPrinted(read('7 + 28 | #')[0], 7 + trained)
  expectPrinted(read('copy of day 1 + 35 | #')[0], 1 + kept)
})

test('build-buy-or-wait-for-a-customer-data-platform', () => {
  const read = reader('build-buy-or-wait-for-a-customer-data-platform')
  const [customers] = read('Slovakia has # customers')
  const [lists] = read('0.8 of a post, €# a year')
  const [licence] = read('licence | €# a customer')
  const [engineer] = read('engineers, €# each')
  const reach = customers * 0.41
  const buy = 190_000 + 3 * (licence * customers + engineer)
  const build = engineer * (4 + 2 * 2.5) + 3 * 48_000
  const hoped = reach * 0.004 * (58 + 96)
  expectPrinted(read('+ 190,000 = €#')[0], buy)
  expectPrinted(read('3 × 48,000 = €#')[0], build)
  expectPrinted(read('× 58 = €# from cross-sales')[0], reach * 0.004 * 58)
  expectPrinted(read('× 96 = €# from renewals')[0], reach * 0.004 * 96)
  expectPrinted(read('about €# together a year')[0], hoped, 100)
  expectPrinted(read('that is about €#, less')[0], 3 * hoped, 100)
  const [hopedBuying, hopedBuilding] = read('| hoped benefit, 217,202 a year | # | # |')
  expectPrinted(hopedBuying, 2.5 * hoped)
  expectPrinted(hopedBuilding, 2 * hoped)
  expectPrinted(read('From €# on, building')[0], (build - 2 * lists) / 2)
  expectPrinted(read('Below €# even buying')[0], licence * reach + engineer - lists)
  const sales = marginOfDifference(0.03, 95_000, 0.034, 95_000)
  const lapses = marginOfDifference(0.11, 95_000, 0.106, 95_000)
  expectPrinted(read('known to about ±€#')[0], reach * Math.hypot(58 * sales, 96 * lapses), 1000)
  expectPrinted(read('0.009 × 58 = €# a year')[0], reach * 0.009 * 58)
  const [lossBuying, lossBuilding] = read('| result | −# | −#')
  expectPrinted(-lossBuying, 2.5 * (hoped + lists) - buy)
  expectPrinted(-lossBuilding, 2 * (hoped + lists) - build)
  expectPrinted(read('(2.5 × 543,004) = # points')[0], (buy - 2.5 * lists) / (2.5 * reach * 0.01 * 154), 0.01)
  expectPrinted(read('(2 × 543,004) = #.')[0], (build - 2 * lists) / (2 * reach * 0.01 * 154), 0.01)
  expectPrinted(read('3.0 % against 3.4 % need # an arm')[0], peoplePerArm(0.03, 0.034))
  expectPrinted(read('11.0 % against 10.6 % need #')[0], peoplePerArm(0.11, 0.106))
  expectPrinted(read('€# to the good')[0], hoped + lists - 258_000)
  expectPrinted(read('loses €# every year')[0], licence * customers + engineer - hoped - lists)
  expectPrinted(read('gain €# a year')[0], hoped + lists - licence * reach - engineer)
})

test('from-the-warehouse-to-five-tools', () => {
  const read = reader('from-the-warehouse-to-five-tools')
  const [customers] = read('40 segments for # million customers')
  const [changed] = read('Every night # customers change')
  for (const [tool, full, unit, delta, small] of [
    ['mail', 'minutes', 60, 'seconds', 1],
    ['push', 'hours', 3600, 'minutes', 60],
    ['web', 'hours', 3600, 'minutes', 60],
    ['ad network', 'minutes', 60, 'minutes', 60],
  ] as const) {
    const [rate, all, some] = read(`${tool}, # a second | # ${full} | # ${delta}`)
    expectPrinted(all, (customers * 1e6) / rate / unit, 0.1)
    expectPrinted(some, changed / rate / small, 1)
  }
  const [lost] = read('loses # customers a night')
  expectPrinted(lost, changed * 0.002)
  expectPrinted(read('ninety nights leave up to # customers')[0], 90 * lost)
  expectPrinted(read('Together # minutes of 300')[0], (changed + 81_000 + 120_000) / 50 / 60)
  expectPrinted(read('renewed within # nights')[0], (customers * 1e6) / 120_000)
})

test('how-long-should-we-keep-the-trips', () => {
  const read = reader('how-long-should-we-keep-the-trips')
  const [riders] = read('northern France has # riders')
  const [point] = read('One point of error costs €# a month')
  const [size, price] = read('fills # TB; a terabyte costs €# a month')
  const [probability] = read('with probability # % a year')
  const storage = 12 * size * price
  const risk = ((probability / 100) * riders * 3) / 12
  for (const [block, shorter, longer, sign] of [
    ['14–25', '| 13 | # %', '| 25 | # %', 1],
    ['26–37', '| 25 | # %', '| 37 | # %', -1],
  ] as const) {
    const gain = read(shorter)[0] - read(longer)[0]
    const [points, value, store, harm, net] = read(
      `| ${block} months | # points | # | # | # | ${sign > 0 ? '+' : '−'}#`,
    )
    expectPrinted(points, gain, 0.01)
    expectPrinted(value, gain * point, 1)
    expectPrinted(store, storage)
    expectPrinted(harm, risk)
    expectPrinted(sign * net, value - store - harm)
  }
  expectPrinted(
    read('breach probability is # % in place')[0],
    ((0.6 * point - storage) / risk) * probability,
    0.1,
  )
  expectPrinted(read('if the gain is # points')[0], (storage + risk) / point, 0.01)
  expectPrinted(read('hold that for €# a year')[0], 12 * 472)
  expectPrinted(read('€# a month above 13')[0], (read('| 13 | # %')[0] - read('| 37 | # %')[0]) * point)
  expectPrinted(
    read('5.2 points, worth €# a month')[0],
    (read('| 6 | # %')[0] - read('| 13 | # %')[0]) * point,
  )
  expectPrinted(read('the harm comes at once: €#m')[0], (riders * 3) / 1e6, 0.01)
})

test('is-this-extract-anonymous', () => {
  const read = reader('is-this-extract-anonymous')
  const cell = (area: string, age: string) => read(`| ${area} | ${age} | # | # |`)
  const ages = ['18–34', '35–64', '65+']
  const sizes = ['A', 'B', 'C'].flatMap((area) => ages.map((age) => cell(area, age)[0]))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expectPrinted(read('10 of # customers')[0], total)
  expectPrinted(read('216 combinations, # customers')[0], total / 216, 0.1)
  const alone = (size: number) => size * (23 / 24) ** (size - 1)
  expectPrinted(read('(23 ÷ 24)⁶ = # %')[0], (100 * alone(7)) / 7)
  expectPrinted(
    read('about # people are unique')[0],
    sizes.reduce((sum, size) => sum + alone(size), 0),
  )
  expectPrinted(read('evenly spread, # of them')[0], alone(3) + alone(7))
  const sum = (column: 0 | 1, chosen: string[]) =>
    ['A', 'B', 'C'].reduce(
      (all, area) => all + chosen.reduce((part, age) => part + cell(area, age)[column], 0),
      0,
    )
  const [young, youngIn] = read('18–34 with # customers and # members')
  const [old, oldIn] = read('35+ with # and #.')
  expectPrinted(young, sum(0, ['18–34']))
  expectPrinted(youngIn, sum(1, ['18–34']))
  expectPrinted(old, sum(0, ['35–64', '65+']))
  expectPrinted(oldIn, sum(1, ['35–64', '65+']))
  const byArea = read('A with # and #, B with 167 and 12, C with # and #.')
  const inArea = (area: string, column: 0 | 1) => ages.reduce((all, age) => all + cell(area, age)[column], 0)
  expect(byArea.slice(0, 4)).toEqual([inArea('A', 0), inArea('A', 1), inArea('C', 0), inArea('C', 1)])
  expect([inArea('B', 0), inArea('B', 1)]).toEqual(read('for B # customers and # members').slice(0, 2))
  expect(read('65+ over all areas (# and #)').slice(0, 2)).toEqual([sum(0, ['65+']), sum(1, ['65+'])])
  for (const area of ['A', 'C']) {
    const [merged, mergedIn] = cell(area, '35+')
    expectPrinted(merged, cell(area, '35–64')[0] + cell(area, '65+')[0])
    expectPrinted(mergedIn, cell(area, '35–64')[1] + cell(area, '65+')[1])
  }
})

test('a-clean-room-for-a-supermarket-and-a-coffee-brand', () => {
  const read = reader('a-clean-room-for-a-supermarket-and-a-coffee-brand')
  const [seen, held, treated, plain] = read(
    '# of the overlap see it, # are held out by lot; # % and # % should',
  )
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
  expectPrinted(read('300 give # pairs')[0], (300 * 299) / 2)
  expectPrinted(read('cells of about #, ε')[0], 172_000 / 100)
  expectPrinted(read('would cost 900 × 0.5 = #')[0], 3 * 300 * 0.5)
  const best = Math.E / (1 + Math.E)
  expectPrinted(read('e ÷ (1 + e) = # %')[0], 100 * best)
  expectPrinted(read('= 73 %, about #.')[0], 40 * best)
  const [alarm] = read('At # or more (chance under 1 %)')
  let chance = 0
  for (let right = 40, ways = 1; right >= alarm; right--) {
    chance += ways * best ** right * (1 - best) ** (40 - right)
    ways *= right / (41 - right)
  }
  expect(chance).toBeLessThan(0.01)
  expectPrinted(read('brings 28.3 down to #.')[0], Math.SQRT2 / 0.05 / Math.sqrt(400), 0.1)
})

test('a-consent-service-for-twelve-countries', () => {
  const read = reader('a-consent-service-for-twelve-countries')
  const [agreed, daily, garage] = read(
    '# million have agreed to e-mail; # withdraw a day, of whom # on tablets',
  )
  const mailed = 0.5
  expectPrinted(read('million people, # a second')[0], (agreed * 1e6 * mailed) / 7200)
  expectPrinted(read('10 ≈ # people withdraw')[0], (daily / 24) * 10)
  expectPrinted(read('× 10 × 0.5 = # |')[0], (daily / 24) * 10 * mailed)
  const cached = (daily / 1440) * mailed
  expectPrinted(read('1,440 × 1 × 0.5 = # |')[0], cached, 0.1)
  const [hours] = read('140 ÷ 24 × #')
  const unheard = (garage / 24) * hours * mailed
  expectPrinted(read('÷ 24 × 9 × 0.5 = # a morning')[0], unheard)
  // “more than fourteen times”
  expect(unheard / cached).toBeGreaterThan(14)
})

test('segments-that-never-leave-the-phone', () => {
  const read = reader('segments-that-never-leave-the-phone')
  const [base, hope] = read('shelf: # % start a suggested book within a week; hoped for is # %').map(
    (share) => share / 100,
  ) as [number, number]
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
  const [redeemed, margin] = read('usually # % of people use such a coupon, at a margin of €#')
  const earned = (members * redeemed * margin) / 100
  expectPrinted(read('0.07 × 1.90 = €#')[0], earned)
  expectPrinted(read('earns €# (18,400')[0], earned)
  // “a fifth of a cent each”
  expectPrinted(0.2, (100 * earned) / (read('supermarket has # million loyalty')[0] * 1e6), 0.1)
  expectPrinted(read('are # more, whose locked screens')[0], notices - opened)
})
