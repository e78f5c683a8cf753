import { expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

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
  const youngest = paper[0]![0] + paper[0]![1]
  expectPrinted(read('reaches the # under 29')[0], 1000 * youngest)
  expectPrinted(read('over-60s addresses #, but')[0], 1000 * oldest)
  expectPrinted(
    read('The # aged 29 to 60 hear nothing')[0],
    1000 * (frequent + occasional - youngest - oldest),
  )
  expectPrinted(read('So # % are asked to change')[0], (100 * youngest) / (frequent + occasional))
  const [budget, each] = [read('asks for £#:')[0], read('each paper ticket costs £# more')[0]]
  const [tickets, switched] = [read('the saving on # tickets')[0], read('travellers switched (#)')[0]]
  expectPrinted(tickets, budget / each)
  expectPrinted(switched, (1000 * (frequent + occasional)) / 8)
  expectPrinted(read('need more than # mobile journeys')[0], Math.floor(tickets / switched))
  expectPrinted(read('telling 12 % needs about # a group')[0], peoplePerArm(0.1, 0.12))
})

test('segments-that-serve-the-strategy', () => {
  const read = reader('segments-that-serve-the-strategy')
  const stops = {
    'Hotels and chains': 'Hotels',
    'Schools and care homes': 'Schools',
    'Cafés and takeaways': 'Cafés',
  }
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

test('score-five-exam-segments', () => {
  const read = reader('score-five-exam-segments')
  const [demand, margin, reach, fit] = read(
    'demand #, margin #, ease of reach #, fit with the present course #',
  )
  const rows = {
    Nurses: 'Nurses seeking recognition | # (#) | # (€#) | #',
    'University applicants': 'University applicants | # (#) | # (€#) | #',
    Engineers: 'Engineers sent by employers | # (#) | # (€#) | #',
    Family: 'People joining family | # (#) | # (€#) | #',
  }
  const fits = { Nurses: 4, 'University applicants': 5, Engineers: 3, Family: 3 }
  for (const [name, phrase] of Object.entries(rows)) {
    const [d, , m, , r] = read(phrase)
    const total = d * demand + m * margin + r * reach + fits[name as keyof typeof fits] * fit
    expectPrinted(read(`| ${name} | # |`)[0], total / 100, 0.01)
  }
  expectPrinted(read('Nurses 2,600 × €140 = €#')[0], 2600 * 140)
  expectPrinted(read('applicants 4,100 × €85 = €#')[0], 4100 * 85)
  const [sure, each] = read('uncertain by about # % (1.96 × √(1 ÷ # + 1')
  expectPrinted(sure, 196 * Math.sqrt(2 / each))
})

test('one-roaster-offices-and-cafes', () => {
  const read = reader('one-roaster-offices-and-cafes')
  const [offices, low] = read('Offices, through machine suppliers | # | A$#')
  const [cafes, high] = read('| Cafés | # | A$#')
  const [leave, asked] = read('# of # cafés interviewed')
  const one = offices * low + cafes * high * (1 - leave / asked)
  const two = (140 - 9 - cafes) * low + cafes * high - 118
  expectPrinted(read('One brand, 29 % of cafés leave | #')[0], one, 0.1)
  const [now, grown] = read('| Two brands (131 t) | # | #')
  expectPrinted(now, two, 0.1)
  expectPrinted(grown, two + 26 * (high - low), 0.1)
  expectPrinted(read('23.4 ÷ 5.5 = # tonnes')[0], (one - two) / (high - low), 0.1)
  expectPrinted(read('29 % is ±# points')[0], 100 * margin(leave / asked, asked), 0.1)
  const half = offices * low + cafes * high * (1 - leave / asked / 2)
  const [yielded, border, same, second] = read('one brand yields # and two brands need # tonnes ((# − #)')
  expectPrinted(yielded, half, 0.1)
  expectPrinted(second, two, 0.1)
  expect(same).toBe(yielded)
  expectPrinted(border, (half - two) / (high - low))
  const [thousand, from, to] = read('at A$#,000 a year it falls from # to #')
  expect(from).toBe(border)
  expectPrinted(to, (half - two - (118 - thousand)) / (high - low), 0.1)
  const [old, raised, gap, gain] = read('and # would become # tonnes (# ÷ #)')
  expect(old).toBe(border)
  expectPrinted(gain, high - low - 1, 0.1)
  expectPrinted(gap, half + offices - (two + 140 - 9 - cafes), 0.1)
  expectPrinted(raised, gap / gain)
})

test('reachable-musicians-bottom-up', () => {
  const read = reader('reachable-musicians-bottom-up')
  const open = [31 * 71 * 0.62, 1450 * 4.2 * 0.55 * 0.91, 380 * 6 * 0.6 * 0.78]
  const shares = [27 / 90, 18 / 120, 8 / 40]
  const orders = open.reduce((sum, people, i) => sum + people * shares[i]!, 0)
  expectPrinted(read('Stated orders: # pairs, €161,000')[0], orders)
  const asked = [90, 120, 40]
  const ranges = [read('409 (#–#)'), read('457 (#–#)'), read('213 (#–#)')]
  ranges.forEach(([low, high], i) => {
    const half = margin(shares[i]!, asked[i]!)
    expectPrinted(low, open[i]! * (shares[i]! - half))
    expectPrinted(high, open[i]! * (shares[i]! + half))
  })
})

test('a-gap-in-the-running-shoe-map', () => {
  const read = reader('a-gap-in-the-running-shoe-map')
  const squares = read('A #, B #, C #, D #, E #')
  const inverse = squares.reduce((sum, square) => sum + 1 / square, 0)
  const gap = 1 / ((8 - 7) ** 2 + (8 - 6.5) ** 2)
  expectPrinted(read('its share is 0.308 ÷ 0.762 = # %')[0], (100 * gap) / (inverse + gap))
  const fromD = 1 / squares[3] / inverse
  expectPrinted(read('and brings €# net')[0], 38 - fromD * 31, 0.01)
  const [net, pairs, yearly] = read('640,000 ÷ # = # pairs, # a year')
  expectPrinted(net, 38 - fromD * 31, 0.01)
  expect(pairs).toBe(Math.ceil(640_000 / net))
  expectPrinted(yearly, pairs / 3)
  // The rule in every group: who would buy a shoe at this place, and how many of them leave D.
  const shoes = [
    [2, 7],
    [7, 3],
    [5, 5],
    [8, 4],
    [3, 3],
  ] as const
  const groups = ['Daily', 'Returning', 'Racing', 'Long-distance'].map((name) =>
    read(`| ${name} | # % | (#, #)`),
  )
  const sold = (x: number, y: number) =>
    groups.map(([size, gx, gy]) => {
      const pull = (px: number, py: number) => 1 / ((px - gx) ** 2 + (py - gy) ** 2)
      const present = shoes.reduce((sum, [px, py]) => sum + pull(px, py), 0)
      const share = pull(x, y) / (present + pull(x, y))
      const bought = 225_000 * (size / 100) * share * 0.25
      return { share, bought, left: (bought * pull(8, 4)) / present }
    })
  const total = (of: 'bought' | 'left', x: number, y: number) =>
    sold(x, y).reduce((sum, group) => sum + group[of], 0)
  const shares = read('gives # % of daily, # % of returning and # % of racing')
  sold(8, 8)
    .slice(0, 3)
    .forEach(({ share }, i) => expectPrinted(shares[i]!, 100 * share, 0.1))
  const [all, ours, contribution] = read('# × 38 − # × 31 = €#')
  expectPrinted(all, total('bought', 8, 8))
  expectPrinted(ours, total('left', 8, 8))
  expectPrinted(contribution, all * 38 - ours * 31, 100)
  expectPrinted(read('takes # years. **What')[0], 640_000 / contribution, 0.1)
  const [better, back] = read('promises # pairs over all groups and payback in # years')
  expectPrinted(better, total('bought', 7, 6), 10)
  expectPrinted(back, 640_000 / (38 * total('bought', 7, 6) - 31 * total('left', 7, 6)), 0.1)
  // What the other groups must bring when the first one wins only 60 %.
  const others = sold(7, 6).slice(0, 3)
  const [needed, offered, apiece] = read('bring about # of the # pairs that the rule gives, at some €#')
  const rest = others.reduce((sum, group) => sum + group.bought, 0)
  const worth = others.reduce((sum, group) => sum + 38 * group.bought - 31 * group.left, 0) / rest
  const [first] = read('at most 60 %, or # pairs')
  expectPrinted(first, 27_000 * 0.6 * 0.25)
  expectPrinted(offered, rest, 10)
  expectPrinted(apiece, worth)
  expectPrinted(needed, (640_000 / 3 - first * net) / worth, 100)
  expectPrinted(read('three years × 4,050 × €28.59 = €#')[0], 3 * first * net, 100)
})

test('a-rival-undercuts-daily-lenses', () => {
  const read = reader('a-rival-undercuts-daily-lenses')
  const [people] = read('optician has # subscribers')
  const months = (rate: number) =>
    Array.from({ length: 12 }, (_, i) => people * (1 - rate) ** (i + 1)).reduce((sum, left) => sum + left, 0)
  const [calm, attacked] = read('Summed: # subscriber-months at 2.1 %, # at 3.3 %')
  expectPrinted(calm, months(0.021))
  expectPrinted(attacked, months(0.033))
  expectPrinted(read('half the extra loss is avoided: # × 237')[0], months(0.027))
  const [one, two] = read('takes # people an arm in one month, # over two')
  expectPrinted(one, peoplePerArm(0.027, 0.033))
  expectPrinted(two, peoplePerArm(1 - 0.973 ** 2, 1 - 0.967 ** 2))
  const [ends, undisturbed] = read('ends with # subscribers, undisturbed we would have #')
  expectPrinted(ends, people * (1 - 0.033) ** 12)
  expectPrinted(undisturbed, people * (1 - 0.021) ** 12)
  const [missing, bill] = read('The # missing cost Kč # a month')
  expectPrinted(missing, undisturbed - ends)
  expectPrinted(bill, missing * 235, 1000)
  const [equal] = read('only if about # % leave')
  expectPrinted(equal, 12)
  expectPrinted((months(equal / 100) * 235) / 1e6, (calm * 130) / 1e6, 0.5)
})

test('a-message-that-did-not-land', () => {
  const read = reader('a-message-that-did-not-land')
  const [old, all, better] = read('In three weeks # of # replied to the old message and # of')
  const [points, half] = read('The difference in replies is # points ±#')
  expectPrinted(points, (100 * (better - old)) / all, 0.1)
  expectPrinted(half, 100 * marginOfDifference(old / all, all, better / all, all), 0.1)
  const [first, asked, firstRate] = read('# of # borrowed something after the old text (# %)')
  const [second, , secondRate] = read('and # of # after the new one (# %)')
  expectPrinted(firstRate, (100 * first) / asked, 0.1)
  expectPrinted(secondRate, (100 * second) / asked, 0.1)
  const [more, around] = read('That is # points more, ±#')
  expectPrinted(more, (100 * (second - first)) / asked, 0.1)
  expectPrinted(around, 100 * marginOfDifference(first / asked, asked, second / asked, asked), 0.1)
})

test('a-segment-you-advised-against', () => {
  const read = reader('a-segment-you-advised-against')
  const [all, rounds, others, ordinary] = read(
    'On # law-firm orders there were # rounds of correction, # on the other #',
  )
  const [low, usual] = read('They contributed €# an order against €#')
  const [bundles, same] = read('# of the # orders were court bundles')
  const [few, earned] = read('needed # rounds and contributed €#')
  if (same !== all || others > rounds || ordinary < all || few > rounds)
    throw new Error('orders do not agree')
  const contracts = (all * low - bundles * earned) / (all - bundles)
  // “lost us between two and three euros an order”
  expect(contracts).toBeLessThan(-2)
  expect(contracts).toBeGreaterThan(-3)
  const [, before] = read('contributed €# a month in the following half-year, €#')
  const [orders, price] = read('(some # orders a month at about €#)')
  expectPrinted(orders, before / usual)
  expectPrinted(read('About €# of the rise')[0], orders * price * 0.04, 100)
})

test('against-the-spreadsheet', () => {
  const read = reader('against-the-spreadsheet')
  const [hours, minutes] = read('A spreadsheet takes # hours a week; the software takes # minutes')
  const [wage, saved, price] = read('hours × 52 ÷ 12 × kr # = kr # a month against kr #')
  expectPrinted(saved, ((hours - minutes / 60) * 52 * wage) / 12)
  const [half] = read('If half of them do, kr #')
  expectPrinted(half, saved / 2)
  expect(half).toBeGreaterThan(price)
  const [before, after, dishes] = read('Wrong lists fell from # to # of #')
  expectPrinted(read('of 480, or by # points')[0], (100 * (before - after)) / dishes, 0.1)
  const exact = 100 * marginOfDifference(before / dishes, dishes, after / dishes, dishes)
  expectPrinted(read('The interval is ±#')[0], exact, 0.1)
})

test('loan-offers-to-short-files', () => {
  const read = reader('loan-offers-to-short-files')
  const earned = (offers: number, d: number) => offers * 0.12 * (168 * (1 - d) - 1120 * d)
  const [a, b, c] = read('A €#, B €#, C €#')
  const long = read('| Long files | # | # | #')
  const short = read('| Short files | # | # | #')
  const printed = [a, b, c]
  ;[0.033, 0.036, 0.035].forEach((d, i) =>
    expectPrinted(printed[i]!, earned(long[i]!, 0.031) + earned(short[i]!, d), 100),
  )
  const [people, shorts, foreign] = [
    read('# have long credit files')[0],
    read('long credit files, # short ones')[0],
    read('# of the short ones are foreign')[0],
  ]
  const [, ratioB, ratioC] = read('| Ratio | # | # | # |')
  expectPrinted(ratioB, short[1] / shorts / (long[1] / people), 0.01)
  expectPrinted(ratioC, short[2] / shorts / (long[2] / people), 0.01)
  const [offersB, offersC] = read('| of these foreign nationals | not measured | # | # |')
  const rates = (offers: number, all: number) =>
    [offers / foreign, (all - offers) / (shorts - foreign)] as const
  const [fell, from] = read('foreign nationals fall from # % to # %')
  const [rose, to] = read('Citizens rise from # % to # %')
  ;[
    [fell, rose, rates(offersB, short[1])],
    [from, to, rates(offersC, short[2])],
  ].forEach((row) => {
    const [f, c, exact] = row as [number, number, readonly [number, number]]
    expectPrinted(f, 100 * exact[0], 0.1)
    expectPrinted(c, 100 * exact[1], 0.1)
  })
  const [worse, better] = read('their ratio drops from # to #')
  const before = rates(offersB, short[1])
  expectPrinted(worse, before[0] / before[1], 0.01)
  const after = rates(offersC, short[2])
  expectPrinted(better, after[0] / after[1], 0.01)
  const noise = Math.sqrt((1 - before[0]) / offersB + (1 - before[1]) / (short[1] - offersB))
  expectPrinted(read("B's 0.95 is known to ±#")[0], (1.96 * noise * before[0]) / before[1], 0.01)
  const defaults = (i: 1 | 2, d: number) => 0.12 * (long[i] * 0.031 + short[i] * d)
  const [loansB, loansC] = read('expected defaults are # loans under B and # under C')
  expectPrinted(loansB, defaults(1, 0.036))
  expectPrinted(loansC, defaults(2, 0.035))
  const [learned] = read('limit get an offer, about # loans')
  expectPrinted(read('±# points would just exclude')[0], 100 * margin(0.08, learned), 0.1)
})

test('twelve-engineers-six-laboratory-segments', () => {
  const read = reader('twelve-engineers-six-laboratory-segments')
  const names = ['Water', 'Food', 'Pharma', 'Soil', 'Forensics', 'University']
  const rows = names.map((name) => read(`| ${name} | # | # | # %`))
  const best = (engineers: number) => {
    let most = 0
    for (let set = 0; set < 64; set++) {
      const chosen = rows.filter((_, i) => set & (1 << i))
      const trail = [1, 2, 4].some((i) => set & (1 << i)) ? 3 : 0
      if (chosen.reduce((sum, [size]) => sum + size, trail) > engineers) continue
      most = Math.max(
        most,
        chosen.reduce((sum, [, value, chance]) => sum + (value * chance) / 100, 0),
      )
    }
    return most
  }
  expectPrinted(read('| 11 | pharma, food | #')[0], best(11))
  expectPrinted(read('| 12 | water, pharma | #')[0], best(12))
  expectPrinted(best(13), best(12))
  expectPrinted(read('| 14 | and soil | #')[0], best(14))
  const worth = rows.map(([, value, chance]) => (value * chance) / 100)
  const printed = read('are water #, food #, pharma #, soil #, forensics # and')
  expect(printed.every((value, i) => Math.abs(value - worth[i]!) <= 0.5)).toBe(true)
  expectPrinted(read('Audit trail, pharma, soil, university | 12 | #')[0], worth[2]! + worth[3]! + worth[5]!)
  const [, value, chance] = rows[2]!
  const withFood = worth[0]! + worth[2]! + (1 - chance / 100) * worth[1]!
  expectPrinted(read('+ 0.55 × 285 = #')[0], withFood)
  expectPrinted(read('the lead over that set becomes #')[0], withFood - (worth[0]! + worth[1]! + worth[3]!))
  const second = worth[1]! + worth[2]! + (1 - chance / 100) * worth[0]!
  expectPrinted(read('843 + 0.55 × 488 = #')[0], second)
  expectPrinted(read('some # less. Against')[0], withFood - second, 10)
  const rest = worth[1]! + worth[3]!
  const [early, plain] = read('so # % instead of # %')
  expectPrinted(early, (100 * (rest - worth[1]!)) / (value - worth[1]!), 0.1)
  expectPrinted(plain, (100 * rest) / value, 0.1)
  const [option, smaller] = read('the option falls from # to #')
  expectPrinted(option, (1 - chance / 100) * worth[1]!)
  expectPrinted(smaller, (1 - chance / 100) * worth[3]!)
  expectPrinted(read('food is after # weeks')[0], 26 - (rows[1]![0] * 26) / rows[2]![0], 0.1)
})

test('fair-delivery-on-a-jobs-board', () => {
  const read = reader('fair-delivery-on-a-jobs-board')
  const declared = read('# adverts live')[0] * read('typical advert is shown to # members')[0] * 0.11
  const [slice, each, , model] = read('give # in the slice, # for each of # occupations, against # served')
  expectPrinted(slice, declared * 0.02)
  expectPrinted(each, slice / 120)
  expectPrinted(model, (declared * 0.98) / 120)
  expectPrinted(read('a difference of # points')[0], 280 * Math.sqrt(0.25 * (1 / each + 1 / model)), 0.1)
  expectPrinted(read('takes # of each')[0], peoplePerArm(0.5, 0.4))
  const [cells] = read('120 × 12 = #')
  expectPrinted(read('One of the # cells has')[0], cells)
  expectPrinted(read('cells has # slice viewers')[0], slice / cells)
  expectPrinted(read('give # false alarms a week')[0], cells * 2 * 0.001, 0.1)
  const [share, points] = read('raise the slice to # %, which shows # points')
  const lot = (declared * share) / 100 / 120
  const rest = (declared * (1 - share / 100)) / 120
  expectPrinted(points, 280 * Math.sqrt(0.25 * (1 / lot + 1 / rest)), 0.1)
})

test('kayak-hire-first-or-every-rental', () => {
  const read = reader('kayak-hire-first-or-every-rental')
  const [a, low, b, high, won] = read('bring # × # + # × # = # customers')
  expectPrinted(won, a * low + b * high)
  const [all, share, broad] = read('every rental # × # = #')
  expectPrinted(broad, all * share)
  expectPrinted(read('A demonstration therefore yields #')[0], won / all, 0.01)
  const [needed, each] = read('# customers at kr #')
  expectPrinted(needed, 2_400_000 / each)
  const [businesses] = read('**Kayak hire:** # businesses')
  expectPrinted(read('kayak business gives #')[0], businesses * high)
  expectPrinted(read('300 demonstrations would reach # %')[0], (100 * all) / businesses)
  const [lost, tried, difference] = read('costs # kayak customers over nine months (# × #)')
  expectPrinted(lost, tried * difference)
  const [end, first, kayaks, ring] = read('about # customers (# + # + #)')
  expectPrinted(first, a * low)
  expectPrinted(kayaks, 9 * 20 * high)
  expectPrinted(ring, tried * share)
  expect(first + kayaks + ring).toBe(end)
  expect(read('They bring kr #')[0]).toBe(end * each)
  const [six, month] = read('with about # customers (8 + # × 0.24)')
  expectPrinted(six, a * low + month * high)
})

test('one-message-a-week-for-five-teams', () => {
  const read = reader('one-message-a-week-for-five-teams')
  const [members, choices, candidates, hours, speed] = read(
    '# million × # = # million candidates, # hours at #',
  )
  expectPrinted(candidates, members * choices, 0.1)
  expectPrinted(hours, (candidates * 1e6) / speed / 3600, 0.1)
  const [held, sent] = read('# in holdout against # million')
  expectPrinted(held, members * 1e6 * 0.05)
  expectPrinted(sent, members * 0.95, 0.01)
  const [silent, , part, teams] = read(
    'that is # members a team and week (# million outside a 5 % holdout × # ÷ #',
  )
  expectPrinted(silent, (sent * 1e6 * part) / teams)
  const [optOut, messages, week] = read('# % a month opted out after # messages (# × 52 ÷ 12)')
  expectPrinted(messages, (week * 52) / 12)
  expectPrinted(read('at most # points a message')[0], optOut / messages, 0.1)
  const [points, buyers] = read('show # points in weekly buyers at # %')
  const variance = (buyers / 100) * (1 - buyers / 100)
  expectPrinted(points, 280 * Math.sqrt(variance * (1 / held + 1 / (sent * 1e6))), 0.01)
})
