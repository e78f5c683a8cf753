import { expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('five-thousand-customers-one-offer', () => {
  const read = reader('five-thousand-customers-one-offer')
  const used = [
    'Regular: 8 or more visits a month',
    'Occasional: 1 to 7 visits a month',
    'Away: not new, no visit for 30 days',
  ]
    .map((group) => read(`| ${group} | # | # |`)[1])
    .reduce((sum, vouchers) => sum + vouchers, 120)
  const [vouchers, cost] = read('# vouchers cost €#.')
  expect([vouchers, cost]).toEqual([used, 2 * used])
  expectPrinted(read('1 % against 3 % needs # in each half')[0], peoplePerArm(0.01, 0.03))
  expectPrinted(read('25 % against 34 % needs #')[0], peoplePerArm(0.25, 0.34))
  expectPrinted(read('so # of 780 must be extra')[0], (used * 2) / 3)
})

test('launch-a-premium-feature-by-user-type', () => {
  const read = reader('launch-a-premium-feature-by-user-type')
  const cost = [37.5, 60, 125, 300]
  const payers = ['Power, 16 or more', 'Regular, 4–15', 'Casual, 1–3', 'Inactive, 0'].map((type, index) => {
    const [users, started, paid] = read(`| ${type} | # | # % | # %`)
    expect((100 * 15) / paid).toBe(cost[index])
    return (users * started * paid) / 10_000
  })
  expect(read('so €#, €#, €# and €# a payer by type').slice(0, 4)).toEqual(cost)
  read('(about #, #, # and #)').forEach((printed, index) => expectPrinted(printed, payers[index]!))
  expectPrinted(read('bring # of 552 payers')[0], payers[0]! + payers[1]!)
  expectPrinted(read('telling 1.25 % from 0.75 % takes #')[0], peoplePerArm(0.0125, 0.0075))
  expectPrinted(read('4.8 % from 3.0 % takes #')[0], peoplePerArm(0.048, 0.03))
})

test('from-segment-to-audience', () => {
  const read = reader('from-segment-to-audience')
  const reached = 84_000 * 0.62 * 0.58 * 0.45
  expectPrinted(read('| Reached (45 %) | # |')[0], reached)
  expectPrinted(read('100,000 ÷ 13,593 = #')[0], 100_000 / reached, 0.1)
  expectPrinted(
    read('That takes 7.84 × (0.031 × 0.969 + 0.03505 × 0.96495) ÷ 0.00405² = #')[0],
    peoplePerArm(0.031, 0.03505),
  )
  expectPrinted(read('the need # a half')[0], peoplePerArm(0.031, 0.031 + 0.65 * 0.009))
  const [reachedPeople, share] = read('Of the segment # people (# %) would see anything')
  expectPrinted(reachedPeople, reached)
  expectPrinted(share, reached / 840)
  const [sightings, viewers] = read('the same money shows it # times to # people')
  expectPrinted(viewers, reached / 2)
  expectPrinted(sightings, 200_000 / reached, 0.1)
  expectPrinted(read('The need grows from # to')[0], peoplePerArm(0.031, 0.04))
  expectPrinted(read('each ten points bring # matched people')[0], 84_000 * 0.1 * 0.58)
})

test('whom-to-leave-out', () => {
  const read = reader('whom-to-leave-out')
  const rows = ['Bought a tent in the last 30 days', 'Nothing bought for three years', 'All others'].map(
    (name) => read(`| ${name} | # | # % | # % |`),
  )
  const nets = rows.map(([people, without, shown]) => people * (((shown - without) / 100) * 70 - 0.35))
  expectPrinted(read('for €20,458: a loss of €#')[0], -nets.reduce((sum, net) => sum + net, 0))
  expectPrinted(read('A half (19,825) costs €#')[0], nets[2]! / 2)
  expectPrinted(read('Each costs €#, and')[0], nets[2]! / 4)
  const around = rows.map(
    ([people, without, shown]) =>
      100 * marginOfDifference(without / 100, people / 2, shown / 100, people / 2),
  )
  const [absent] = read('the long absent rose by 0.1 ± #')
  const [others, tents] = read('The others rose by 0.6 ± # and tent buyers by 0.1 ± #')
  for (const [index, printed] of [tents, absent, others].entries())
    expectPrinted(printed, around[index]!, 0.01)
  const [all] = read('| All others | # |')
  expectPrinted(
    read('together they give ±#')[0],
    100 * marginOfDifference(0.018, 0.75 * all, 0.024, 2.25 * all),
    0.01,
  )
})

test('lookalikes-of-the-best-customers', () => {
  const read = reader('lookalikes-of-the-best-customers')
  const people = read('| Offered adverts | # | # | #')
  const shown = read('| Bought | 0.42 % | # % | # %')
  const added = read('| Added by adverts | # | # | #')
  const price = read('| Cost of an added buyer | €# | €# | €#')
  expectPrinted(added[1], (people[1] * (shown[0] - 0.14)) / 100, 0.1)
  expectPrinted(added[2], (people[2] * (shown[1] - 0.07)) / 100, 0.1)
  for (const index of [0, 1, 2]) expectPrinted(price[index]!, 9300 / added[index]!, 0.01)
  expectPrinted(read('the 5 % would be €# below zero')[0], 9300 - added[1] * 41, 1)
  const [reported, whole, pays] = [
    read('| A buyer as reported | €# | €# | €# |'),
    read('| An added buyer costs | €# | €# | €# |'),
    read('| Rise that pays, in points | # | # | # |'),
  ]
  const values = read('| Margin of a buyer in 12 months | €# | €# | €# |')
  const rates = [0.42, ...shown.slice(0, 2)]
  const held = read('| Held back | # | # | #')
  const without = [0.3, 0.14, 0.07]
  const around = read('| Rise measured | 0.12 ± # | 0.11 ± # | 0.08 ± # |')
  for (const index of [0, 1, 2]) {
    expectPrinted(reported[index]!, 9300 / ((people[index]! * rates[index]!) / 100), 0.01)
    expectPrinted(whole[index]!, price[index]!)
    expectPrinted(pays[index]!, (100 * 9300) / people[index]! / values[index]!, 0.001)
    expectPrinted(
      around[index]!,
      100 * marginOfDifference(rates[index]! / 100, people[index]!, without[index]! / 100, held[index]!),
      0.01,
    )
  }
  expectPrinted(read('At €0.050 it would earn €#')[0], people[0] * (0.0012 * 58 - 0.05))
  expectPrinted(read("at today's €0.046 each (€#)")[0], 9300 / 2)
})

test('two-creatives-three-audiences', () => {
  const read = reader('two-creatives-three-audiences')
  const needed = peoplePerArm(0.008, 0.01)
  expectPrinted(read('| 56,250 against 56,250 | #')[0], needed)
  expectPrinted(read('Six cells of # would cost')[0], 2 * needed)
  const found = (n: number, m: number) => 100 * Math.sqrt(7.84 * 0.008 * 0.992 * (1 / n + 1 / m))
  expectPrinted(read('| 56,250 each | #')[0], found(56_250, 56_250), 0.01)
  expectPrinted(read('37,500 against 60,000 | #')[0], found(37_500, 60_000), 0.01)
  expectPrinted(read('takes # people a cell, and we have 18,750')[0], 2 * needed)
})

test('a-campaign-you-stopped', () => {
  const read = reader('a-campaign-you-stopped')
  const [left, people] = read('second reminder # of the # people who got it had left')
  const [share] = read('# % was over the limit')
  const [low, high] = read('the very edge of the interval, # to # %')
  expectPrinted(share, (100 * left) / people, 0.01)
  expectPrinted(low, 100 * (left / people - margin(left / people, people)), 0.01)
  expectPrinted(high, 100 * (left / people + margin(left / people, people)), 0.01)
  const [late, renewed, , without, renewedWithout] = read(
    'Of # with the late e-mail # renewed and # left; of # without, # renewed',
  )
  const [more, less] = [renewed / late, renewedWithout / without]
  expect(more - less).toBeLessThan(marginOfDifference(more, late, less, without))
  expectPrinted(
    read('third and fourth e-mails would have cost about # addresses')[0],
    (2 * (late + without) * share) / 100,
    10,
  )
  const [parcels, back, returned] = read('Of its first # parcels # had come back, # %')
  expectPrinted(returned, (100 * back) / parcels)
  expectPrinted(read('42 % of 60 has a margin of # points')[0], 100 * margin(back / parcels, parcels))
  const [kept, keptOthers] = [read('€14 ÷ 0.58 = €#')[0], read('€23 ÷ 0.82 = €#')[0]]
  expectPrinted(kept, 14 / 0.58, 0.1)
  expectPrinted(keptOthers, 23 / 0.82, 0.1)
  const [money, coats, price, lost] = read('The €# would have sold about # coats at €#, and some # would')
  expectPrinted(coats, money / price, 10)
  expectPrinted(lost, ((money / price) * back) / parcels, 10)
})

test('a-targeting-hypothesis-that-failed', () => {
  const read = reader('a-targeting-hypothesis-that-failed')
  const [spent, orders, cost] = read('Large offices took €# and brought # orders, €# each')
  expectPrinted(cost, spent / orders)
  const [payers, , each] = read('there were # payers (# % of trials), €# each')
  const [broad, , broadEach] = read('broad had # (# %), €#.')
  expectPrinted(each, 12_000 / payers)
  expectPrinted(broadEach, 6_000 / broad)
  expectPrinted(read('had cost about €# more than on broad')[0], 12_000 - payers * broadEach)
  const [first, firstBroad] = read('brought # payers and broad #.')
  const [again, againBroad] = read('gave # against #.')
  const [all, allEach, allBroad, allBroadEach] = read('it was # (€#) against # (€#)')
  expect([all, allBroad]).toEqual([first + again, firstBroad + againBroad])
  expectPrinted(allEach, 12_000 / all)
  expectPrinted(allBroadEach, 12_000 / allBroad)
  const [apart, error] = read('# apart, standard error #.')
  expect(apart).toBe(all - allBroad)
  expectPrinted(error, Math.sqrt(all + allBroad))
})

test('an-ad-test-that-taught-you-something', () => {
  const read = reader('an-ad-test-that-taught-you-something')
  const [film, filmVisitors, filmRate, photo, photoVisitors] = read(
    'with # orders from # visitors (# %) against # from #',
  )
  const [photoRate] = read('against 1,356 from 49,760 (# %)')
  expectPrinted(filmRate, (100 * film) / filmVisitors, 0.01)
  expectPrinted(photoRate, (100 * photo) / photoVisitors, 0.01)
  const [half, luck] = read('would have given # each, give or take #')
  expect(filmVisitors + photoVisitors).toBe(2 * half)
  expectPrinted(luck, 2 * half * margin(0.5, 2 * half), 10)
  const [filmSent, photoSent] = read('showed # clicks sent to the film and # to the photographs')
  expect(read('our counter had missed # and #').slice(0, 2)).toEqual([
    filmSent - filmVisitors,
    photoSent - photoVisitors,
  ])
  const [sentFilm, sentPhoto, gap, around] = read('it was # against # %, a difference of # ± # points')
  expectPrinted(sentFilm, (100 * film) / filmSent, 0.01)
  expectPrinted(sentPhoto, (100 * photo) / photoSent, 0.01)
  expectPrinted(gap, 100 * (film / filmSent - photo / photoSent), 0.01)
  expectPrinted(
    around,
    100 * marginOfDifference(film / filmSent, filmSent, photo / photoSent, photoSent),
    0.01,
  )
  const [rusty, rustyPeople, family, familyPeople] = read('# from # people against # from #')
  const [difference, range] = read('a difference of # ± # points. I announced it')
  expectPrinted(difference, 100 * (rusty / rustyPeople - family / familyPeople), 0.01)
  expectPrinted(
    range,
    100 * marginOfDifference(rusty / rustyPeople, rustyPeople, family / familyPeople, familyPeople),
    0.01,
  )
  const [good, goodFamily] = read('of the 94 offers # bicycles were repairable, of the 61 it was #')
  const [per, perFamily] = read('Per thousand people that is # against #')
  expectPrinted(per, (1000 * good) / rustyPeople, 0.01)
  expectPrinted(perFamily, (1000 * goodFamily) / familyPeople, 0.01)
})

test('attributed-four-incremental-one-point-three', () => {
  const read = reader('attributed-four-incremental-one-point-three')
  type Row = { spend: number; credited: number; added: number; around: number }
  const rows = ['New visitors', 'Left a basket', 'Existing customers'].map((segment) => {
    const [spend, credited, added, around] = read(`| ${segment} | C$# | C$# | C$# ± # |`)
    return { spend, credited, added, around }
  }) as [Row, Row, Row]
  const [fresh, basket, existing] = rows
  const [credited, ...returns] = [
    read('Added sales are # % of the credited ones for new visitors, # % for baskets and # %'),
    ...read('over spend are # (new), # (baskets) and # (existing)').slice(0, 3),
  ] as const
  rows.forEach((row, index) => {
    expectPrinted(credited[index]!, (100 * row.added) / row.credited)
    expectPrinted(returns[index]!, row.added / row.spend, 0.01)
  })
  const net = (row: Row, sales: number, later = 1) => sales * 0.45 * later - row.spend
  expectPrinted(-read('First orders lose C$#')[0], net(fresh, fresh.added))
  const [year, low] = read('with later orders it is +C$#, and the low end is −C$#')
  expectPrinted(year, net(fresh, fresh.added, 1.7))
  expectPrinted(-low, net(fresh, fresh.added - fresh.around, 1.7))
  const [loss, high] = read('the loss would be C$#, and the top of the interval would earn C$#')
  expectPrinted(-loss, net(basket, basket.added, 1.7))
  expectPrinted(high, net(basket, basket.added + basket.around, 1.7))
  expectPrinted(
    read('At the top of the interval C$14,000 brings C$#')[0],
    (existing.added + existing.around) * 0.45,
  )
  const [lost, saved, better] = read('we give up C$# of margin and save C$#: C$# better')
  const [before, after, trial] = [
    ...read('Spend falls from C$# to C$#').slice(0, 2),
    read('I would spend C$#')[0],
  ]
  expect(after).toBe(fresh.spend + trial!)
  expect(saved).toBe(before! - after!)
  expect(lost).toBe((basket.added + existing.added) * 0.45)
  expect(better).toBe(saved - lost)
  const [less, sales] = read('That saves C$# a quarter and may cost C$#')
  expect(less).toBe(fresh.spend / 4)
  expectPrinted(sales, less / (0.45 * 1.7))
  const [one, four] = read('like the last one, ±#, one quarter cannot tell; four bring it to about ±#')
  expect(one).toBe(fresh.around)
  expect(four).toBe(one / 2)
})

test('two-plans-reach-and-frequency', () => {
  const read = reader('two-plans-reach-and-frequency')
  const table = ['1', '2–3', '4–7', '8 or more'].map((row) => read(`| ${row} | # | # | # | # |`))
  const rates = [0.05, ...read('# % with 2–3, # % with 4–7 and # % with eight').slice(0, 3)]
  const total = (column: number) => table.reduce((sum, row) => sum + row[column]!, 0)
  const registered = (column: number, by: number[]) =>
    table.reduce((sum, row, index) => sum + (row[column]! * by[index]!) / 100, 0)
  const [reachB, timesB, reachA, timesA] = read('B reaches # people # times on average, A # people # times')
  expect([reachB, reachA]).toEqual([total(2), total(0)])
  expectPrinted(timesB, total(3) / total(2), 0.1)
  expectPrinted(timesA, total(1) / total(0), 0.1)
  const [b, a] = read('B brings # registrations and A #')
  expectPrinted(b, registered(2, rates))
  expectPrinted(a, registered(0, rates))
  expect(read('although B buys # fewer impressions')[0]).toBe(total(1) - total(3))
  const price = 18_000 / total(1)
  const [, , , last] = table
  const [cost] = read('331,200 × €0.02002 = €#,')
  expectPrinted(cost, last![1] * price, 10)
  const [less] = read('52.8 times for €#')
  expectPrinted(less, last![0] * 5.2 * price)
  expect(read('So A spends €#')[0]).toBe(cost - less)
  expectPrinted(read('on 4.8 registrations, about €# each')[0], (cost - less) / 4.8, 10)
  const halved = rates.map((rate) => (rate + rates[0]!) / 2)
  const [lead, before] = read('B still leads, by # instead of #.')
  expectPrinted(lead, registered(2, halved) - registered(0, halved))
  expectPrinted(before, registered(2, rates) - registered(0, rates))
  expectPrinted(
    read('would need about # %')[0],
    rates[3]! + (100 * (registered(2, rates) - registered(0, rates))) / last![0],
    0.01,
  )
})

test('stop-showing-it-to-those-who-bought', () => {
  const read = reader('stop-showing-it-to-those-who-bought')
  const [customers, agreed] = read('Of its # customers # % agreed')
  const [withdraw] = read('for advertising; # a week withdraw that')
  const [onLists, buyers] = read('The other # are on the campaign lists, and on an average day # of them buy')
  expect(onLists).toBe(customers * agreed * 0.009)
  expect(read('Sending # people as an exclusion list')[0]).toBe(customers * agreed * 0.001)
  const [found] = read('The networks find # % of addresses')
  const [shown, price] = read('sees # adverts a day in all, at €# each')
  const [weeks, engineer] = [8, read('for eight weeks (€#)')[0]]
  const people = (buyers * found) / 100
  const oneDay = people * shown * price
  expect(read('× 0.58 = # of them a day')[0]).toBe(people)
  expectPrinted(read('of them a day: €# for each day of delay')[0], oneDay, 0.01)
  expectPrinted(read('× 3 days = # adverts a day')[0], people * shown * 3)
  expectPrinted(read('× 3 × €0.011 = €# a day')[0], 3 * oneDay, 0.01)
  expectPrinted(read('a day, or €# a year')[0], 365 * 3 * oneDay, 100)
  expectPrinted(read("one day, the networks' own: €#")[0], 365 * oneDay, 100)
  expectPrinted(read('no sync can win more than €# a year')[0], 365 * 2 * oneDay, 100)
  expect(read('I plan five weeks (€#)')[0]).toBe((engineer * 5) / weeks)
  expect(read('Withdrawals, about # a day')[0]).toBe(withdraw / 7)
  expectPrinted(read('An hour of delay costs €# a day')[0], oneDay / 24, 0.01)
})

test('twenty-four-variants-or-six-ideas', () => {
  const read = reader('twenty-four-variants-or-six-ideas')
  const [visitors] = read('four weeks # visitors')
  const error = (people: number) => 100 * Math.sqrt((0.03 * 0.97) / people)
  const largest = { 24: 1.95, 6: 1.27 } as const
  for (const [row, arms] of [
    ['24 rewordings', 24],
    ['Six rewordings', 6],
    ['Six promises', 6],
  ] as const) {
    const [spread, printed, reliability, gain] = read(`| ${row} | # | # | # | #`)
    const exact = error(visitors / arms)
    const believed = spread ** 2 / (spread ** 2 + exact ** 2)
    expectPrinted(printed, exact, 0.01)
    expectPrinted(reliability, believed, 0.01)
    expectPrinted(gain, spread * Math.sqrt(believed) * largest[arms], 0.01)
  }
  expectPrinted(
    read('4,000 each, error 0.27 points; luck alone puts the best at # %')[0],
    3 + 1.95 * error(4000),
    0.01,
  )
  expectPrinted(read('0.49 points × 96,000 = # sign-ups')[0], (1.95 * 0.25 * visitors) / 100)
  const [ideas, rewordings] = read('× 0.0048 × €6 = €# against €#')
  expectPrinted(ideas, 400_000 * 0.0048 * 6)
  expectPrinted(rewordings, 400_000 * 0.0033 * 6)
  const [first] = read('about # each. On day 21')
  expectPrinted(first, (visitors * 21) / 28 / 7, 10)
  const [last] = read('three promises and the present one, # each')
  expect(last).toBe(visitors / 4 / 4)
  const [arm] = read('With # visitors in each of the two arms')
  expectPrinted(arm, first + last, 10)
  const [squared] = read('the squared errors add up to #')
  expectPrinted(squared, (1e4 * (0.036 * 0.964 + 0.03 * 0.97)) / arm, 0.001)
  expectPrinted(read(`÷ (0.16 + ${squared}) = #`)[0], 0.16 / (0.16 + squared), 0.01)
  const [early] = read('the first fortnight (# an arm)')
  expectPrinted(early, visitors / 2 / 7, 10)
  const [apart, errors, each] = read(
    '0.40 = # points above the fourth of six, # standard errors of a difference at # points each',
  )
  expectPrinted(each, (100 * Math.sqrt((0.0225 * 0.9775) / early)) / 0.75, 0.01)
  expectPrinted(apart, (1.27 + 0.2) * 0.4, 0.01)
  expectPrinted(errors, apart / (each * Math.SQRT2), 0.1)
  const [saved, worth] = read('visitors, # sign-ups or €#')
  expectPrinted(saved, (1.95 * 0.25 * visitors) / 100)
  expect(worth).toBe(saved * 6)
  expect(read('the promises bring €# more afterwards')[0]).toBe(ideas - rewordings)
  expectPrinted(
    read('against 360,000 gives ±# points')[0],
    100 * marginOfDifference(0.03, 40_000, 0.035, 360_000),
    0.01,
  )
})

test('three-counts-of-the-same-passengers', () => {
  const read = reader('three-counts-of-the-same-passengers')
  const [cancelled, agencies, second] = read(
    'Of these, # cancelled every trip and # belong to travel agencies; # %',
  )
  const people = ((58_000 - cancelled - agencies) * (100 - second)) / 100
  expectPrinted(read('× 0.94 = # people')[0], people)
  expectPrinted(read('58,000 × 0.78 × 0.64 × 1.4 = #')[0], 58_000 * 0.78 * 0.64 * 1.4)
  expectPrinted(read('with 1.5 browsers a buyer it is #')[0], 58_000 * 0.78 * 0.64 * 1.5)
  const [email, adverts, both] = read(
    '# % agreed to e-mail offers, # % to matching for adverts and # % to both',
  )
  expectPrinted(read('47,470 × 0.72 = #')[0], (people * email) / 100)
  expectPrinted(read('47,470 × 0.61 × 0.57 = #')[0], (people * adverts * 0.57) / 100)
  const only = (people * (adverts - both)) / 100
  const [printedOnly, matched] = read('adverts only: # people, of whom 57 % match, #')
  expectPrinted(printedOnly, only)
  expectPrinted(matched, only * 0.57)
  expectPrinted(read('the other # matched people')[0], (people * adverts * 0.57) / 100 - only * 0.57)
  expectPrinted(read('÷ 0.006² = # a group')[0], peoplePerArm(0.02, 0.026))
  const [held, written] = read('# held back and # written to')
  expect(held + written).toBe(Math.floor((people * email) / 100))
  expect(7.84 * ((0.026 * 0.974) / written + (0.02 * 0.98) / held)).toBeLessThan(0.006 ** 2)
  const [more, tickets] = read('# more people get the offer, some # tickets')
  expectPrinted(more, written - (people * email) / 200)
  expectPrinted(tickets, more * 0.006)
})

test('an-audience-with-a-stable-holdout', () => {
  const read = reader('an-audience-with-a-stable-holdout')
  const [held, written, found] = read('# against # finds a difference of # points')
  const smallest = (a: number, b: number) => 100 * Math.sqrt(7.84 * 0.03 * 0.97 * (1 / a + 1 / b))
  expectPrinted(found, smallest(held, written), 0.01)
  const [halves, more] = read('Halves would find # and hold back # more')
  expectPrinted(halves, smallest(11_000, 11_000), 0.01)
  expect(more).toBe(11_000 - held)
  expectPrinted(read('chance allows 2,000 ± #')[0], 1.96 * Math.sqrt(10_000 * 0.2 * 0.8))
})

test('apprenticeship-adverts-that-reached-mostly-men', () => {
  const read = reader('apprenticeship-adverts-that-reached-mostly-men')
  const [roofMen, roofWomen, roofMenApplied, roofWomenApplied] = read('| Roof | # | # | # | # |')
  const [teamMen, teamWomen, teamMenApplied, teamWomenApplied] = read('| Team | # | # | # | # |')
  const [men, women] = [roofMen + teamMen, roofWomen + teamWomen]
  const rates = [
    (roofMenApplied + teamMenApplied) / men,
    (roofWomenApplied + teamWomenApplied) / women,
  ] as const
  const [priceMan, priceWoman] = read('A man reached cost €#, a woman €#.')
  const money = men * priceMan + women * priceWoman
  expectPrinted(read('with the same €#?')[0], money)
  expectPrinted(read('Women are 49.5 % of the audience, # %')[0], (100 * women) / (men + women), 0.1)
  expectPrinted(read('reach would be # %')[0], (100 * (4892 + women)) / ((men + women) / 0.93), 0.1)
  expectPrinted(read('Chance is ± # points')[0], 100 * margin(women / (men + women), men + women), 0.1)
  expect(read("would at today's rates bring # men and # women").slice(0, 2)).toEqual(
    rates.map((rate) => Math.round(32_500 * rate)),
  )
  const [alone, share] = read('"Team" alone gives # applicants for €20,532, # %')
  expect([alone, share]).toEqual(read('| "Team" only | # | # % |').slice(0, 2))
  const [seen, seenNow] = read('by lot about # women instead of #.')
  expectPrinted(seen, 2.4 * share)
  expectPrinted(seenNow, (240 * (roofWomenApplied + teamWomenApplied)) / 729)
  const pairs = money / (priceMan + priceWoman)
  const equal = read('| One campaign each, equal reach | # | # % |')
  expectPrinted(equal[0], pairs * (rates[0] + rates[1]))
  expectPrinted(equal[1], (100 * rates[1]) / (rates[0] + rates[1]), 0.1)
  const team = (money * (teamMenApplied + teamWomenApplied)) / (teamMen * priceMan + teamWomen * priceWoman)
  expectPrinted(read('| "Team" only | # |')[0], team)
  const added = (32_500 - women) * (rates[1] / 2)
  expectPrinted(read('the added 11,200 bring # applicants')[0], added)
  expectPrinted(read('of 648, # %')[0], (100 * (204 + added)) / (204 + added + 32_500 * rates[0]), 0.1)
  const [gap, half] = read('a difference of # ± #.')
  const [team1, roof1] = [teamWomenApplied / teamWomen, roofWomenApplied / roofWomen]
  expectPrinted(gap, 100 * (team1 - roof1), 0.01)
  expectPrinted(half, 100 * marginOfDifference(team1, teamWomen, roof1, roofWomen), 0.01)
  expect(read('49.5 % takes # a half')[0]).toBe(Math.ceil(peoplePerArm(0.47, 0.495)))
})
