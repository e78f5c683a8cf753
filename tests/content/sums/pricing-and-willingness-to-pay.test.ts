import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('a-price-rise-for-one-segment', () => {
  const read = reader('a-price-rise-for-one-segment')
  const gone = (churn: number, months: number) => 1 - (1 - churn) ** months
  expectPrinted(read('÷ 0.0143² ≈ # an arm')[0], peoplePerArm(gone(0.02, 3), gone(0.025, 3)), 100)
  expectPrinted(read('÷ 0.0467² ≈ # an arm')[0], peoplePerArm(gone(0.02, 12), gone(0.025, 12)), 100)
  expect(peoplePerArm(gone(0.02, 3), gone(read('churn from about # % upwards')[0] / 100, 3))).toBeLessThan(
    1200,
  )
  expectPrinted(read('= # to 10.48')[0], (1 - 0.98 ** 12) / 0.02, 0.01)
  const [mild, middle, bad, expected] = read('Values €#, €#, €#; expected €#')
  expectPrinted(mild, 50 / 0.02)
  expectPrinted(middle, 50 / 0.023)
  expectPrinted(bad, 50 / 0.028)
  expectPrinted(expected, 0.25 * mild + 0.5 * middle + 0.25 * bad)
  const others = (50 / 0.02 + (2 * 50) / 0.023) / 3
  expectPrinted(read('had odds above # %')[0], (100 * (others - 2000)) / (others - 50 / 0.028))
  const paid = (churn: number) => 2400 * ((1 - (1 - churn) ** 12) / churn)
  expectPrinted(read('and we celebrate €#')[0], paid(0.025) * 50 - paid(0.02) * 40, 1000)
  const early = gone(0.02, 3)
  expectPrinted(
    read('exposed half has lost # points more')[0],
    164.5 * Math.sqrt((2 * early * (1 - early)) / 1200),
    0.1,
  )
  expectPrinted(read('break-even is # points by then')[0], 100 * (gone(0.025, 3) - early), 0.1)
})

test('how-many-customers-may-leave', () => {
  const read = reader('how-many-customers-may-leave')
  const [members] = read('There are # members')
  const [places] = read('The courses sold # places')
  const [member, clay] = [read('A membership costs £# a month')[0], read('each member uses £# of clay')[0]]
  const [course, cost] = [read('A weekend course costs £#,')[0], read('of which £# goes on')[0]]
  const share = (price: number, variable: number) => (0.06 * price) / (1.06 * price - variable)
  const row = read('| Member, a month | £# | £# | £# | # % | #')
  expectPrinted(row[3], 100 * share(member, clay), 0.1)
  expectPrinted(row[4], Math.floor(members * share(member, clay)))
  expectPrinted(read('| Course place | £53 | £62 | £9 | # %')[0], 100 * share(course, cost), 0.1)
  expectPrinted(read('£9 | 14.5 % | # of 620')[0], places * share(course, cost))
  expectPrinted(read('240 × 5.10 × 12 = £#')[0], members * 0.06 * member * 12)
  expectPrinted(read('240 × (1 − 0.97³) = # in')[0], members * (1 - 0.97 ** 3))
})

test('read-a-price-sensitivity-chart', () => {
  const read = reader('read-a-price-sensitivity-chart')
  const row = (price: number) => read(`| ${price} | # % | # % | # % | # %`)
  const cross = (low: number, high: number, a: number, b: number) => {
    const gap = (price: number) => (row(price)[a] ?? 0) - (row(price)[b] ?? 0)
    return low + ((high - low) * gap(low)) / (gap(low) - gap(high))
  }
  expectPrinted(read('Too cheap × too expensive #;')[0], cross(99, 129, 0, 3), 0.1)
  expectPrinted(read('cheap × expensive #.')[0], cross(99, 129, 1, 2), 0.1)
  expectPrinted(read('21 ÷ 27 = #')[0], cross(79, 99, 0, 2), 0.1)
  expectPrinted(read('9 ÷ 33 = #')[0], cross(129, 159, 1, 3), 0.1)
  for (const price of [99, 129, 159, 199]) {
    const [kept, , each] = read(`| ${price} | # | # % | # |`)
    expectPrinted(kept, 0.85 * price - 14, 0.1)
    expectPrinted(each, ((0.85 * price - 14) * (100 - row(price)[3])) / 100, 0.1)
  }
  expectPrinted(read('22 points (±#)')[0], 100 * marginOfDifference(5 / 57, 57, 81 / 261, 261))
})

test('a-student-discount-at-the-opera', () => {
  const read = reader('a-student-discount-at-the-opera')
  const [ordinary, full] = [read('On # evenings more than')[0], read('on the other # every')[0]]
  const [present, fresh, borrowed] = read(
    'the #, another # students who would not come otherwise, and # people',
  )
  const evening = fresh * (45 - 6) - (present + borrowed) * 45
  const sold = 120 * 45
  expectPrinted(read('2,769 − 2,205 = PLN +#')[0], evening)
  expectPrinted(read('75,600 = PLN −#')[0], sold * full - evening * ordinary)
  expectPrinted(read('45 ÷ 39 = #, so')[0], ((present + borrowed) * 45) / 39, 0.1)
  expectPrinted(read('÷ 45 − 3 = #')[0], (50 * 39 - evening) / 45 - 3, 0.1)
  const late = read('1,950 − 675 = PLN #')[0]
  expectPrinted(late, 50 * 39 - (12 + 3) * 45)
  expectPrinted(read('and PLN # over 48 evenings')[0], ordinary * late)
  expectPrinted(read('They cost about PLN #')[0], 5 * late, 100)
})

test('three-plans-for-four-segments', () => {
  const read = reader('three-plans-for-four-segments')
  const segment = (name: string) => read(`| ${name} | # | # %`)
  const names = ['Freelancers', 'Shops', 'Workshops']
  const fit = names.reduce((sum, name) => sum + (segment(name)[0] * segment(name)[1]) / 100, 0)
  const small = names.reduce((sum, name) => sum + segment(name)[0], 0)
  const [distributors] = segment('Distributors')
  expectPrinted(read('**Basic.** # fit')[0], fit)
  const basic = (fit * -40 + (7800 / 4) * 48) / 1000
  const team = (Math.round(0.9 * (small - fit)) * 128 - (small - fit) * 88) / 1000
  const trade = (0.8 * distributors * 382 - distributors * 61) / 1000
  expectPrinted(read('Basic alone loses #.')[0], -basic, 0.1)
  expectPrinted(read('8,849 × 88,000 = Rp +# million')[0], team, 0.1)
  expectPrinted(read('640 × 61,000 = Rp +# million')[0], trade, 0.1)
  expectPrinted(read('**Together** Rp +# million')[0], basic + team + trade, 0.1)
})

test('one-price-or-three-for-a-sea-forecast', () => {
  const read = reader('one-price-or-three-for-a-sea-forecast')
  const prices = [49, 79, 109, 149]
  const worth = ['Racers', 'Cruisers', 'Anglers'].map((name) => {
    const row = new RegExp(`\\| ${name} \\| (.*?) \\|\\n`).exec(
      readFileSync(
        'content/questions/pricing-and-willingness-to-pay/one-price-or-three-for-a-sea-forecast.md',
        'utf8',
      ),
    )
    const [users = 0, asked = 1, ...yes] = (row?.[1] ?? '').replaceAll(',', '').split(' | ').map(Number)
    return prices.map((price, at) => (users * (yes[at] ?? 0) * (price - 9)) / asked / 1000)
  })
  const at = (segment: number, price: number) => worth[segment]?.[price] ?? 0
  const all = read('| All | # | # | # | #')
  prices.forEach((_, price) =>
    expectPrinted(all[price] ?? 0, at(0, price) + at(1, price) + at(2, price), 0.1),
  )
  expectPrinted(read('764.3 − 25 = #.')[0], at(0, 3) + at(1, 1) + at(2, 1) - 25, 0.1)
  for (const [step, low, high] of [
    ['Racers 109 → 149', 109, 149],
    ['Cruisers 49 → 79', 49, 79],
    ['Cruisers 79 → 109', 79, 109],
    ['Anglers 49 → 79', 49, 79],
  ] as const) {
    const [kept, fuller, must] = read(`| ${step} | # ÷ # = # % |`)
    expectPrinted(kept, low - 9)
    expectPrinted(fuller, high - 9)
    expectPrinted(must, (100 * kept) / fuller)
    const [stayed, of, share, from, to] = read(
      `| ${step} | ${kept} ÷ ${fuller} = ${must} % | # of # = # % | #–# %`,
    )
    expectPrinted(share, (100 * stayed) / of)
    expectPrinted(from, 100 * (stayed / of - margin(stayed / of, of)))
    expectPrinted(to, 100 * (stayed / of + margin(stayed / of, of)))
  }
  expectPrinted(read('Racers at 149: 45.8 % ± # points')[0], 100 * margin(55 / 120, 120), 0.1)
  const [lowest, highest] = read('at 79: 70.0 % ± 8.2, so # to #.')
  expectPrinted(lowest, 4.1 * 70 * (0.7 - margin(0.7, 120)))
  expectPrinted(highest, 4.1 * 70 * (0.7 + margin(0.7, 120)))
  expectPrinted(read('784.1 − 50 = #.')[0], at(0, 3) + at(1, 1) + at(2, 0) - 50, 0.1)
})

test('a-price-change-that-went-wrong', () => {
  const read = reader('a-price-change-that-went-wrong')
  const [fees, money] = read('My report showed # fees, €#,')
  expectPrinted(money, fees * 30)
  const [hours, each, resold] = read('half of the # hours saved resold at €# contribution, €#.')
  const [bookings, now, before] = read('weeks and # bookings the rate was # %, from # %')
  expectPrinted(hours, (bookings * (before - now)) / 100)
  expectPrinted(resold, (hours / 2) * each)
  const [patients, finished, earlier] = read(
    'Of # with changing shifts # % finished their course, against # %',
  )
  const [courses, sessions, lost] = read('67 courses, each cut short by 3.2 sessions: # × # × €38 = €#.')
  expectPrinted(courses, (patients * (earlier - finished)) / 100)
  expectPrinted(lost, courses * sessions * each)
  const [reported, left] = read('Of the €# in my report about €# was left')
  expectPrinted(reported, money + resold)
  expectPrinted(left, reported - lost, 100)
  expectPrinted(read('refunded the 104 fees, €#.')[0], 104 * 30)
  const [half, other, margin] = read('Of that half # % finished, of the other half # %: 11 points (±#)')
  expectPrinted(margin, 100 * marginOfDifference(half / 100, 190, other / 100, 190), 0.1)
  const [fewer, income, was] = read('we sold only # tickets. Income was SEK # instead of SEK #.')
  expectPrinted(income, fewer * 240)
  expectPrinted(was, 410 * 190)
})

test('a-price-you-argued-against', () => {
  const read = reader('a-price-you-argued-against')
  const [share, average] = read('we keep # % of an average €# a month')
  const [off, kept] = read('15 % of 640 is €#, out of €# that we keep')
  expectPrinted(off, 0.15 * average)
  expectPrinted(kept, (share / 100) * average)
  expectPrinted(read('(96 ÷ 198 = # %)')[0], (100 * off) / kept)
  const [signed, six, cost] = read('at # × €#, about €# a month')
  expectPrinted(six, 0.06 * average, 0.01)
  expectPrinted(cost, signed * six, 100)
  expectPrinted(read('(8 × €96 = €#)')[0], (12 - 4) * off)
  const [learners, loss] = read('one in five, # learners and PLN # a term')
  expectPrinted(learners, (160 * 12) / 30 / 2)
  expectPrinted(loss, learners * 1800)
})

test('rights-and-prices-for-fourteen-plans', () => {
  const read = reader('rights-and-prices-for-fourteen-plans')
  const [accounts, users] = read('construction drawings: # accounts, # users')
  const [checks] = read('Each user causes about # rights checks')
  const [million, second, peak] = read('= # million checks a day, # a second and # at the peak')
  expectPrinted(million, (users * checks) / 1e6)
  expectPrinted(second, (users * checks) / (8 * 3600))
  expectPrinted(peak, (3 * users * checks) / (8 * 3600))
  expectPrinted(read('84,000 × 1.1 kB = # MB')[0], (accounts * 1.1) / 1000)
  expectPrinted(read('At 40 ms each, # queries')[0], peak * 0.04)
  expectPrinted(7, accounts / read('an assumed # a second in seven minutes')[0] / 60)
  expectPrinted(read('€# a year (9,400 × 11 × 12)')[0], 9400 * 11 * 12)
  const [seats, list] = read('# seats at PLN #')
  const [perSeat, rounded, all] = read('46.90 × 0.85 = #, rounded #, × 37 = PLN #')
  expectPrinted(perSeat, list * 0.85, 0.001)
  expectPrinted(all, seats * rounded, 0.01)
  expectPrinted(read('Per line: #,')[0], seats * list * 0.85, 0.001)
})

test('discount-approval-nobody-goes-round', () => {
  const read = reader('discount-approval-nobody-goes-round')
  const [quotes] = read('who send # quotes a week')
  const [approvals, hours] = read('# approvals a week are # hours')
  expectPrinted(approvals, quotes * 0.38, 0.1)
  expectPrinted(hours, (approvals * 12) / 60, 0.1)
  expectPrinted(read('× €14,000 × 1 % = €#')[0], quotes * 0.27 * 14_000 * 0.01)
  expectPrinted(read('So 9 % of quotes reach her, that is # hours')[0], (quotes * 0.09 * 12) / 60, 0.1)
  const [arm, weeks] = read('from 27 % to 24 % takes # quotes an arm: # weeks')
  expectPrinted(arm, peoplePerArm(0.27, 0.24))
  expectPrinted(weeks, (2 * arm) / quotes)
  const [average] = read('Over all quotes, discounts average # %')
  const won = 14_000 * (0.36 - average / 100)
  expectPrinted(read('27 % × €140 = €#')[0], 0.27 * 140, 0.01)
  expectPrinted(read('(36 − 7.9) % = €#')[0], 0.01 * won, 0.01)
  expectPrinted(read('lost ones as zero, now €#')[0], 0.27 * won)
  const width = (an: number) => 1.96 * won * Math.sqrt((2 * 0.27 * 0.73) / an)
  expectPrinted(read('would be known to ±€#')[0], width(arm))
  expectPrinted(read('the whole interval (±€#)')[0], width(8 * (quotes / 2)))
})

test('part-worths-of-an-audiobook-club', () => {
  const read = reader('part-worths-of-an-audiobook-club')
  const people = read('Commuters (#) | Families (#)')
  const [, at14, familyAt14] = read('€14 / €18 | # / # / −0.80 | 0.40 / # / −0.45')
  const rest = read('Everything else in either club | # | #')
  const none = read('Neither club | # | #')
  const solo = [rest[0] + at14 - 0.05, rest[1] + familyAt14 - 0.6]
  const family = [rest[0] - 0.8 + 0.05, rest[1] - 0.45 + 0.6]
  const margins = [14 - read('€14 a month, royalties €#.')[0], 18 - read('royalties €#, and')[0]]
  /** Shares of our plans in one segment, against the rival's Solo and neither. */
  const shares = (plans: number[][], segment: 0 | 1) => {
    const own = plans.map((plan) => Math.exp(plan[segment] ?? 0))
    const all = own.reduce((sum, each) => sum + each, Math.exp(solo[segment] ?? 0) + Math.exp(none[segment]))
    return own.map((each) => each / all)
  }
  const money = (plans: number[][], segment: 0 | 1) =>
    shares(plans, segment).reduce(
      (sum, share, i) => sum + share * people[segment] * (margins[plans[i] === solo ? 0 : 1] ?? 0),
      0,
    )
  const total = (plans: number[][]) => money(plans, 0) + money(plans, 1)
  for (const [label, plans] of [
    ['Solo €14', [solo]],
    ['Family €18', [family]],
  ] as const) {
    const [commuters, families, printed] = read(`| ${label} | # % | # % | €#`)
    expectPrinted(commuters, 100 * (shares([...plans], 0)[0] ?? 0), 0.1)
    expectPrinted(families, 100 * (shares([...plans], 1)[0] ?? 0), 0.1)
    expectPrinted(printed, total([...plans]), 100)
  }
  const both = [solo, family]
  expectPrinted(read('| Both: Family | 12.6 % | 29.9 % | €#')[0], total(both), 100)
  expectPrinted(read('second plan adds €# a month')[0], total(both) - total([solo]), 100)
  const [ours, theirs] = read('| Both | | # % / # % |')
  const sum = (values: number[]) => values.reduce((all, each) => all + each, 0)
  expectPrinted(ours, 100 * sum(shares(both, 0)), 0.1)
  expectPrinted(theirs, 100 * sum(shares(both, 1)), 0.1)
  expectPrinted(read('(# ÷ 0.225 a euro)')[0], 0.1, 0.01)
  expectPrinted(read('| Solo €14 | # / # |')[0], solo[0] ?? 0, 0.01)
  expectPrinted(read('| Family €18 | # / # |')[1], family[1] ?? 0, 0.01)
  const careful = money([solo], 0) + money([family], 1)
  expectPrinted(read('promised gain is left, €#')[0], careful - total([solo]), 100)
  const expected = people[0] * (shares([solo], 0)[0] ?? 0) + people[1] * (shares([solo], 1)[0] ?? 0)
  expectPrinted(read('15,460 + 6,570 = # Solo')[0], expected, 10)
  const scale = read('there are #.')[0] / expected
  expectPrinted(read('the gain is about €# a month')[0], (careful - total([solo])) * scale, 100)
  expectPrinted(read('expects # × 0.45')[0], people[1] * (shares([family], 1)[0] ?? 0), 10)
  expect(read('and €# once to build')[0] / 25_600).toBeCloseTo(6.25, 1)
})

test('seats-or-hours-for-a-transcription-service', () => {
  const read = reader('seats-or-hours-for-a-transcription-service')
  const [seat, cost] = [read('charges C$# a seat')[0], read('audio costs it C$#.')[0]]
  const perHour = read('wants C$# an hour')[0]
  const gains = ['Newsrooms', 'Law offices', 'Research groups', 'Podcasters'].map((name) => {
    const [customers, seats, hours] = read(`| ${name} | # | # | # |`)
    const [before, after, now, then] = read(`| ${name.split(' groups')[0] ?? ''} | # → # | # | # |`)
    expectPrinted(before, seats * seat)
    expectPrinted(after, seats * hours * perHour)
    expectPrinted(now, customers * seats * (seat - hours * cost))
    expectPrinted(then, customers * seats * hours * (perHour - cost))
    return { now, then, hours: customers * seats * hours }
  })
  const sum = (key: 'now' | 'then' | 'hours') => gains.reduce((total, each) => total + each[key], 0)
  const [now, then] = read('| All, C$ | | # | # |')
  expectPrinted(now, sum('now'))
  expectPrinted(then, sum('then'))
  expectPrinted(read('contribution falls # % short')[0], (100 * (then - now)) / (gains[3]?.then ?? 0), 0.1)
  const heavy = ((gains[3]?.hours ?? 0) * read('accounts, cause # %')[0]) / 100
  expectPrinted(read('The 390 cause # hours')[0], heavy)
  const loss = heavy * cost - 390 * seat
  expectPrinted(read('together lose C$# a month')[0], loss)
  const stay = 390 * seat + (heavy - 390 * 40) * 0.9 - heavy * cost
  expectPrinted(read('(bill C$152) | +#')[0], stay, 1)
  expectPrinted(read('gain lies between 21,787 and #. Even')[0], stay + loss, 1)
  const gift = [0, 1, 2].reduce((total, i) => total + (gains[i]?.now ?? 0) - (gains[i]?.then ?? 0), 0)
  expectPrinted(read('But we give C$# a month')[0], gift)
  const [hourly, podcasters] = read('once they contribute 5.8 % less (# ÷ #)')
  expectPrinted(hourly, then - now)
  expectPrinted(podcasters, gains[3]?.then ?? 0)
})

test('a-price-of-its-own-for-every-visitor', () => {
  const read = reader('a-price-of-its-own-for-every-visitor')
  const [orders, price, contribution] = read('visits and # orders a year, €# each, €# of it')
  const [upShare, up, fewer] = read('| # % | +# % | −# % |')
  const [downShare, down, more] = read('| # % | −# % | +# % |')
  const part = (share: number, change: number, effect: number) =>
    (orders * share * ((1 + effect / 100) * (contribution + (price * change) / 100) - contribution)) / 100
  const raised = part(upShare, up, -fewer)
  const lowered = part(downShare, -down, more)
  const fee = read('The fee is €# a year')[0]
  const net = raised + lowered - fee
  expectPrinted(read('= €2,880,128 | +€#')[0], raised)
  expectPrinted(read('= €1,082,252 | −€#')[0], -lowered)
  expectPrinted(read('| Net | | | +€#')[0], net)
  expectPrinted(read('keep €# from rises')[0], raised - fee)
  const unit = contribution + (price * up) / 100
  expectPrinted(read('raised group costs €#,')[0], (orders * upShare * unit) / 1e4, 10)
  expectPrinted(read('so at −# % instead')[0], fewer + net / ((orders * upShare * unit) / 1e4))
  const cut = (price * down) / 100
  expectPrinted(read('needs # % more orders')[0], (100 * cut) / (contribution - cut))
  const lost = net / (orders * contribution + raised + lowered)
  expectPrinted(read('vanishes if # % of all')[0], 100 * lost, 0.1)
  const base = orders / 6e6
  expectPrinted(read('takes # visits an arm')[0], peoplePerArm(base, base * 0.975), 1000)
  expectPrinted(read('is a gap of 13 points ± #')[0], 100 * marginOfDifference(0.41, 1900, 0.28, 11400), 0.1)
  const fast = read('Today # orders a year')[0]
  expectPrinted(read('238,700 − 47,120 = €#')[0], fast * (0.55 * 14 - 0.04 * contribution))
  expectPrinted(read('8 % leave it is €#')[0], fast * (0.4 * 14 - 0.08 * contribution))
})

test('a-price-test-at-the-parcel-lockers', () => {
  const read = reader('a-price-test-at-the-parcel-lockers')
  const [today, cost] = read('pays €#; a parcel costs the firm €#.')
  const [dear] = read('wants to try €#.')
  const share = read('and # % end in a parcel')[0] / 100
  const visitor = share * (today - cost)
  expectPrinted(read('41 % × 3.60 = €# a visitor')[0], visitor, 0.001)
  expectPrinted(read('1.476 ÷ 4.30 = # %')[0], (100 * visitor) / (dear - cost), 0.1)
  const gain = (sent: number) => 100 * ((sent * (dear - cost)) / visitor - 1)
  expectPrinted(read('contribution rises by # %')[0], gain(0.38), 0.1)
  expectPrinted(read('at 36 % by # %')[0], gain(0.36), 0.1)
  const variance = (today - cost) ** 2 * share * (1 - share)
  expectPrinted(read('σ² ÷ δ² = # an arm')[0], (2 * 7.84 * variance) / (0.05 * visitor) ** 2)
  const spread = read('a standard deviation of # % around')[0]
  expectPrinted(read('÷ 0.05² = #, so')[0], (2 * 7.84 * spread ** 2) / 25, 0.1)
  expectPrinted(read('would need # towns an arm')[0], (2 * 7.84 * spread ** 2) / 9)
  expectPrinted(read('÷ 23) = # %')[0], Math.sqrt((2 * 7.84 * spread ** 2) / 23), 0.1)
  expectPrinted(read('we see only # %')[0], Math.sqrt((2 * 7.84 * 8 ** 2) / 23), 0.1)
  expectPrinted(read('× 40 % = # %')[0], 27 * 0.5 * 0.4, 0.1)
})

test('what-would-they-pay', () => {
  const read = reader('what-would-they-pay')
  for (const [price, yes] of [
    [35, 15],
    [25, 30],
    [19, 39],
    [15, 44],
  ] as const) {
    const [share, , , kept] = read(`| €${price} | # % | # × # = €# |`)
    expectPrinted(share, (100 * yes) / 60)
    expectPrinted(kept, (Math.round((100 * yes) / 60) / 100) * (price - 6), 0.01)
  }
  expectPrinted(read('a share of 50 % is uncertain by about # points')[0], 100 * margin(0.5, 60))
  expectPrinted(read('three cells of 20 carry ±# points')[0], 100 * margin(0.5, 20))
  expectPrinted(read('at least 13 ÷ 19 = # % of those')[0], 1300 / 19)
  const [part, less, more] = read('lowers that to # % (# ÷ #)')
  expectPrinted(less, 13 - 40 / 24, 0.01)
  expectPrinted(more, 19 - 40 / 24, 0.01)
  expectPrinted(part, (100 * less) / more)
  const [stay, of, percent, low, high] = read('Suppose # of # stay: # %, interval # % to # %')
  const p = stay / of
  expectPrinted(percent, 100 * p)
  const z = 1.96 ** 2 / of
  const half = 1.96 * Math.sqrt((p * (1 - p)) / of + z / (4 * of))
  expectPrinted(low, (100 * (p + z / 2 - half)) / (1 + z))
  expectPrinted(high, (100 * (p + z / 2 + half)) / (1 + z))
  expect(peoplePerArm(0.5, read('can tell 50 % from # %')[0] / 100)).toBeLessThan(31)
})
