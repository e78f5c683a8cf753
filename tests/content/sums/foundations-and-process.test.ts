import { expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

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

test('the-market-moved-under-your-segments', () => {
  const read = reader('the-market-moved-under-your-segments')
  const rows = ['Oil', 'Gas', 'New-build'].map((name) => read(`| ${name} | # → # % | # → # %`))
  const mixed = (share: number, rate: number) =>
    rows.reduce((sum, row) => sum + row[share]! * row[rate]!, 0) / 100
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
  const [from, to, quotes] = read('Four offices began in May: # % to # % by August on # quotes')
  const [waited, later, others] = read('Three waited: # % to # % on #')
  const [gap, orders] = read('The difference of # points is about # orders')
  expect(gap).toBe(to - from - (later - waited))
  expectPrinted(orders, (quotes * gap) / 100)
  const chance = marginOfDifference(to / 100, quotes, later / 100, others)
  expectPrinted(read('chance alone gives ±#')[0], 100 * chance, 0.1)
})

/** Two printed shares, each checked against its counts; their gap and its margin in points, the people of the second. */
function twoShares(read: ReturnType<typeof reader>, ...phrases: [treated: string, untreated: string]) {
  const [hits, people, share] = read(phrases[0])
  const [others, left, rest] = read(phrases[1])
  expectPrinted(share, (100 * hits) / people, 0.1)
  expectPrinted(rest, (100 * others) / left, 0.1)
  const margin = 100 * marginOfDifference(hits / people, people, others / left, left)
  return { gap: share - rest, margin, people: left }
}

test('your-experience-with-segmentation', () => {
  const read = reader('your-experience-with-segmentation')
  const calls = twoShares(read, '# of # phoned accounts cancelled (# %)', 'against # of # not phoned (# %)')
  const [points, low, high] = read('The # points could be anything from about # to #')
  expectPrinted(points, -calls.gap, 0.1)
  expectPrinted(low, points - calls.margin)
  expectPrinted(high, points + calls.margin)
  const [accounts, fee] = [13, read('accounts at €# a year')[0]]
  expectPrinted(accounts, (calls.people * points) / 100)
  expect(read('€540 a year are €#')[0]).toBe(accounts * fee)
  const vouchers = twoShares(
    read,
    '# of # people with a voucher ordered (# %)',
    'against # of the # without (# %)',
  )
  const [more, least, most] = read('The # points have a 95 % interval of about # to #')
  expectPrinted(more, vouchers.gap, 0.1)
  expectPrinted(least, more - vouchers.margin, 0.1)
  expectPrinted(most, more + vouchers.margin, 0.1)
})

test('the-process-from-raw-data-to-target-list', () => {
  const read = reader('the-process-from-raw-data-to-target-list')
  const [earned] = read('An order brings €# of margin')
  const [price] = read('catalogues at €# each')
  expectPrinted(read('who objected #')[0], (92_000 * 0.94 - 40) * 0.79)
  expect(read('objectors out: # remain')[0]).toBe(read('who objected #')[0])
  expectPrinted(read('takes # people in each arm')[0], peoplePerArm(0.1, 0.175))
  let people = 0
  for (const [row, sign] of [
    ['Every spring', '−'],
    ['Now and then', '+'],
    ['One order', '−'],
    ['Quiet over a year', '−'],
  ]) {
    const [count, without, mailed, gain] = read(`| ${row} | # | # % | # % | ${sign}€#`)
    people += count
    expectPrinted(sign === '−' ? -gain : gain, (earned * (mailed - without)) / 100 - price, 0.01)
  }
  expect(people).toBe(read('who objected #')[0])
  expectPrinted(read('11,000 loyal, 4,000 occasional) loses €#')[0], 11_000 * 0.84 - 4000 * 0.6)
  expectPrinted(read('= €#, against')[0], 12_000 * 0.6 - 1000 * (0.84 + 0.36 + 1.32))
  const [loyal, occasional] = read('= ±# points, occasional ones to ±#')
  expectPrinted(loyal, 100 * marginOfDifference(0.46, 1000, 0.42, 10_000), 0.1)
  expectPrinted(occasional, 100 * marginOfDifference(0.24, 12_000, 0.14, 7000), 0.1)
  expect(46 - 42 + loyal).toBeLessThan(7.5)
})

test('two-requests-both-called-our-segments', () => {
  const read = reader('two-requests-both-called-our-segments')
  const [sales, chains] = [read('sales of PLN # million')[0], read('PLN # million went through six')[0]]
  const [shop, buyers] = [read('other PLN # million came')[0], read('where # people ordered')[0]]
  expect(chains + shop).toBe(sales)
  expectPrinted(read('webshop is # % of sales')[0], (100 * shop) / sales)
  expectPrinted(read('# % of sales (71 ÷ 84) reach')[0], (100 * chains) / sales)
  expectPrinted(read('buyers are # % of households at most')[0], (100 * buyers) / 12.5e6, 0.1)
  expectPrinted(read('question about # people (400 ÷ 0.09)')[0], 400 / 0.09, 10)
})

test('person-household-or-account', () => {
  const read = reader('person-household-or-account')
  const rows = [1, 2, 3, 4].map((profiles) => [profiles, ...read(`| ${profiles} | # | # | # |`).slice(0, 3)])
  const [silent] = read('| 0 | # |')
  const sum = (of: (row: number[]) => number) => rows.reduce((total, row) => total + of(row as number[]), 0)
  const low = silent + sum((row) => row[2]!)
  const [lowProfiles, profiles] = [sum((row) => row[3]!), sum((row) => row[0]! * row[1]!)]
  expect(read('# of 1,800,000 accounts are low')[0]).toBe(low)
  expect(silent + sum((row) => row[1]!)).toBe(1_800_000)
  expect(read('# of 3,170,000 active profiles')[0]).toBe(lowProfiles)
  expect(profiles).toBe(3_170_000)
  const inLow = sum((row) => row[0]! * row[2]!)
  const [others, share] = read('So the other # low profiles, # %')
  expect(others).toBe(lowProfiles - inLow)
  expectPrinted(share, (100 * others) / lowProfiles)
  const [credit] = read('a credit of MX$# to keep')
  expectPrinted(read('= MX$# million, if everyone')[0], (low * credit) / 1e6, 0.1)
  const [fee] = read('paying accounts at MX$# a month')
  const [cost, fees] = read('A hundred credits cost MX$#, or # monthly fees')
  expect(cost).toBe(100 * credit)
  expectPrinted(fees, cost / fee)
  expectPrinted(7, fees / 6)
  expect(read('takes at most # accounts an arm')[0]).toBe(Math.ceil(peoplePerArm(0.535, 0.465)))
  const [credits, trial] = read('the trial costs # × MX$60 = MX$#')
  expect(trial).toBe(credits * credit)
})

test('seven-bases-for-a-bicycle-share', () => {
  const read = reader('seven-bases-for-a-bicycle-share')
  const [ride, pass] = [read('A ride costs €#.')[0], read('season pass at €# with')[0]]
  const [[middle, rides], [heavy, heavyRides]] = [read('| 12–25 | # | # |'), read('| 26 or more | # | # |')]
  const gain = pass - rides * ride
  const loss = heavyRides * ride - pass
  const [g, l] = [read('we gain 774 × €16.70 = €#')[0], read('we lose 760 × €28.90 = €#')[0]]
  expectPrinted(g, 0.18 * middle * gain)
  expectPrinted(l, 0.4 * heavy * loss)
  expect(read('Together −€#')[0]).toBe(l - g)
  expectPrinted(read('need # times as many heavy riders')[0], (heavyRides * ride) / pass, 0.01)
  expectPrinted(read('pays once they ride # % more')[0], 100 * (1.9 / 1.7 - 1))
  expect(read('I would ask €#, where')[0]).toBeGreaterThan(read('only riders above # rides save')[0] * ride)
})

test('what-is-the-segmentation-for', () => {
  const read = reader('what-is-the-segmentation-for')
  const [from, to] = read('fell from # to #, or 10 %')
  const [, taken, fresh] = read('which would be #, so Sundays took about # and some # hires')
  expectPrinted(taken, from - to - 0.03 * from)
  expect(fresh).toBe(410 - taken)
  const [earned, wages] = read('that is NZ$#, against NZ$# of wages')
  expect(earned).toBe(fresh * read('At NZ$# of margin')[0])
  expect(read('a small gain of NZ$#')[0]).toBe(earned - wages)
  const [willing, copy, saved] = read('saves # × £# = £# an issue')
  expectPrinted(saved, willing * copy)
})

test('segment-our-base-is-the-whole-brief', () => {
  const read = reader('segment-our-base-is-the-whole-brief')
  const [policies, premium, handling] = [
    read('has # policies')[0],
    read('kr # of premium')[0],
    read('costs kr #. Of')[0],
  ]
  const [first] = read('of the # in their first year')
  const kept = premium * 0.29 - handling
  expectPrinted(read('contribute kr #')[0], kept, 0.01)
  expectPrinted(read('3,100 × 630 | # |')[0], (policies * 0.01 * kept) / 1e6, 0.01)
  expectPrinted(read('× 1 % | # |')[0], (policies * premium * 0.01) / 1e6, 0.01)
  expectPrinted(
    read('lapse at # % (24,160')[0],
    (100 * (policies * 0.14 - first * 0.26)) / (policies - first),
    0.1,
  )
  const [more, value] = read('26 % to 23 %: # policies, kr #')
  expectPrinted(more, first * 0.03)
  expectPrinted(value, more * kept)
  expectPrinted(read('costs kr # and leaves')[0], first * 18)
  expectPrinted(read('and keep kr #')[0], 0.5 * value - 0.3 * first * 18)
  expectPrinted(read('needs # in each arm')[0], peoplePerArm(0.26, 0.23))
  const [week, due] = [read('About # fall due a week')[0], read('so five weeks, # policies')[0]]
  expectPrinted(week, first / 52, 10)
  expect(due).toBe(5 * week)
  const [group, needed] = read('would then hold # an arm; its five points (3 × 0.5 ÷ 0.3) need #')
  expectPrinted(group, (0.3 * due) / 2)
  expect(needed).toBe(Math.ceil(peoplePerArm(0.26, 0.21)))
})

test('how-many-riders-should-we-ask', () => {
  const read = reader('how-many-riders-should-we-ask')
  const shares = read('station links # %, errands # %, evenings # %, delivery riders # %, visitors # %').map(
    (share) => share / 100,
  )
  const [large, small] = [read('Delivery riders and visitors: # each')[0], read('The other three: # each')[0]]
  expect(large).toBe(Math.ceil(peoplePerArm(0.5, 0.6)))
  expect(small).toBe(Math.ceil(0.25 * (1.96 / 0.06) ** 2))
  const answers = [small, small, small, large, large]
  const all = answers.reduce((sum, n) => sum + n)
  const variance = (ns: number[]) => shares.reduce((sum, share, i) => sum + share ** 2 / ns[i]!, 0)
  const [asked, invited, reply] = read('That is # answers, # invitations at # %')
  expect(asked).toBe(all)
  expect(invited).toBe(answers.reduce((sum, n) => sum + Math.ceil((100 * n) / reply), 0))
  const [effect, counts, wide] = read('÷ answers) = #, so it counts as about # answers, ±#')
  expectPrinted(effect, all * variance(answers), 0.01)
  expectPrinted(counts, 1 / variance(answers))
  expectPrinted(wide, 98 * Math.sqrt(variance(answers)), 0.1)
  expect(98 * Math.sqrt(variance([read('cut them to # answers')[0], ...answers.slice(1)]))).toBeGreaterThan(4)
  expectPrinted(read('could expect to see would be # points')[0], 100 * Math.sqrt((7.84 * 0.49) / small))
  expectPrinted(read('÷ (1 + 266 ÷ 900) = #')[0], small / (1 + (small - 1) / 900))
  expectPrinted(read('= VND # million, just under')[0], 22 + (all * 15) / 1000, 0.1)
  expectPrinted(read('invitations double to #')[0], all / 0.03)
  expectPrinted(read('267 each saves VND # million')[0], (2 * (large - small) * 15) / 1000, 0.1)
})

test('life-cycle-of-a-segment-definition', () => {
  const read = reader('life-cycle-of-a-segment-definition')
  const [customers, each] = [
    read('Morocco has # million customers')[0],
    read('With # segments a customer')[0],
  ]
  const [memberships] = read('there are # million memberships')
  expect(memberships).toBe(customers * each)
  const [change, rows, copies] = read(
    'If # % change daily, that is # billion rows in two years, against # billion',
  )
  expectPrinted(rows, (memberships * (change / 100) * 730) / 1000, 0.1)
  expectPrinted(copies, (memberships * 730) / 1000)
  const [minor, of, minutes] = read('If # of # changes are minor at # minutes')
  expect(of).toBe(read('month about # definitions change')[0])
  expect(read('that is # hours a month, which')[0]).toBe((minor * minutes) / 60 + (of - minor) * 3)
})

test('segment-before-the-first-customer', () => {
  const read = reader('segment-before-the-first-customer')
  const [left, day] = [read('of which DKK # is left')[0], read('driver cost DKK # a day')[0]]
  expect(read('Break-even is # stops')[0]).toBe(Math.ceil(day / left))
  expect(read('70 × 62 − 2,900 = DKK #')[0]).toBe(70 * left - day)
  expectPrinted(read('and 188 is # %')[0], 18800 / 8000, 0.1)
  const [first, again, regulars] = read('belong together: # % × # = # % regulars')
  expectPrinted(regulars, first * again, 0.1)
  const [doors, share, orders, wide] = read('From # doors # % is # orders, give or take # points')
  expect(share).toBe(first)
  expectPrinted(orders, (doors * share) / 100)
  expectPrinted(wide, 100 * margin(share / 100, doors), 0.1)
  const [more, remaining, door] = read('I would add # doors with the remaining # (DKK # a door)')
  expectPrinted(door, 21_000 / 2400, 0.01)
  expect(more * door).toBe(remaining)
  expect(60_000 - remaining).toBe(read('Together DKK #')[0])
})

test('a-project-whose-scope-you-cut', () => {
  const read = reader('a-project-whose-scope-you-cut')
  const [gave, letters, gaveStandard, standard] = read(
    'drawn by lot: # of # gave in eight weeks, against # of #',
  )
  const [gifts, low, high] = read('That is # gifts, interval about # to #')
  const wide = letters * marginOfDifference(gave / letters, letters, gaveStandard / standard, standard)
  expect(gifts).toBe(gave - gaveStandard)
  expectPrinted(low, gifts - wide, 10)
  expectPrinted(high, gifts + wide, 10)
  const [each, all] = read('At €# each they bring €#')
  expect(all).toBe(gifts * each)
  expect(read('40 × 44 = €#')[0]).toBe(low * each)
  const [visitors, never] = read('# visitors filled in the form, and # % had never given')
  const [people, rate, first, money] = read('If those # gave at our # %, that would be # first gifts, or €#')
  expectPrinted(people, (visitors * never) / 100)
  expectPrinted(rate, (100 * gave) / letters, 0.1)
  expectPrinted(first, (people * rate) / 100)
  expect(money).toBe(first * each)
  const [by, segment] = read('Of # whose lessons followed their segment, # %')
  const [against, usual] = read('of # with the usual order, # %')
  const [points, from, to] = read('The # points have an interval of about # to #')
  const lessons = 100 * marginOfDifference(segment / 100, by, usual / 100, against)
  expectPrinted(points, segment - usual, 0.1)
  expectPrinted(from, points - lessons, 0.1)
  expectPrinted(to, points + lessons, 0.1)
})

test('two-segmentations-in-one-company', () => {
  const read = reader('two-segmentations-in-one-company')
  const rows = ['Urgent jobs', 'Planned projects', 'Lowest price', 'Not typed'].map((name) =>
    read(`| ${name} | # | # | # | # |`),
  )
  for (const [a, b, c, all] of rows) expect(a + b + c).toBe(all)
  const [high, middle, low] = read('are # % of planned projects, # % of urgent, # % of lowest price')
  for (const [printed, row] of [
    [high, rows[1]!],
    [middle, rows[0]!],
    [low, rows[2]!],
  ] as const)
    expectPrinted(printed, (100 * row[0]) / row[3], 0.1)
  expectPrinted(read('brings RON # a year')[0], 79.2e6 / 1350, 100)
  expectPrinted(read('guessing C is right for # %')[0], (100 * 16_950) / 24_600, 0.1)
  const [sameClass, sameNeed] = read('year # % are in the same class and, of those typed, # %')
  expectPrinted(read('0.71 × 0.64 = # % keep')[0], (sameClass * sameNeed) / 100)
  const [managers, each] = read('# account managers with # customers')
  expect(read('With # places')[0]).toBe(managers * each)
  expectPrinted(read('A customers (RON #) and 1 %')[0], (0.04 * 79.2e6) / 1350, 10)
  expectPrinted(read('B at 4 % is RON # on')[0], (0.04 * 61.7e6) / 6300, 10)
})

test('the-segment-report-does-not-reconcile', () => {
  const read = reader('the-segment-report-does-not-reconcile')
  const flows = ['Same segment', 'Moved up', 'Moved down', 'Left', 'New'].map((name) =>
    read(`| ${name} | # | # | # |`),
  )
  const [before, after] = read('revenue rose from $# to $#;')
  expect(flows.reduce((sum, flow) => sum + flow[1], 0)).toBe(before)
  expect(flows.reduce((sum, flow) => sum + flow[2], 0)).toBe(after)
  const twice = flows.slice(0, 3)
  const [people, gain, share] = read('all # people present twice give #, # % of their')
  expect(people).toBe(twice.reduce((sum, flow) => sum + flow[0], 0))
  expect(gain).toBe(twice.reduce((sum, flow) => sum + flow[2] - flow[1], 0))
  expectPrinted(share, (100 * gain) / twice.reduce((sum, flow) => sum + flow[1], 0), 0.1)
  const [exchange, part] = read('(new minus left) gives #, or # %')
  expect(exchange).toBe(flows[4]![2] - flows[3]![1])
  expectPrinted(part, (100 * exchange) / (after - before))
  const [stayers] = read('Weekly: # stayed')
  expect(-7 * stayers + 256_160 - 292_720 + 127_360 - 115_140).toBe(-read('Weekly lost $#;')[0])
  expect(read('all other stayers rose by #')[0]).toBe(17_990 + 7 * stayers)
  const [perHead, later] = read('($# to $#): the arithmetic')
  expectPrinted(perHead, before / 34_700, 0.01)
  expectPrinted(later, after / 34_720, 0.01)
})

test('one-segmentation-service-for-five-brands', () => {
  const read = reader('one-segmentation-service-for-five-brands')
  const [right, links] = read('In an audit # of # links')
  const [people, share] = read('may cover # people (1.1 million × 12 %), # %')
  expect(people).toBe(1.1e6 * 0.12)
  expectPrinted(share, (100 * people) / 4.6e6, 0.1)
  expect(read('2.9 % of 4.6 million: €#')[0]).toBe(people * 1.2)
  expectPrinted(read('so # of 132,000 linked wrongly')[0], people * (1 - right / links))
  const wide = 1.96 * Math.sqrt((0.97 * 0.03) / links)
  expectPrinted(read('is 97 %, ±# points')[0], 100 * wide, 0.1)
  const [fewest, most] = read('linked wrongly, perhaps # to #')
  expectPrinted(fewest, people * (0.03 - wide), 100)
  expectPrinted(most, people * (0.03 + wide), 100)
  expectPrinted(read('fewer than 25 % agree (€#')[0], 1.1e6 * 0.25 * 1.2)
  expect(read('Shared tools save €#')[0]).toBe(
    5 * read('brand pays €# a year')[0] - read('would cost €# a year')[0],
  )
})
