import { describe, expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

describe('questions', () => {
  test('executives-want-ever-smaller-segments', () => {
    const read = reader('executives-want-ever-smaller-segments')
    const [members, segments] = read('monthly offer to # loyalty members in # segments')
    const [from, to] = [read('people mailed, # % book')[0] / 100, read('the hope is # %')[0] / 100]
    const [worth] = read('A booking contributes €#')
    const [cost] = read('Each segment costs €# a month')
    const gain = members * (to - from) * worth
    expectPrinted(read('we gain # bookings')[0], members * (to - from))
    expectPrinted(read('bookings, or €# a month')[0], gain)
    expectPrinted(read('more segments cost €#')[0], (50 - segments) * cost)
    expectPrinted(read('a loss of €#')[0], (50 - segments) * cost - gain)
    expectPrinted(read('1,800 ÷ (0.005 × 45) = # members')[0], cost / ((to - from) * worth))
    expectPrinted(read('÷ 0.005² ≈ # members an arm')[0], peoplePerArm(from, to), 10)
    expectPrinted(read('6.0 % with 7.5 %: # an arm')[0], peoplePerArm(3 * from, 3 * to))
    expectPrinted(read('the break-even falls to # members')[0], 600 / ((to - from) * worth))
  })

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

  test('how-do-you-know-it-works', () => {
    const read = reader('how-do-you-know-it-works')
    const [sales, growth] = read('| Growth accounts | # | # % | |')
    const [earlySales, early] = read('All accounts, 16 early branches | # | # %')
    const [, late] = read('All accounts, 8 late branches | # | # %')
    const rate = read('Gross margin is # %')[0] / 100
    const [cost] = read('programme cost PLN # million')
    const more = (earlySales * (early - late)) / 100
    expectPrinted(
      read('÷ 66 = # %')[0],
      (earlySales * early - sales * growth) / (earlySales - sales),
      0.1,
    )
    expectPrinted(read('points of PLN 120 million = # million')[0], more, 0.1)
    expectPrinted(read('3.6 × 22 % = PLN # million')[0], more * rate, 0.01)
    expectPrinted(read('0.6 ÷ (0.22 × 120) = # points')[0], (100 * cost) / (rate * earlySales), 0.1)
    expectPrinted(read('0.6 ÷ (0.22 × 54) = # points')[0], (100 * cost) / (rate * sales), 0.1)
    expectPrinted(read('5 × √(1/16 + 1/8) = #')[0], 5 * Math.sqrt(1 / 16 + 1 / 8), 0.1)
    expectPrinted(read('2.8 × 40 × √(2/450) = # points')[0], 2.8 * 40 * Math.sqrt(2 / 450), 0.1)
  })

  test('predictive-models-for-segmentation', () => {
    const read = reader('predictive-models-for-segmentation')
    const [price] = read('offer costs $# for every')
    const [worth] = read('A customer kept is worth $#.')
    expectPrinted(read('1.80 ÷ 150 = # points')[0], (100 * price) / worth, 0.1)
    for (const [row, sign] of [['Top tenth', '−'], ['Tenths 2–4', '+'], ['Tenths 5–10', '−']]) {
      const [, left, contacted] = read(`| ${row} | # | # % | # %`)
      const [effect, low, high, net] = read(`| ${row} | # (# to #) | ${sign}$#`)
      const wide = 100 * marginOfDifference(left / 100, 5000, contacted / 100, 5000)
      expectPrinted(effect, left - contacted, 0.1)
      expectPrinted(low, left - contacted - wide, 0.1)
      expectPrinted(high, left - contacted + wide, 0.1)
      expectPrinted(Number(`${sign === '−' ? '-' : ''}${net}`), ((left - contacted) / 100) * worth - price, 0.01)
    }
    expectPrinted(read('in the top tenth needs # an arm')[0], peoplePerArm(0.16, 0.152), 1000)
  })

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
    expectPrinted(read('188,800 ÷ 30,000 = # legacies')[0], 188_800 / 30_000, 0.1)
    expectPrinted(read('÷ 20,000) = # points')[0], 100 * 2.8 * Math.sqrt((2 * 0.032 * 0.968) / 20_000), 0.1)
    const [saved, lost] = read('sparing the second half saves €# and loses €#')
    expectPrinted(saved, (26_000 / 2) * 4 * price)
    expectPrinted(lost, (26_000 / 2) * 4 * 0.01 * 45)
    expect(read('A gain of €#')[0]).toBe(saved - lost)
  })

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

  test('what-is-missing-in-this-claim', () => {
    const read = reader('what-is-missing-in-this-claim')
    const [before, after] = [30 / 2000, 42 / 2000]
    const [low, high] = read('interval runs from # to #.')
    const wide = marginOfDifference(before, 2000, after, 2000)
    expectPrinted(low, 100 * (after - before - wide), 0.1)
    expectPrinted(high, 100 * (after - before + wide), 0.1)
    const [arm, all] = read('At # each, # customers')
    expectPrinted(arm, peoplePerArm(before, after))
    expect(all).toBe(4 * arm)
    const [factor] = read('√(1/30 + 1/42)) = #')
    expectPrinted(factor, Math.exp(1.96 * Math.sqrt(1 / 30 + 1 / 42)), 0.01)
    const [least, most] = read('anything from # to #')
    expectPrinted(least, 1.4 / Math.exp(1.96 * Math.sqrt(1 / 30 + 1 / 42)), 0.01)
    expectPrinted(most, 1.4 * Math.exp(1.96 * Math.sqrt(1 / 30 + 1 / 42)), 0.01)
    expectPrinted(read('500 orders ÷ 0.006 = # e-mails')[0], 500 / 0.006)
  })

  test('which-metrics-and-against-what', () => {
    const read = reader('which-metrics-and-against-what')
    expectPrinted(read('all who started | # |')[0], peoplePerArm(0.38, 0.4))
    expectPrinted(read('all drawn | # | Letter')[0], peoplePerArm(0.025, 0.023))
    expectPrinted(read('in each half against # for 9.0 %')[0], peoplePerArm(0.09, 0.075))
    const [old, now] = read('1 − 0.975³ = # % against 1 − 0.977³ = # %')
    expectPrinted(old, 100 * (1 - 0.975 ** 3), 0.01)
    expectPrinted(now, 100 * (1 - 0.977 ** 3), 0.01)
    expectPrinted(read('That takes about # in each arm')[0], peoplePerArm(0.0731, 0.0674), 100)
  })

  test('choose-the-variables', () => {
    const read = reader('choose-the-variables')
    expectPrinted(read('so # % of its variance is visits')[0], 100 * 0.93 ** 2)
    expectPrinted(read('# answers from the willing')[0], 26_000 * 0.11)
    expectPrinted(read('only from eight visits (# points)')[0], 100 * Math.sqrt(0.25 / 8))
    expectPrinted(read('5 % against 10 % needs #')[0], peoplePerArm(0.05, 0.1))
    const [two, eighteen] = read('Two of two gives # %; eighteen of twenty gives # %')
    expectPrinted(two, (100 * (2 + 2)) / (2 + 10))
    expectPrinted(eighteen, (100 * (18 + 2)) / (20 + 10))
  })

  test('collect-and-join-the-data', () => {
    const read = reader('collect-and-join-the-data')
    const [tickets] = read('# call-centre tickets a year')
    const [exact, cleaned, loose] = read('# match exactly, # after cleaning, # with name and village')
    expect([exact, cleaned, loose]).toEqual([0.64, 0.83, 0.91].map((rate) => rate * tickets))
    const wide = margin(22 / 200, 200)
    const [low, high] = read('the range is about # to # %')
    expectPrinted(low, 100 * (0.11 - wide))
    expectPrinted(high, 100 * (0.11 + wide))
    expectPrinted(read('of which 11 % or # are wrong')[0], (loose - cleaned) * 0.11)
  })

  test('five-thousand-customers-one-offer', () => {
    const read = reader('five-thousand-customers-one-offer')
    const used = ['Regular: 8 or more visits a month', 'Occasional: 1 to 7 visits a month', 'Away: no visit for 90 days']
      .map((group) => read(`| ${group} | # | # |`)[1])
      .reduce((sum, vouchers) => sum + vouchers, 120)
    const [vouchers, cost] = read('# vouchers cost €#.')
    expect([vouchers, cost]).toEqual([used, 2 * used])
    expectPrinted(read('1 % against 3 % needs # in each half')[0], peoplePerArm(0.01, 0.03))
    expectPrinted(read('25 % against 34 % needs #')[0], peoplePerArm(0.25, 0.34))
    expectPrinted(read('so # of 780 must be extra')[0], (used * 2) / 3)
  })

  test('champions-and-at-risk-in-ten-thousand-transactions', () => {
    const read = reader('champions-and-at-risk-in-ten-thousand-transactions')
    expectPrinted(read('60 ÷ 140 = # %')[0], (100 * 60) / 140)
    expectPrinted(read('= # orders, 12.2 each')[0], 10_000 - 1900 - 700 * 2.4 - 450 * 4.8)
    expectPrinted(read('25 % (# in each arm)')[0], peoplePerArm(0.1, 0.25))
    expectPrinted(read('√(1/150 + 1/100) = # orders')[0], 2.8 * 2.5 * Math.sqrt(1 / 150 + 1 / 100), 0.1)
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
    expectPrinted(read('0.925/19,000) is # points')[0], 100 * marginOfDifference(0.075, 19_000, 0.075, 19_000), 0.01)
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

  test('where-segmentation-is-going', () => {
    const read = reader('where-segmentation-is-going')
    expectPrinted(read('consent leaves # million customers')[0], 4 * 0.42, 0.01)
    expectPrinted(read('From 12.0 % to 12.6 % takes # in each arm')[0], peoplePerArm(0.12, 0.126))
    expectPrinted(read('that wastes €# on those drawn')[0], 50_000 * 0.12 * 3)
  })

  test('two-segments-drift-apart', () => {
    const read = reader('two-segments-drift-apart')
    expectPrinted(read('8.3 × 9.00 − 6.1 × 7.82 = €#.')[0], 8.3 * 9 - 6.1 * 7.82, 0.01)
    expectPrinted(read('Months explain 2.2 × 8.41 = €#')[0], 2.2 * 8.41, 0.01)
    expectPrinted(read('(6.1 − 0.4 × 3) ÷ 0.6 = # months')[0], (6.1 - 0.4 * 3) / 0.6, 0.1)
    expectPrinted(read('still paying at month 6 takes # an arm')[0], peoplePerArm(0.5, 0.55))
    expectPrinted(read('have faced €12, takes # an arm')[0], peoplePerArm(0.5, 0.62), 2)
    expectPrinted(read('0.41 ÷ 12 = # a month')[0], (0.4 * 12_000 * 0.41) / 12)
  })

  test('did-the-win-back-offer-work', () => {
    const read = reader('did-the-win-back-offer-work')
    const [low, high] = read('so the interval is # to # points')
    const wide = 100 * marginOfDifference(0.07, 18_000, 0.055, 2000)
    expectPrinted(low, 1.5 - wide, 0.1)
    expectPrinted(high, 1.5 + wide, 0.1)
    const [letter] = read('A letter costs A$#')
    const [order, left] = read('An order is worth A$# and leaves a margin of A$#')
    const spent = 1260 * 0.2 * order + 18_000 * letter
    expectPrinted(read('| result | #')[0], 270 * left - spent)
    expectPrinted(read('To break even # of the 1,260')[0], spent / left)
    expectPrinted(read('1.5 points above 5.5 % need # an arm')[0], peoplePerArm(0.055, 0.07), 10)
  })

  test('a-price-rise-for-one-segment', () => {
    const read = reader('a-price-rise-for-one-segment')
    const gone = (churn: number, months: number) => 1 - (1 - churn) ** months
    expectPrinted(read('÷ 0.0143² ≈ # an arm')[0], peoplePerArm(gone(0.02, 3), gone(0.025, 3)), 100)
    expectPrinted(read('÷ 0.0467² ≈ # an arm')[0], peoplePerArm(gone(0.02, 12), gone(0.025, 12)), 100)
    expect(peoplePerArm(gone(0.02, 3), gone(read('churn from about # % upwards')[0] / 100, 3))).toBeLessThan(1200)
    expectPrinted(read('= # to 10.48')[0], (1 - 0.98 ** 12) / 0.02, 0.01)
    const [mild, middle, bad, expected] = read('Values €#, €#, €#; expected €#')
    expectPrinted(mild, 50 / 0.02)
    expectPrinted(middle, 50 / 0.023)
    expectPrinted(bad, 50 / 0.028)
    expectPrinted(expected, 0.25 * mild + 0.5 * middle + 0.25 * bad)
  })

  test('land-and-expand-where-to-land', () => {
    const read = reader('land-and-expand-where-to-land')
    const doors = [
      { door: 'lab', won: '0.3', tried: 2, support: 1 + 0.7, value: 3 + 0.2 * 9 + 0.5 * 3 },
      { door: 'facility', won: '0.25', tried: 12, support: 4 + 0.85 * 4, value: 18 + 0.5 * 60 + 0.35 * 18 },
      { door: 'central IT', won: '0.1', tried: 60, support: 25 + 0.95 * 25, value: 140 + 0.1 * 180 + 0.85 * 140 },
    ]
    for (const { door, won, tried, support, value } of doors) {
      const days = tried + Number(won) * support
      const [perWin, perAttempt, , , printedDays] = read(`| ${door} | ${won} × # = # | # + ${won} × # = # |`)
      expectPrinted(perWin, value, 0.1)
      expectPrinted(perAttempt, Number(won) * value, 0.01)
      expectPrinted(printedDays, days, 0.01)
    }
    // Where a facility's day earns no more than a lab's 0.753: 0.25 × (30.6 + 47.4x) = 0.753 × (13.7 + 0.3x).
    const lab = 1.89 / 2.51
    expectPrinted(read('at x = # %')[0], (100 * (lab * 13.7 - 0.25 * 30.6)) / (0.25 * 47.4 - lab * 0.3))
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
})

describe('guides', () => {
  test('segmentation-foundations', () => {
    const read = reader('segmentation-foundations', 'guides')
    const answers = (margin: number) => (1.96 ** 2 * 0.25) / margin ** 2
    const [unlimited] = read('0.25 ÷ 0.05² = 384.2, so **#**')
    expect(unlimited).toBe(Math.ceil(answers(0.05)))
    for (const population of ['500', '1,000', '10,000', '100,000', '30,000,000']) {
      const people = Number(population.replaceAll(',', ''))
      const corrected = answers(0.05) / (1 + (answers(0.05) - 1) / people)
      expect(read(`| ${population} | #`)[0]).toBe(Math.ceil(corrected))
    }
    const [fine, coarse] = read('±3 points need # answers, ±10 only #')
    expect([fine, coarse]).toEqual([Math.ceil(answers(0.03)), Math.ceil(answers(0.1))])
    expectPrinted(read('each has 77, with ±# points')[0], 100 * margin(0.5, 77), 0.1)
    expectPrinted(read('÷ 0.10² = # in each')[0], peoplePerArm(0.3, 0.4))
    expectPrinted(read('385 ÷ 0.08 = # invitations')[0], Math.ceil(385 / 0.08))
  })

  test('walk-through-a-segmentation', () => {
    const read = reader('walk-through-a-segmentation', 'guides')
    const rise = (0.3 * 4) / 34
    expectPrinted(read('0.30 × 4 ÷ 34 = # points')[0], 100 * rise, 0.1)
    expectPrinted(read('about # people in each arm')[0], peoplePerArm(0.3, 0.335), 10)
  })

  test('know-that-a-segmentation-works', () => {
    const read = reader('know-that-a-segmentation-works', 'guides')
    const [reminded, of, share, heldOut, ofHeldOut] = read('| Late | # of # = # % | # of #')
    expectPrinted(share, (100 * reminded) / of, 0.1)
    const wide = 100 * marginOfDifference(reminded / of, of, heldOut / ofHeldOut, ofHeldOut)
    const [effect, low, high] = read('= 38.0 % | # points | # to #')
    expectPrinted(effect, 100 * (reminded / of - heldOut / ofHeldOut), 0.1)
    expectPrinted(low, effect - wide, 0.1)
    expectPrinted(high, effect + wide, 0.1)
    const [extra, each, earned] = read('are # extra reorders; at €# margin each that is €#')
    expectPrinted(extra, (effect * of) / 100)
    expect(earned).toBe(extra * each)
    expectPrinted(read('the net is about €#')[0], earned - 3 * 0.02 * of - 6 * 350, 10)
  })

  test('risks-of-micro-segmentation', () => {
    const read = reader('risks-of-micro-segmentation', 'guides')
    expectPrinted(read('÷ 0.02² = # people')[0], peoplePerArm(0.12, 0.14), 10)
    expectPrinted(read('√(0.12 × 0.88 ÷ 2,667) = # points')[0], 100 * Math.sqrt((0.12 * 0.88) / 2667), 0.01)
    expectPrinted(read('1 − 0.95²⁴ = # %')[0], 100 * (1 - 0.95 ** 24))
    const [part, , pooled] = read('= # % of the gap: 12 + # × 3 = # %')
    expectPrinted(part, (100 * 0.25) / 0.65, 0.1)
    expectPrinted(pooled, 12 + (3 * part) / 100, 0.1)
  })

  test('predictive-segmentation', () => {
    const read = reader('predictive-segmentation', 'guides')
    expectPrinted(read('12 % against 9 % needs about # in each arm')[0], peoplePerArm(0.12, 0.09), 10)
    expectPrinted(read('in band 1 takes about # an arm')[0], peoplePerArm(0.24, 0.215), 100)
  })

  test('rebuild-segments-when-the-market-shifts', () => {
    const read = reader('rebuild-segments-when-the-market-shifts', 'guides')
    let index = 0
    for (const segment of ['Solo', 'Small team', 'Project team', 'Satellite']) {
      const [then, now, term] = read(`| ${segment} | # % | # % | #`)
      expectPrinted(term, ((now - then) / 100) * Math.log(now / then), 0.001)
      index += ((now - then) / 100) * Math.log(now / then)
    }
    expectPrinted(read('The sum is #;')[0], index, 0.01)
  })

  test('make-the-case-to-sceptical-leaders', () => {
    const read = reader('make-the-case-to-sceptical-leaders', 'guides')
    const [worth] = read('0.70 × (320 − 60) = €# on average')
    const [cost] = read('or €# a student')
    expectPrinted(worth, 0.7 * (320 - 60))
    expectPrinted(cost, 38_000 / 2500, 0.01)
    expectPrinted(read('(182 + 15.20) ÷ 320 = # %')[0], (100 * (worth + cost)) / 320, 0.1)
    const [error, times, wide] = read('7 ÷ √14 = # points and the 95 % interval, with fourteen pairs, # times that, ±#')
    expectPrinted(error, 7 / Math.sqrt(14), 0.01)
    expectPrinted(wide, error * times, 0.1)
    expect(read('a fall of # points or less')[0] + wide).toBeLessThan(read('more than # exam students')[0])
  })

  test('psychographic-segmentation', () => {
    const read = reader('psychographic-segmentation', 'guides')
    expectPrinted(read('test needs about # members in each arm')[0], peoplePerArm(0.62, 0.657), 10)
    expectPrinted(read('| 74 % | # %')[0], 59 + 9 * 0.74, 0.1)
  })

  test('generational-segments-without-stereotypes', () => {
    const read = reader('generational-segments-without-stereotypes', 'guides')
    for (const age of ['18–28', '29–44', '45–60', '61 and over']) {
      const [moved, ofMoved, ofOthers, all] = read(`| ${age} | # % | # % | # % | # %`)
      expectPrinted(all, (moved * ofMoved + (100 - moved) * ofOthers) / 100, 0.1)
    }
    expectPrinted(read('18 % against 16 % takes about # in each arm')[0], peoplePerArm(0.16, 0.18), 100)
  })

  test('the-open-invitation', () => {
    const read = reader('the-open-invitation', 'guides')
    const [customers, back, rate] = read('there are # customers, of whom # return: # %')
    expect([customers, back]).toEqual([50_000 - 1500, 20_500 + 1500])
    expectPrinted(rate, (100 * back) / customers, 0.1)
  })
})
