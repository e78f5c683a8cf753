import { expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

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
  const [, older, percent, gift] = read('| Longer ago | # | # | # % | €#')
  const sparedLetters = older * 0.75 * price
  const lostGifts = (older * percent * gift * 0.75) / 100
  expect(read('leave €# − €# = €#').slice(0, 3)).toEqual([
    sparedLetters,
    lostGifts,
    sparedLetters - lostGifts,
  ])
  expectPrinted(read('141,600 ÷ 30,000 = # lost legacies')[0], (sparedLetters - lostGifts) / 30_000, 0.1)
  expectPrinted(read('or €19,200, is lost; €# is left')[0], (sparedLetters - lostGifts) / 2)
  expectPrinted(read('(70,800 ÷ 30,000 = #)')[0], (sparedLetters - lostGifts) / 2 / 30_000, 0.1)
  expectPrinted(read('÷ 20,000) = # points')[0], 100 * 2.8 * Math.sqrt((2 * 0.032 * 0.968) / 20_000), 0.1)
  const [saved, lost] = read('to the second half saves €# and loses €#')
  expectPrinted(saved, (26_000 / 2) * 3 * price)
  expectPrinted(lost, (26_000 / 2) * 3 * 0.01 * 45)
  expect(read('A gain of €#')[0]).toBe(saved - lost)
})

test('explained-without-statistics', () => {
  const read = reader('explained-without-statistics')
  const [phoned, others] = read('By lot, # were phoned and # were not')
  const [gave, shareGave, gaveToo, shareGaveToo] = read(
    '# of those phoned gave blood (# %), and # of the others (# %)',
  )
  expectPrinted(shareGave, (100 * gave) / phoned, 0.1)
  expectPrinted(shareGaveToo, (100 * gaveToo) / others, 0.1)
  const [difference, wide] = read('The difference is # points, give or take #')
  expectPrinted(difference, 100 * (gave / phoned - gaveToo / others), 0.1)
  expectPrinted(wide, 100 * marginOfDifference(gave / phoned, phoned, gaveToo / others, others), 0.1)
})

test('one-page-for-the-board', () => {
  const read = reader('one-page-for-the-board')
  const [once] = read('changed once for NOK # million')
  const yearly = (extra: number, people: number) => (extra * (52 / 16) * people) / 1e6
  for (const [row, sign, signed, low, high] of [
    ['Commuters', '+', '+', '+', '+'],
    ['Project workers', '+', '+', '−', '+'],
    ['Island families', '−', '−', '−', '+'],
  ] as const) {
    const [people, , extra, wide] = read(`| ${row} | # | # | ${sign}# ± #`)
    const middle = sign === '−' ? -extra : extra
    const printed = read(`| ${row.replace('Island families', 'Families')} | ${signed}# | ${low}# to ${high}#`)
    expectPrinted(printed[0], Math.abs(yearly(middle, people)), 0.1)
    expectPrinted(printed[1], Math.abs(yearly(middle - wide, people)), 0.1)
    expectPrinted(printed[2], yearly(middle + wide, people), 0.1)
  }
  const [commuters, extra, wide] = [5200, 310, 240]
  expectPrinted(read('in about # months (1.9')[0], (12 * once) / yearly(extra - wide, commuters))
  expectPrinted(read('at the middle figure in #')[0], (12 * once) / yearly(extra, commuters), 0.1)
  expectPrinted(read('√(2 ÷ 600) ≈ # as standard')[0], 180 / 1.96 / Math.sqrt(2 / 600), 10)
  expectPrinted(read('takes about # in each arm')[0], (2 * 7.84 * 1590 ** 2) / 95 ** 2, 100)
  const [middle, low, years] = read('5.2 becomes # million and the low end #, a payback of # years')
  expectPrinted(middle, (yearly(extra, commuters) * 2) / 3, 0.1)
  expectPrinted(low, (yearly(extra - wide, commuters) * 2) / 3, 0.1)
  expectPrinted(years, once / ((yearly(extra - wide, commuters) * 2) / 3), 0.1)
  expectPrinted(read('Under NOK # a commuter in 16 weeks')[0], (once * 1e6) / commuters / (52 / 16), 1)
  expectPrinted(read('Under NOK # each in 16 weeks')[0], (once * 1e6) / 3 / commuters / (52 / 16), 1)
})

test('which-chart-for-this-meeting', () => {
  const read = reader('which-chart-for-this-meeting')
  for (const [row, sign] of [
    ['Contractors', '+'],
    ['Decorators', '−'],
    ['Shops', '−'],
  ] as const) {
    const [a, n, b, m] = read(`| ${row} | # of # | # of #`)
    const wide = 100 * marginOfDifference(a / n, n, b / m, m)
    const [difference, low, high] = read(`| ${row} | +# | ${sign}# to +#`)
    const exact = 100 * (a / n - b / m)
    expectPrinted(difference, exact, 0.1)
    expectPrinted(low, Math.abs(exact - wide), 0.1)
    expectPrinted(high, exact + wide, 0.1)
  }
  const [low, high, lowToo, highToo] = read('own intervals, #–# % and #–# %, overlap')
  expectPrinted(low, 100 * (312 / 1240 - margin(312 / 1240, 1240)), 0.1)
  expectPrinted(high, 100 * (312 / 1240 + margin(312 / 1240, 1240)), 0.1)
  expectPrinted(lowToo, 100 * (262 / 1228 - margin(262 / 1228, 1228)), 0.1)
  expectPrinted(highToo, 100 * (262 / 1228 + margin(262 / 1228, 1228)), 0.1)
  expectPrinted(read('√(3.3² + 1.7²) = #')[0], Math.hypot(3.3, 1.7), 0.1)
  expectPrinted(read('A band of about ± # points')[0], 100 * margin(0.61, 2900), 0.1)
})

test('vice-presidents-favourite-segment', () => {
  const read = reader('vice-presidents-favourite-segment')
  const [favourites, others] = read('| Customers | # | # |')
  const [contribution, usual] = read('| Contribution a year | €# | €#')
  const [a, n, b, m] = read('in the segment # of # ordered with it, # of # without')
  const [c, k, d, l] = read('elsewhere # of # against # of #')
  expectPrinted(read('+1.3 points, ± #')[0], 100 * marginOfDifference(a / n, n, b / m, m), 0.1)
  expectPrinted(read('+1.2, ± #')[0], 100 * marginOfDifference(c / k, k, d / l, l), 0.1)
  expectPrinted(read('would bring €# more')[0], favourites * contribution)
  expectPrinted(read('260,000 ÷ 31 = #')[0], 260_000 / contribution)
  expectPrinted(read('205 × €24 = €#')[0], favourites * 0.05 * usual)
  const [mailing, low] = read('€# a mailing at 1.2 points, €#')
  expectPrinted(mailing, others * 0.012 * 11, 1000)
  expectPrinted(low, others * 0.00785 * 11, 100)
  expectPrinted(read('the same calculation gives €#')[0], favourites * (a / n - b / m) * 11, 10)
  expectPrinted(read('about €# even at the low end')[0], (4 * low * (others - 10_000)) / others, 1000)
  expectPrinted(read('12,000 ÷ 31 = #')[0], 12_000 / contribution)
  expectPrinted(read('bring # more new customers')[0], 9000 / contribution, 1.5)
})

test('roll-out-to-forty-opticians', () => {
  const read = reader('roll-out-to-forty-opticians')
  const rows = ['First varifocals', 'Lens wearers gone quiet', 'Children due for a check'].map((row) =>
    read(`| ${row} | # | # % | # % | €#`),
  )
  const worth = read('Worth of a call: €#, €#, €#')
  rows.forEach(([, book, buy, euros], row) => expectPrinted(worth[row]!, (book * buy * euros) / 10_000, 0.01))
  expectPrinted(
    read('84 calls take # hours')[0],
    (rows.reduce((sum, [names]) => sum + names, 0) * 6) / 60,
    0.1,
  )
  expectPrinted(
    read('promise # bookings')[0],
    rows.reduce((sum, [names, book]) => sum + (names * book) / 100, 0),
    0.1,
  )
  const [first, lenses] = [rows[0]!, rows[1]!]
  const [calls, callsToo, hours] = read('Then # varifocal and # lens calls take # hours')
  expect(calls).toBe(first[0] - first[0] / 5)
  expectPrinted(hours, ((calls + callsToo) * 6) / 60, 0.1)
  expectPrinted(
    read('24 × 0.20 + 12 × 0.26 = # of nine')[0],
    (calls * first[1] + callsToo * lenses[1]) / 100,
    0.1,
  )
  const [slots, slotsToo, together, time] = read(
    '24 calls fill # slots and eight lens calls fill #, together # in # hours',
  )
  expectPrinted(slots, (24 * first[1]) / 100, 0.1)
  expectPrinted(slotsToo, (8 * lenses[1]) / 100, 0.1)
  expectPrinted(together, (24 * first[1] + 8 * lenses[1]) / 100, 0.1)
  expectPrinted(time, (32 * 6) / 60, 0.1)
  const [uncalled, listed] = read('stays uncalled by lot: # of #')
  expect(listed).toBe(8 * 8 * first[0])
  expect(uncalled).toBe(listed / 5)
  expect(read('the bookings of # with those of #').slice(0, 2)).toEqual([uncalled, listed - uncalled])
  expectPrinted(read('under four points (€# an hour)')[0], (0.04 * first[2] * first[3] * 10) / 100)
  expectPrinted(read('takes # an arm')[0], peoplePerArm(0.12, 0.2))
  expectPrinted(read('0.08 × 0.55 × 118 = €#')[0], 0.08 * 0.55 * 118, 0.01)
})

test('the stories: objection, wrong advice, unknown number', () => {
  const objection = reader('an-objection-from-sales')
  expectPrinted(objection('covers # average clinics')[0], (118 * 0.064) / 0.28)
  const wrong = reader('a-recommendation-that-turned-out-wrong')
  const [charged, euros] = wrong('He agreed to all #, €#')
  expect(euros).toBe(charged * 35)
  const [lost, visits, visitsBefore] = [
    wrong('We lost about # orders')[0],
    ...wrong('made # visits, after #').slice(0, 2),
  ] as [number, number, number]
  const [orders, ordersBefore] = wrong('by a third, # after #')
  expect(lost).toBe(ordersBefore - orders)
  expectPrinted(wrong('that is about €#')[0], (visitsBefore - visits) * wrong('margin of €# a visit')[0], 100)
  const [web, halfWeb, discount, halfDiscount] = [
    ...objection('# of # at web price ordered').slice(0, 2),
    ...objection('against # of # with discount').slice(0, 2),
  ] as [number, number, number, number]
  const wide = marginOfDifference(web / halfWeb, halfWeb, discount / halfDiscount, halfDiscount)
  const worst = discount / halfDiscount - web / halfWeb + wide
  objection('a loss of eight points, or eleven clinics')
  expectPrinted(8, 100 * worst)
  expectPrinted(11, worst * halfWeb)
  objection('His gain of ten points has a margin of eleven')
  const [signed, called, signedBefore, calledBefore] = [
    ...objection('# of his # visits led').slice(0, 2),
    ...objection('after # of # in the same').slice(0, 2),
  ] as [number, number, number, number]
  expectPrinted(
    11,
    100 * marginOfDifference(signed / called, called, signedBefore / calledBefore, calledBefore),
  )
  const unknown = reader('you-had-to-say-we-do-not-know')
  expectPrinted(unknown('74 % and 75 %, ± # points')[0], 100 * marginOfDifference(0.74, 200, 0.75, 1700), 0.1)
  expectPrinted(unknown('prevent # failures')[0], 1_900_000 / 310)
  expectPrinted(unknown('passed the first time (# %)')[0], (100 * 512) / 822, 0.1)
  expectPrinted(unknown('1,010 of 1,655 (# %)')[0], (100 * 1010) / 1655, 0.1)
})

test('budget-cut-by-two-fifths', () => {
  const read = reader('budget-cut-by-two-fifths')
  const [scoring] = read('| Monthly scoring | #')
  const [letters, back, wide] = read('| Win-back letters | # | # ± #')
  const [offers, claimed] = read('| Price offers at renewal | # | #')
  const [analyst] = read('| Testing, one analyst | #')
  const [renewals, worth] = read('concern # renewals a year at CHF #')
  const bundle = scoring + letters + offers + analyst
  expect(wide).toBe(160)
  expect(read('**Stays (#)')[0]).toBe(bundle)
  expectPrinted(claimed, (renewals * 0.03 * worth) / 1000)
  expect(read('| 437, as stated | # | +#').slice(0, 2)).toEqual([back + claimed, back + claimed - bundle])
  expect(read('| half | # | +#').slice(0, 2)).toEqual([back + claimed / 2, back + claimed / 2 - bundle])
  expect(read('| nothing | # | −#').slice(0, 2)).toEqual([back, bundle - back])
  expectPrinted(
    read('to carry the bundle, # points')[0],
    (100_000 * (bundle - back)) / (renewals * worth),
    0.01,
  )
  expectPrinted(read('only 120,000, # points')[0], (100_000 * offers) / (renewals * worth), 0.01)
  expect(read('390 − 190 − 150 − 110 = −#')[0]).toBe(-(back - scoring - letters - analyst))
  const [arm, points] = read('by lot; # an arm, ± # points')
  expectPrinted(arm, renewals / 6)
  expectPrinted(points, 100 * marginOfDifference(0.71, arm, 0.74, arm), 0.1)
  expectPrinted(read('takes about # an arm, eight months')[0], peoplePerArm(0.71, 0.7224), 1000)
  expectPrinted(read('Withholding costs CHF # or')[0], arm * 0.03 * worth, 1000)
})

test('self-service-segment-explorer', () => {
  const read = reader('self-service-segment-explorer')
  expect(read('raw tables: 1,800 TB, $#')[0]).toBe(60 * 25 * 1.2 * 6)
  const [each, all, dollars, build] = read('scans # GB, so 1,500 take # TB or $#, plus $# for the build')
  expectPrinted(each, (3.4e6 * 10 * 8) / 1e9, 0.01)
  expectPrinted(all, (1500 * 3.4e6 * 80) / 1e12, 0.01)
  expectPrinted(dollars, ((1500 * 3.4e6 * 80) / 1e12) * 6, 0.01)
  expectPrinted(build, 4.8 * 6, 0.01)
  expectPrinted(read('27 remain: # hours')[0], (180 * 0.15 * 12) / 60, 0.1)
  expectPrinted(read('(153 × 0.05 = 8, # hours)')[0], (8 * 12) / 60, 0.1)
})

test('six-analysts-fourteen-teams', () => {
  const read = reader('six-analysts-fourteen-teams')
  const sizes = ['Small (a count, a list)', 'Medium (an analysis)', 'Large (a project)'].map((row) =>
    read(`| ${row} | # | #`),
  )
  const queue = (jobs: [number, number][], hours: number) => {
    const count = jobs.reduce((sum, [n]) => sum + n, 0)
    const load = jobs.reduce((sum, [n, each]) => sum + n * each, 0)
    const mean = load / count
    const variation = jobs.reduce((sum, [n, each]) => sum + n * each ** 2, 0) / count / mean ** 2 - 1
    let blocked = 1
    for (let n = 1; n <= 6; n++) blocked = ((load / hours) * blocked) / (n + (load / hours) * blocked)
    const use = load / hours / 6
    const waits = blocked / (1 - use * (1 - blocked))
    return { load, mean, variation, waits, wait: ((waits / (6 * (1 - use))) * mean * (1 + variation)) / 2 }
  }
  const [small, medium, large] = sizes.map(([n, each]): [number, number] => [n, each]) as [
    [number, number],
    [number, number],
    [number, number],
  ]
  const now = queue([small, medium, large], 30)
  const [mean, variation, , waits] = read('mean # hours, variation #, use # %, P = #')
  expectPrinted(mean, now.mean, 0.01)
  expectPrinted(variation, now.variation, 0.01)
  expectPrinted(waits, now.waits, 0.01)
  const rows = [
    ['Now', now],
    ["15 small ones by self-service, 6 hours' upkeep", queue([[small[0] - 15, small[1]], medium, large], 29)],
    ['One large project less a fortnight', queue([small, medium, [large[0] - 0.5, large[1]]], 30)],
  ] as const
  for (const [row, { load, wait }] of rows) {
    const [hours, use, printed] = read(`| ${row} | # | # % | # h`)
    expect(hours - (row.startsWith('15') ? 6 : 0)).toBe(load)
    expectPrinted(use, (100 * hours) / 180)
    expectPrinted(printed, wait, row === 'Now' ? 1 : 0.1)
  }
})

test('the stories: segmentation to be proud of, changed decision, last question', () => {
  const proud = reader('a-segmentation-you-are-proud-of')
  const [rule, n, share] = proud('# of # bookings were flexible (# %)')
  const [none, m, shareToo] = proud('in six weeks without # of # (# %)')
  expectPrinted(share, (100 * rule) / n, 0.1)
  expectPrinted(shareToo, (100 * none) / m, 0.1)
  const wide = 100 * marginOfDifference(rule / n, n, none / m, m)
  const [points, low, high] = proud('The difference of # points has an interval of about # to #')
  expectPrinted(points, 100 * (rule / n - none / m), 0.1)
  expectPrinted(low, 100 * (rule / n - none / m) - wide, 0.1)
  expectPrinted(high, 100 * (rule / n - none / m) + wide, 0.1)
  const [lost, accounts, percent] = proud('lost # of # accounts (# %)')
  const [lostToo, others, percentToo] = proud('the others # of # (# %)')
  expectPrinted(percent, (100 * lost) / accounts, 0.1)
  expectPrinted(percentToo, (100 * lostToo) / others, 0.1)
  const [before, beforeToo] = proud('it had been # % and # %')
  const [net, kept, euros] = proud('that is # points, about # accounts or €#')
  expectPrinted(net, before - percent - (beforeToo - percentToo), 0.1)
  expectPrinted(kept, (net * accounts) / 100)
  expectPrinted(euros, kept * proud('each worth about €# of margin')[0], 1000)
  // Eight improved regions of twelve: draws of eight that hold all six pilot regions, out of all draws of eight.
  expect(proud('only # of # draws').slice(0, 2)).toEqual([(6 * 5) / 2, (12 * 11 * 10 * 9) / 24])

  const changed = reader('segments-that-changed-a-product-decision')
  const [from, to] = changed('errand members fell from # % to # %')
  const [fromToo, toToo] = changed('districts they went from # % to # %')
  expectPrinted(changed('Net, that is # points')[0], from - to - (fromToo - toToo), 0.1)
  const [newcomers, moved, movedShare] = changed('# newcomers took it, and # of them (# %)')
  expectPrinted(movedShare, (100 * moved) / newcomers)
  const [full, emptied] = changed('no-shows fell from # % to # %')
  const [control, controlAfter] = changed('in the other 1,040 from # % to # %')
  const netPoints = full - emptied - (control - controlAfter)
  const [saved, worth] = changed('a salon keeps # more, or about €#')
  const [appointments, each] = changed('at # appointments a month and €# each')
  expectPrinted(saved, (netPoints * appointments) / 100, 0.1)
  expectPrinted(worth, saved * each)
  const [fewer, cost] = changed('takes # of them and €#')
  expectPrinted(fewer, changed('about # a month, fell')[0] * 0.06, 0.1)
  expectPrinted(cost, fewer * each)

  const last = reader('anything-else-we-should-know')
  const [up, base] = last('# % of their first-time visitors returned within six months, up from # %')
  const [baseToo, upToo] = last('moved from # % to # %')
  expect(up - base - (upToo - baseToo)).toBe(3)
})
