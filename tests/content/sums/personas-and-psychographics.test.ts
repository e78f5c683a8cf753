import { expect, test } from 'vitest'

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
  const [makers, booked, others] = read(
    'Suppose makers are # % of customers and # % of them book the course, against # %',
  )
  const yields = (share: number) => (share * booked + (100 - share) * others) / 100
  expectPrinted(read('0.75 × 1 = # %')[0], yields(makers), 0.01)
  const [list, better] = read('a list that is # % makers yields # %')
  expectPrinted(better, yields(list), 0.1)
  const [poor, little] = read('the list is only # % makers it yields # %')
  expectPrinted(little, yields(poor), 0.01)
  const [money] = read('You have £# and eight weeks')
  const [kept] = read('I would rather keep £# for the test')
  expectPrinted(kept, money - cost / 2)
  expectPrinted(read('allows £# a letter')[0], kept / (2 * 1550), 0.01)
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
  const [hit, purchases] = read('2,180 ÷ 3 = # of # purchases (19,344')
  expectPrinted(hit, failed / 3)
  expectPrinted(purchases, late + hit)
  expectPrinted(read('That is # %, still more than twice')[0], (100 * hit) / purchases, 0.1)
})

test('an-interview-that-changed-your-picture', () => {
  const read = reader('an-interview-that-changed-your-picture')
  const [accounts] = read('140 Irish pharmacies and # accounts')
  const [several, share] = read('# accounts (# %) had several patients')
  expectPrinted(share, (100 * several) / accounts, 0.1)
  const [arm] = read('several patients, # drawn at random had')
  const [a] = read('# of the first (19.9 %)')
  const [b] = read('# of the second (30.7 %)')
  const [fewer, wide] = read('# points fewer, ±#')
  expectPrinted(fewer, (100 * (b - a)) / arm, 0.1)
  expectPrinted(wide, 100 * marginOfDifference(a / arm, arm, b / arm, arm), 0.1)
  const [phoned, night, nightShare] = read('of # telephone orders in May, # (# %) came')
  expectPrinted(nightShare, (100 * night) / phoned)
})

test('two-jobs-for-a-tool-rental-shop', () => {
  const read = reader('two-jobs-for-a-tool-rental-shop')
  const [rentals, price] = read('private people:* # rentals at €# on average')
  const [refunds] = read('Of these, # came back')
  const [trade] = read('small firms:* 1,412 rentals at €#')
  const [weeks, calls, mondays] = read(
    'In # autumn weeks the shop also noted # calls for a machine that was out; # came',
  )
  const [budget] = read('The owner has €# a year')
  const lost = refunds * price
  const missed = calls * (52 / weeks) * trade
  expectPrinted(read('369 × €38 = €# a year')[0], lost)
  expectPrinted(read('61 × 4 × €64 = €#')[0], missed)
  expectPrinted(read('÷ 14,022 = # %')[0], (100 * budget) / lost)
  expectPrinted(read('the machines must serve # %')[0], (100 * budget) / missed)
  expectPrinted(read('38 (# %) came that day')[0], (100 * mondays) / calls)
  expectPrinted(read('38 × 4 × €64 = €#')[0], mondays * 4 * trade)
  expectPrinted(read('full use would cost €#')[0], rentals * 5)
  expectPrinted(read('if more than # % of these refunds are Friday')[0], 100 - (100 * budget) / lost)
})

test('five-questions-to-place-a-camper', () => {
  const read = reader('five-questions-to-place-a-camper')
  const rows = ['Planner', 'Drifter', 'Together', 'Saver'].map((name) => read(`| ${name} | # | # | # | # |`))
  const saver = rows[3] ?? []
  const people = rows.flat().reduce((sum, cell) => sum + cell, 0)
  const right = rows.reduce((sum, row, at) => sum + (row[at] ?? 0), 0)
  const savers = saver.reduce((sum, cell) => sum + cell, 0)
  const [gain, loss] = read('a right pack brings NZ$#, a wrong one loses NZ$#')
  const [saverLoss] = read('pack loses NZ$#')
  const value = (good: number, goodSavers: number) =>
    good * gain - (people - good - (savers - goodSavers)) * loss - (savers - goodSavers) * saverLoss
  const [without2, savers2, without4, savers4] = read(
    'Without Q2, # of the 600 are placed rightly, # of them Savers; without Q4, #, of them #',
  )
  const [five, four] = read('finished by # % of callers, any four by # %')
  const all = value(right, saver[3] ?? 0)
  expectPrinted(read('so # % are placed')[0], (100 * right) / people, 0.1)
  expectPrinted(read('53 × 31 = NZ$#')[0], all)
  expectPrinted(read('54 × 31 = NZ$#')[0], value(without2, savers2))
  expectPrinted(read('72 × 31 = NZ$#')[0], value(without4, savers4))
  const asked = [all * five, value(without2, savers2) * four, value(without4, savers4) * four]
  read('five #, no Q2 #, no Q4 #').forEach((printed, at) =>
    expectPrinted(printed, (asked[at] ?? 0) / people / 100, 0.01),
  )
  const [calls] = read('who take # booking calls')
  expectPrinted(read('is NZ$# a year')[0], (calls * ((asked[1] ?? 0) - (asked[0] ?? 0))) / people / 100)
  expectPrinted(read('÷ 11.08 = # %')[0], (100 * five * all) / value(without2, savers2) / 100, 0.1)
  const yearly = (points: number) =>
    (calls * (value(without2, savers2) * (five + points) - all * five)) / people / 100
  expectPrinted(-read('At 3 points we would lose NZ$# a year')[0], yearly(3), 100)
  expectPrinted(read('at 11 we would gain NZ$#.')[0], yearly(11), 100)
  expectPrinted(read('difference is 7 points ±#')[0], 100 * marginOfDifference(0.71, 900, 0.78, 900), 0.1)
})

test('six-people-behind-one-infusion-pump', () => {
  const read = reader('six-people-behind-one-infusion-pump')
  const [pumps] = read('in Belgium: # pumps')
  const [our, ourSet, rival, rivalSet] = read(
    'Our pump costs €# and each disposable set €#; the usual rival asks €# and €#',
  )
  const [sets] = read('uses about # sets a year')
  expectPrinted(read('7 × 120 × 4.10 = €#')[0], our + 7 * sets * ourSet)
  expectPrinted(read('7 × 120 × 4.65 = €#')[0], rival + 7 * sets * rivalSet)
  const yearly = pumps * sets * (rivalSet - ourSet)
  expectPrinted(read('420 × 260 = €# more now')[0], pumps * (our - rival))
  expectPrinted(read('0.55 = €# less a year')[0], yearly)
  expectPrinted(read('after seven years €# ahead')[0], 7 * yearly - pumps * (our - rival))
  expectPrinted(read('payback in # years')[0], (pumps * (our - rival)) / yearly, 0.1)
  expectPrinted(read('÷ (7 × 0.55) = # sets')[0], (our - rival) / (7 * (rivalSet - ourSet)))
})

test('seven-questions-for-people-who-switched', () => {
  const read = reader('seven-questions-for-people-who-switched')
  const [ticked] = read('exit form # ticked')
  const [reached] = read('then reached # of these')
  const [same] = read('# said that they now pay')
  expectPrinted(read('52 ÷ 120 = # % (±9 points)')[0], (100 * same) / reached)
  expectPrinted(9, 100 * margin(same / reached, reached))
  expectPrinted(read('some # of 716')[0], (ticked * same) / reached, 10)
  const [eight, twelve] = read('(0.8⁸ = # %); with twelve, # %')
  expectPrinted(eight, 100 * 0.8 ** 8)
  expectPrinted(twelve, 100 * 0.8 ** 12)
  const [leavers, points] = read('need about # leavers (±# points)')
  expectPrinted(points, 100 * margin(0.5, leavers))
})

/** Observed and expected agreement of two coders and Cohen's kappa, from the four cells of their table. */
function kappa(both: number, onlyA: number, onlyB: number, neither: number) {
  const all = both + onlyA + onlyB + neither
  const observed = (both + neither) / all
  const a = (both + onlyA) / all
  const b = (both + onlyB) / all
  const expected = a * b + (1 - a) * (1 - b)
  return { all, observed, expected, value: (observed - expected) / (1 - expected) }
}

/** Large-sample standard error of kappa for two coders and two answers: Fleiss, Cohen and Everitt 1969. */
function errorOfKappa(...cells: [both: number, onlyA: number, onlyB: number, neither: number]): number {
  const { all, observed, expected } = kappa(...cells)
  const [both, onlyA, onlyB, neither] = cells.map((count) => count / all) as typeof cells
  const [a, b] = [both + onlyA, both + onlyB]
  const disagree = 1 - observed
  const agreeing =
    both * (1 - expected - (a + b) * disagree) ** 2 + neither * (1 - expected - (2 - a - b) * disagree) ** 2
  const differing = disagree ** 2 * (onlyA * (b + 1 - a) ** 2 + onlyB * (1 - b + a) ** 2)
  const rest = (observed * expected - 2 * expected + observed) ** 2
  return Math.sqrt((agreeing + differing - rest) / all) / (1 - expected) ** 2
}

test('from-eighteen-interviews-to-survey-items', () => {
  const read = reader('from-eighteen-interviews-to-survey-items')
  const [a, b, c, d] = read('| Fear of being cheated | # | # | # | # |')
  const fear = kappa(a, b, c, d)
  const [e, f, g, h] = read('| Wants wardrobe space | # | # | # | # |')
  const space = kappa(e, f, g, h)
  expectPrinted(read('÷ 126 = # % for fear')[0], 100 * fear.observed, 0.1)
  expectPrinted(read('÷ 126 = # % for space')[0], 100 * space.observed, 0.1)
  const [fearLuck, spaceLuck] = read('fear would give # % and space # %')
  expectPrinted(fearLuck, 100 * fear.expected, 0.1)
  expectPrinted(spaceLuck, 100 * space.expected, 0.1)
  expectPrinted(read('÷ 0.460 = #')[0], fear.value, 0.01)
  expectPrinted(read('÷ 0.139 = #')[0], space.value, 0.01)
  expectPrinted(read('(about ±#; the standard error')[0], 1.96 * errorOfKappa(e, f, g, h), 0.1)
  expectPrinted(read('0.8² = # %')[0], 100 * 0.8 ** 2)
  expectPrinted(read('0.8¹⁰ = # %')[0], 100 * 0.8 ** 10)
})

test('six-personas-nobody-uses', () => {
  const read = reader('six-personas-nobody-uses')
  const cards = ['Office manager', 'Founder', 'HR lead', 'Bookkeeper', 'Finance head', 'Accounting firm'].map(
    (name) => read(`| ${name} | # | # |`),
  )
  const [all] = read('has # small firms')
  const [fresh] = read('In # accounts the person')
  const [high] = read('months: # per 100 runs')
  const [low] = read('In the others: #.')
  expectPrinted(
    all,
    cards.reduce((sum, [accounts]) => sum + accounts, 0),
  )
  const corrections = cards.map(([accounts, rate]) => (accounts * 3 * rate) / 100)
  const total = corrections.reduce((sum, number) => sum + number, 0)
  const [byNew, others] = read('13.4 % = # corrections, the others #')
  expectPrinted(byNew, (fresh * 3 * high) / 100)
  expectPrinted(others, ((all - fresh) * 3 * low) / 100)
  expectPrinted(read('so # % come from half')[0], (100 * byNew) / (byNew + others))
  const worst = corrections.slice(0, 3).reduce((sum, number) => sum + number, 0)
  const [people, share] = read('| 2.8 – 8.3 | # % | # % |')
  expectPrinted(share, (100 * worst) / total)
  expectPrinted(people, (100 * cards.slice(0, 3).reduce((sum, [accounts]) => sum + accounts, 0)) / all)
  const implied = [
    ...read('÷ 10.8 = # %, founders # %, HR leads # %, bookkeepers # %, finance heads # %'),
    ...read('accounting firms # %.'),
  ]
  implied.forEach((printed, at) =>
    expectPrinted(printed, (100 * ((cards[at]?.[1] ?? 0) - low)) / (high - low)),
  )
  expectPrinted(read('would already give # %')[0], 100 * cards.reduce((sum, [n]) => sum + (n / all) ** 2, 0))
  expectPrinted(read('cost # support hours')[0], (byNew * 40) / 60)
  const [half] = read('About # accounts a half start in a quarter')
  expectPrinted(half, fresh / 4 / 2, 1.1)
  const [expected, halved] = read('I expect # corrections in three closings, so a halving to #')
  expectPrinted(expected, (half * 3 * high) / 100)
  expect(halved).toBe(expected / 2)
  // The halving is seen against Poisson noise of both counts; a drop by a third is not.
  expect((expected - halved) / Math.sqrt(expected + halved)).toBeGreaterThan(1.96)
  expect(expected / 3 / Math.sqrt((expected * 5) / 3)).toBeLessThan(1.96)
})

test('infer-the-job-in-the-first-week', () => {
  const read = reader('infer-the-job-in-the-first-week')
  const [signUps] = read('has # sign-ups a week')
  const shares = read(
    "payday (# % of users), save for one thing (# %), share a household's money (# %), get out of debt (# %)",
  )
  const answer = read('is answered by #, #, # and # % of')
  const pot = read('in week one by #, #, # and # %')
  const scaled = (weights: number[]) =>
    weights.map((weight) => (100 * weight) / weights.reduce((a, b) => a + b, 0))
  const first = scaled(shares.map((share, at) => share * (answer[at] ?? 0)))
  const second = scaled(first.map((share, at) => share * (pot[at] ?? 0)))
  read('so #, #, #, # %. A pot').forEach((printed, at) => expectPrinted(printed, first[at] ?? 0, 0.1))
  read('into #, #, #, # %').forEach((printed, at) => expectPrinted(printed, second[at] ?? 0, 0.1))
  expectPrinted(read('so # sign-ups a week are lost')[0], signUps * (1 - 0.98 ** 3))
  const [three, one] = read('week two from 44 to # % merely to stand still; one must reach # %')
  expectPrinted(three, 44 / 0.98 ** 3, 0.1)
  expectPrinted(one, 44 / 0.98, 0.1)
  const [signs] = read('44 to 47 %, takes # each')
  const [asking] = read('45 to 47 %: # each')
  expectPrinted(signs, Math.ceil(peoplePerArm(0.44, 0.47)))
  expectPrinted(asking, Math.ceil(peoplePerArm(0.45, 0.47)))
  expectPrinted(read('Together #, a week')[0], signs + 2 * asking)
  const [two] = read('the two likeliest cards, which hold # %')
  expectPrinted(two, Math.max(...second) + [...second].sort((a, b) => b - a)[1]!)
})

test('they-care-and-do-not-switch', () => {
  const read = reader('they-care-and-do-not-switch')
  const thirds = ['low third', 'middle third', 'high third'].map((third) =>
    read(`| ${third} | # | # | # | # of 88 | `),
  )
  const switched = thirds.reduce((sum, third) => sum + third[2]!, 0)
  expect(thirds.reduce((sum, third) => sum + third[1]!, 0)).toBe(944)
  expect(read('would switch and # (4.2 %) did')[0]).toBe(switched)
  expectPrinted(read('39 % intend, # % switch')[0], (100 * switched) / 2400, 0.1)
  expectPrinted(read('68 ÷ 944 = # %')[0], (100 * 68) / 944, 0.1)
  expectPrinted(read('33 ÷ 1,456 = # %')[0], (100 * (switched - 68)) / (2400 - 944), 0.1)
  const [high, low, points] = read('High against low attitude: # % and # %, # points')
  expectPrinted(high, (100 * thirds[2]![2]!) / 800, 0.1)
  expectPrinted(low, (100 * thirds[0]![2]!) / 800, 0.1)
  expectPrinted(points, (100 * (thirds[2]![2]! - thirds[0]![2]!)) / 800, 0.1)
  const movers = thirds.reduce((sum, third) => sum + third[3]!, 0)
  const [moved, stayed] = read('Moved against not: # % and # %')
  expectPrinted(moved, (100 * movers) / 264, 0.1)
  expectPrinted(stayed, (100 * (switched - movers)) / 2136, 0.1)
  const worth = 3 * 13
  expectPrinted(read('0.90 ÷ 39 = # points')[0], (100 * 0.9) / worth, 0.1)
  expectPrinted(read('× 39 − 0.90 = +€#')[0], 0.032 * worth - 0.9, 0.01)
  expectPrinted(-read('0.002 × 39 − 0.90 = −€#')[0], 0.002 * worth - 0.9, 0.01)
  expectPrinted(
    read('The interval for movers is ±# points')[0],
    100 * marginOfDifference(0.141, 660, 0.109, 660),
    0.1,
  )
  expectPrinted(read('Others: 0.2 ± #')[0], 100 * marginOfDifference(0.035, 5340, 0.033, 5340), 0.1)
  const [lettered, told, untold] = read('movers (# in each list) switched at # % and # %')
  for (const share of [told, untold])
    expectPrinted(share, (100 * Math.round((lettered * share) / 100)) / lettered, 0.1)
  expectPrinted(read('14.1 − 10.9 = # points')[0], told - untold, 0.1)
  expectPrinted(read('from 10.9 % takes # an arm')[0], peoplePerArm(untold / 100, told / 100))
  expectPrinted(read('two points take # an arm')[0], peoplePerArm(untold / 100, (untold + 2) / 100))
  const [monthly, arm] = read('With # movers a month, eight months give # an arm')
  expectPrinted(arm, (monthly * 8) / 3)
  expectPrinted(read('about # movers a month')[0], (180_000 * 0.11) / 12)
  expectPrinted(read('it earns €# a mover')[0], 0.02 * worth, 0.01)
  expectPrinted(read('break-even is # points, and the letter fails')[0], (100 * 0.9) / (2 * 13), 0.1)
})

test('one-survey-six-countries', () => {
  const read = reader('one-survey-six-countries')
  const rows = ['A', 'B', 'C', 'D', 'E', 'F'].map((country) => {
    const [raw, mean, spread] = read(`| ${country} | # | # | # |`)
    const [, filter] = read(
      `| ${country} | ${raw.toFixed(1)} | ${mean.toFixed(1)} | ${spread.toFixed(1)} | # % | # %`,
    )
    return { raw, centred: raw - mean, repaired: (raw - mean) / spread, filter }
  })
  const [a, b, c, d, e] = read('| ÷ spread | # | # | # | # | #')
  ;[a, b, c, d, e].forEach((value, index) => expectPrinted(value, rows[index]!.repaired, 0.01))
  const correlation = (of: (row: (typeof rows)[number]) => number) => {
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const [mx, my] = [mean(rows.map(of)), mean(rows.map(({ filter }) => filter))]
    const product = (f: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + f(row), 0)
    return (
      product((row) => (of(row) - mx) * (row.filter - my)) /
      Math.sqrt(product((row) => (of(row) - mx) ** 2) * product((row) => (row.filter - my) ** 2))
    )
  }
  expectPrinted(
    read('repaired figure at #')[0],
    correlation(({ repaired }) => repaired),
    0.01,
  )
  expectPrinted(
    read('with the raw mean at #')[0],
    correlation(({ raw }) => raw),
    0.01,
  )
  expectPrinted(read('reliably from # on')[0], 1.96 * Math.sqrt(2 / 400), 0.01)
  expectPrinted(read('C against A and D (#)')[0], rows[2]!.repaired - rows[0]!.repaired, 0.001)
  expectPrinted(read('√(1 ÷ 60 + 1 ÷ 400) = #')[0], 1.96 * 0.8 * Math.sqrt(1 / 60 + 1 / 400), 0.01)
})

test('twelve-needs-that-all-score-six', () => {
  const read = reader('twelve-needs-that-all-score-six')
  const needs = [
    'machine there by 7 a.m.',
    'swap within 4 hours',
    'training included',
    'one invoice a month',
    'emission report for each machine',
  ]
  const group = (best: number, worst: number, people: number) => {
    const score = (best - worst) / (3 * people)
    return { score, variance: ((best + worst) / (3 * people) - score ** 2) / people }
  }
  const found = needs.map((need) => {
    const [best, worst, bestSeveral, worstSeveral] = read(`| ${need} | # | # | # | # |`)
    return [group(best, worst, 264), group(bestSeveral, worstSeveral, 176)] as const
  })
  const short = ['7 a.m.', 'swap', 'training', 'invoice', 'emission']
  short.forEach((name, index) => {
    const [one, several] = read(`| ${name} | # | # |`)
    expectPrinted(one, found[index]![0].score, 0.001)
    expectPrinted(several, found[index]![1].score, 0.001)
  })
  const wide = ([one, several]: (typeof found)[number]) => 1.96 * Math.sqrt(one.variance + several.variance)
  expectPrinted(read('groups differ by 0.46 ± #')[0], wide(found[3]!), 0.01)
  expectPrinted(read('Training: 0.03 ± #')[0], wide(found[2]!), 0.01)
  expectPrinted(read('Emission report: 0.40 ± #')[0], wide(found[4]!), 0.01)
  expectPrinted(read('Swap: 0.12 ± #')[0], wide(found[1]!), 0.01)
  expectPrinted(read('7 a.m.: 0.24 ± #')[0], wide(found[0]!), 0.01)
  const [seven, invoice] = [found[0]!, found[3]!]
  const [gap, lag, turn] = read('customers bring # ÷ (0.530 + #) = # %')
  expectPrinted(gap, seven[0].score - invoice[0].score, 0.001)
  expectPrinted(lag, invoice[1].score - seven[1].score, 0.001)
  expectPrinted(turn, (100 * gap) / (gap + lag))
  const [early, monthly] = read('it averages # and the invoice #')
  expectPrinted(early, (seven[0].score + seven[1].score) / 2, 0.01)
  expectPrinted(monthly, (invoice[0].score + invoice[1].score) / 2, 0.01)
  expect(read('12 × 3 ÷ 4 = # sets')[0]).toBe((12 * 3) / 4)
  const [pairings, pairs] = read('9 × 6 = # pairings, fewer than the # pairs')
  expect([pairings, pairs]).toEqual([54, (12 * 11) / 2])
  expect(read('With # versions there are # pairings').slice(0, 2)).toEqual([11, 11 * pairings])
  expectPrinted(read('(309 + 121 − 40 − 70) ÷ 1,320 = #')[0], 320 / 1320, 0.01)
  expectPrinted(read('(63 + 190 − 214 − 48) ÷ 1,320 = #')[0], -9 / 1320, 0.01)
})

test('a-research-repository-that-can-forget', () => {
  const read = reader('a-research-repository-that-can-forget')
  const [interviews] = read('hold # interviews a year')
  const [megabytes, kilobytes] = read('takes # MB, a transcript # kB')
  expect(read('400 × 60 MB = # GB')[0]).toBe((interviews * megabytes) / 1000)
  expect(read('in three years are # MB')[0]).toBe((3 * interviews * kilobytes) / 1000)
  expect(read('1,200 × 120 = # passages')[0]).toBe(3 * interviews * 120)
  const [withdrawn, decks] = read('400 × 3 % = 12 a year, quoted in # × 2.4 = # decks')
  expectPrinted(decks, withdrawn * 2.4)
  expect(withdrawn).toBe(interviews * 0.03)
  const [people, among, share] = read('"# of # people in 6 studies", never "# %"')
  expectPrinted(share, (100 * people) / among)
})

test('a-persona-you-gave-up', () => {
  const read = reader('a-persona-you-gave-up')
  const [share, people, other, others] = read(
    'In their first month # % of # finished a plan, against # % of #',
  )
  expectPrinted(
    read('Seven points, ±#')[0],
    100 * marginOfDifference(share / 100, people, other / 100, others),
    0.1,
  )
  const [conductors, librarians] = read('Conductors had # %, librarians # %')
  expect(conductors + librarians).toBeLessThanOrEqual(100)
  const [asked] = read('I asked # choirs')
  const [was, kindest] = read('hid a conductor, # % would become about # %')
  expect(was).toBe(conductors)
  expectPrinted(kindest, conductors + (100 * 3) / asked)
})

test('three-proto-personas-for-a-payments-app', () => {
  const read = reader('three-proto-personas-for-a-payments-app')
  const [fee] = read('by QR code pays # %')
  const [rent, share] = read('costs a seller # pesos a month plus # %')
  const [agent] = read('through an agent costs about # pesos')
  const [millions, ours, terminal] = read(
    'at an assumed # million pesos a month by QR code, 1 % is # against # for',
  )
  expectPrinted(ours, millions * 10_000 * fee)
  expectPrinted(terminal, rent + millions * 10_000 * share)
  const [wage, month, turnover, cost] = read('at #, so #; 1 % of # million is #')
  expectPrinted(month, 8 * wage)
  expectPrinted(cost, turnover * 10_000 * fee)
  expectPrinted(read('# a month for four sends')[0], 4 * agent)
  const [people, wide] = read('# street interviews give ±# points')
  expectPrinted(wide, 100 * margin(0.5, people), 0.1)
})
