import { expect, test } from 'vitest'

import { expectPrinted, margin, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

test('segmentation-foundations, worked answer', () => {
  const read = reader('segmentation-foundations', 'guides')
  const [more] = read('0.035 × 4,230 = # more')
  expectPrinted(more, 0.035 * 0.9 * read('of whom # may be written to')[0])
  expectPrinted(read('or the goal is #')[0], 520 + more, 10)
  expectPrinted(read('an interval of about ±#')[0], 100 * marginOfDifference(0.06, 4230, 0.025, 470), 0.1)
})

test('rfm-segmentation', () => {
  const read = reader('rfm-segmentation', 'guides')
  const rows = ['Once', 'Twice', 'Three or more'].map((row) => read(`| ${row} | # | # | # | # |`))
  for (const [onTime, late, silent, all] of rows) expect(onTime + late + silent).toBe(all)
  expect(rows.reduce((sum, row) => sum + row[3]!, 0)).toBe(read('running shoes with # customers')[0])
  const [come, lift] = [read('But # % of them return')[0] / 100, read('lifts the rate to # %')[0] / 100]
  expectPrinted(read('0.08 × €28 = €#')[0], (lift - come) * 28, 0.01)
  expectPrinted(read('pay 0.46 × €10 = €#')[0], lift * 10, 0.01)
  const [share] = read('10 ÷ 28 = # %')
  expectPrinted(share, (100 * 10) / 28, 0.1)
  expectPrinted(read('38 ÷ (1 − 0.357) = # %')[0], (100 * come) / (1 - share / 100))
  expectPrinted(read('0.04 × 28 = €#')[0], 0.04 * 28, 0.01)
  expectPrinted(read('0.13 × 8 = €#')[0], 0.13 * 8, 0.01)
  expectPrinted(read('takes # people an arm')[0], peoplePerArm(come, lift))
})

test('clustering-and-choosing-k', () => {
  const read = reader('clustering-and-choosing-k', 'guides')
  const [jaccard] = read('6,700 ÷ (7,400 + 7,900 − 6,700) = #')
  expectPrinted(jaccard, 6700 / (7400 + 7900 - 6700), 0.01)
  const [, , three, four, five] = read('label: Members, values: [#, #, #, #, #')
  const [, , threeShuffled, fourShuffled, fiveShuffled] = read(
    'label: Shuffled columns, values: [#, #, #, #, #',
  )
  expect(read("members' figure falls by # points and the shuffled one by #").slice(0, 2)).toEqual([
    three - four,
    threeShuffled - fourShuffled,
  ])
  expect(read('four to five it is # against #').slice(0, 2)).toEqual([
    four - five,
    fourShuffled - fiveShuffled,
  ])
})

test('survival-and-lifetime-value', () => {
  const read = reader('survival-and-lifetime-value', 'guides')
  let survival = 1
  let [leftBefore, seenOff, personMonths, months] = [0, 0, 0, 0]
  const curve = [100]
  for (let month = 1, atRisk = 1000; month <= 6; month += 1) {
    const [known, left, unseen, stayed, still] = read(`| ${month} | # | # | # | # % | # %`)
    expect(known).toBe(atRisk)
    months += survival
    survival *= 1 - left / known
    expectPrinted(stayed, 100 * (1 - left / known), 0.1)
    expectPrinted(still, 100 * survival, 0.1)
    ;[leftBefore, seenOff, personMonths] = [leftBefore + left, seenOff + unseen, personMonths + known]
    atRisk = known - left - unseen
    curve.push(still)
  }
  expect(read('In all # of 1,000 left')[0]).toBe(leftBefore)
  expect(read('Dropping the # out of sight')[0]).toBe(seenOff)
  expectPrinted(read('345 ÷ 705 = # %')[0], 100 * (1 - leftBefore / (1000 - seenOff)), 0.1)
  expectPrinted(read('= 4.74 months, or €#')[0], 9 * months, 0.05)
  expectPrinted(read('over 4,180 person-months, # % a month')[0], (100 * leftBefore) / personMonths, 0.01)
  expectPrinted(read('9 ÷ 0.0825 = €#')[0], (9 * personMonths) / leftBefore)
  const [beyond, all] = read('0.625 × 9 ÷ 0.0402 = €# more, €# in all')
  expectPrinted(beyond, (9 * survival) / (18 / 448))
  expectPrinted(all, beyond + 9 * months)
  expectPrinted(read('the larger figure # % lies')[0], (100 * beyond) / all)
  const later = (risk: number) => (9 * survival * (1 - (1 - risk) ** 6)) / risk
  expectPrinted(read('÷ 0.04 = €#;')[0], later(0.04), 0.2)
  expectPrinted(read('with 8 % a month it is €#')[0], later(0.08), 0.1)
  const [four, five] = read('= €# after four payments and €# after five')
  expectPrinted(four, 9 * (1 + 0.88 + 0.792 + 0.7286), 0.1)
  expectPrinted(five, 9 * (1 + 0.88 + 0.792 + 0.7286 + 0.6853), 0.1)
})

test('uplift-and-causal-inference', () => {
  const read = reader('uplift-and-causal-inference', 'guides')
  const rows = ['1 (highest)', '2', '3', '4', '5 (lowest)']
  const nets = rows.map((row) => {
    const [without, called] = read(`| ${row} | # % | # %`)
    const [effect, low, high] = read(
      `| ${row} | ${without.toFixed(1)} % | ${called.toFixed(1)} % | # | # to #`,
    )
    const wide = 100 * marginOfDifference(without / 100, 2000, called / 100, 2000)
    expectPrinted(effect, called - without, 0.1)
    expectPrinted(low, effect - wide, 0.1)
    expectPrinted(high, effect + wide, 0.1)
    return effect * 10 * 55 - 900
  })
  expectPrinted(read('0.90 ÷ 55 = # points')[0], (100 * 0.9) / 55, 0.1)
  expectPrinted(-read('− 1,395) = −€#')[0], 20 * nets.reduce((sum, net) => sum + net))
  expectPrinted(read('20 × 1,940 = €#')[0], 20 * (nets[0]! + nets[1]!))
  expectPrinted(read('0.894) ÷ 0.016² ≈ # people an arm')[0], peoplePerArm(0.09, 0.106), 10)
})

test('personas-and-jobs-to-be-done', () => {
  const read = reader('personas-and-jobs-to-be-done', 'guides')
  expectPrinted(read('91 ÷ 130 = # %')[0], (100 * 91) / 130)
  expectPrinted(read('91 ÷ 120 = # %')[0], (100 * 91) / 120)
  expectPrinted(read('the sign meant nothing, # % of those')[0], (100 * 120) / 300)
})

test('attitude-surveys-and-typing-tools', () => {
  const read = reader('attitude-surveys-and-typing-tools', 'guides')
  const groups = ['planner', 'wanderer', 'collector', 'companion']
  const placed = groups.map((group) => read(`| ${group} | # | # | # | # | `))
  placed.forEach((row, index) => {
    const people = row.slice(0, 4).reduce((sum, count) => sum + count, 0)
    expect(people).toBe(read(`| ${groups[index]} | ${row.slice(0, 4).join(' | ')} | #`)[0])
  })
  const right = groups.reduce((sum, _group, index) => sum + placed[index]![index]!, 0)
  expect(read('22 = # of 300')[0]).toBe(right)
  const treated = right + placed[1]![3]! + placed[3]![1]!
  expect(read('14 + 16 = # of 300')[0]).toBe(treated)
  expectPrinted(read('of 300: # %. With')[0], (100 * treated) / 300)
  expectPrinted(read('(0.81 − 0.38) × 1.90 = €#')[0], 1000 * (0.81 - 0.38) * 1.9)
  expectPrinted(read('(0.74 − 0.38) = # per')[0], 0.74 * (0.74 - 0.38), 0.001)
  expectPrinted(read('0.62 × (0.81 − 0.38) = #')[0], 0.62 * (0.81 - 0.38), 0.001)
  expectPrinted(read('(0.55 − 0.38) × 1.90 = €#')[0], 1000 * (0.55 - 0.38) * 1.9)
})

test('stp-and-positioning', () => {
  const read = reader('stp-and-positioning', 'guides')
  const lines = ['Need', 'Money', 'Speed', 'Open to us'].map((name) => read(`| ${name} | # | # | # | # |`))
  const sums = [1, 2, 3].map((segment) => lines.reduce((sum, line) => sum + line[0]! * line[segment]!, 0))
  const printed = read('| Sum | 1.0 | # | # | # |')
  sums.forEach((sum, index) => expectPrinted(printed[index]!, sum, 0.1))
  const [even] = read('= 9 ÷ 12 = #')
  expect(10 - 3 * even).toBeCloseTo(1 + 9 * even, 9)
  expectPrinted(read('× €2,600 = about €#')[0], 420 * 0.65 * 2600, 1000)
  expect(read('won thirty, €#')[0]).toBe(30 * 2600)
})

test('pricing-research', () => {
  const read = reader('pricing-research', 'guides')
  const prices = [90, 130, 170, 210, 250]
  const drawn = ['Arable', 'Vegetables'].map((farm) => read(`label: ${farm}, values: [#, #, #, #, #]`))
  prices.forEach((price, index) => {
    const shares = read(`| €${price} | # % | # % |`)
    drawn.forEach((values, farm) => expectPrinted(values[index]!, (price - 60) * shares[farm]!))
  })
  expectPrinted(read('(3,630 + 6,270) ÷ 2 = €#')[0], (drawn[0]![2]! + drawn[1]![2]!) / 2)
  expectPrinted(read('(3,630 + 6,900) ÷ 2 = €#')[0], (drawn[0]![2]! + drawn[1]![3]!) / 2)
  for (const [share, price, phrase] of [
    [0.33, 170, '±# points: contribution between €# and €#'],
    [0.48, 130, '± # points, is €# to €#'],
  ] as const) {
    const [wide, low, high] = read(phrase)
    const exact = 100 * margin(share, 120)
    expectPrinted(wide, exact, 0.1)
    expectPrinted(low, (price - 60) * (100 * share - exact), 10)
    expectPrinted(high, (price - 60) * (100 * share + exact), 10)
  }
  expectPrinted(read('times 48 % = €#')[0], 145 * 48)
  expectPrinted(read('185 × 33 % = €#')[0], 185 * 33)
  expectPrinted(read('225 × 46 % = €#')[0], 225 * 46)
  expectPrinted(read('against 185 × 57 % = €#')[0], 185 * 57)
  expectPrinted(read('from 19 % takes about # farms')[0], peoplePerArm(0.19, 0.24), 10)
})

test('territory-design', () => {
  const read = reader('territory-design', 'guides')
  for (const region of ['North', 'East', 'Centre', 'South', 'West']) {
    const [a, b, c, travel, visits] = read(`| ${region} | # | # | # | # h | # |`)
    const [hours, year, potential] = read(`| ${visits} | # | # % | €# m |`)
    expect(visits).toBe(12 * a + 5 * b + 2 * c)
    expectPrinted(hours, visits * (1.5 + travel))
    expectPrinted(year, (100 * hours) / 720)
    const [share, work] = read(`label: ${region}, values: [#, #]`)
    expectPrinted(share, (100 * potential) / 2.7)
    expect(work).toBe(year)
  }
  expectPrinted(read('so about # visits a year')[0], (862 - 720) / 2.2, 5)
  expectPrinted(read('128 × 2.2 = # hours')[0], 128 * 2.2)
  expectPrinted(read('takes 128 × 2.8 = # and')[0], 128 * 2.8)
  expect(read('6 × 12 + 16 = # visits')[0]).toBe(88)
  const [hours, total, year] = read('visits, # hours, and reaches #, or # %')
  expectPrinted(hours, 88 * 2.8)
  expectPrinted(total, 512 + 88 * 2.8)
  expectPrinted(year, (100 * total) / 720)
})

test('land-and-expand', () => {
  const read = reader('land-and-expand', 'guides')
  const [worked, workedShare, left, leftShare] = read(
    '55 worked on, # added a site (# %), of 55 left alone # (# %)',
  )
  expectPrinted(workedShare, (100 * worked) / 55)
  expectPrinted(leftShare, (100 * left) / 55)
  const [effect, wide, small, smallWide] = read(
    'is # points with the sign (±#, so anything from none to 36) and # without (±#)',
  )
  expectPrinted(effect, (100 * (worked - left)) / 55)
  expectPrinted(wide, 100 * marginOfDifference(worked / 55, 55, left / 55, 55))
  expectPrinted(small, (100 * (5 - 2)) / 35)
  expectPrinted(smallWide, 100 * marginOfDifference(5 / 35, 35, 2 / 35, 35))
  const [later, rest] = read('(# worked on, # not)')
  expect(read('rounds have # and # accounts').slice(0, 2)).toEqual([55 + later, 55 + rest])
  expectPrinted(
    read('narrows to about ±# points')[0],
    100 * marginOfDifference(0.49, 55 + later, 0.31, 55 + rest),
  )
  expectPrinted(read('under # points (220 ÷ 1,600)')[0], (100 * 220) / 1600)
})

test('metrics-trees', () => {
  const read = reader('metrics-trees', 'guides')
  const cells = ['Active customers', 'Boxes each', 'Contribution a box'].map((row) =>
    read(row === 'Contribution a box' ? `| ${row} | €# | €# | €# | €# |` : `| ${row} | # | # | # | # |`),
  )
  const product = (column: number) => cells.reduce((all, row) => all * row[column]!, 1)
  const totals = read('| Contribution | €# | €# | €# | €# |')
  totals.slice(0, 4).forEach((total, column) => expectPrinted(total, product(column)))
  const [before, after] = read('Together €# before and €# after')
  expect([before, after]).toEqual([totals[0] + totals[2], totals[1] + totals[3]])
  const [fall, percent] = read('minus €#, or # %')
  expectPrinted(fall, before - after)
  expectPrinted(percent, (100 * fall) / before, 0.1)
  expectPrinted(read('differ by about €#')[0], fall - 0.06 * before, 1000)
  const change = (cell: number, column: number) => cells[cell]![column + 1]! - cells[cell]![column]!
  expect(-read('6.0 × 11.00 = −€#')[0]).toBeCloseTo(change(0, 0) * 6 * 11, 6)
  expect(read('4.0 × 7.50 = €#')[0]).toBeCloseTo(change(0, 2) * 4 * 7.5, 6)
  expect(-read('−0.4 × 7.50 = −€#')[0]).toBeCloseTo(12_000 * change(1, 2) * 7.5, 6)
  const [joint, jointCouples] = read('| Joint | €# | −€# |')
  expect(-26_400 - 24_000 + joint).toBe(totals[1] - totals[0])
  expectPrinted(36_000 - 36_000 - 24_000 - jointCouples, totals[3] - totals[2])
  expectPrinted(read('2.1 boxes × €7.00 − €9 for the first one = €#')[0], 2.1 * 7 - 9, 0.01)
})

test('segmentation-platforms', () => {
  const read = reader('segmentation-platforms', 'guides')
  const [people, events] = read('# million people a day × # events')
  const [perSecond, peak] = read(
    'million events, # a second on average; the evening peak is four times that, about #',
  )
  expectPrinted(perSecond, (people * 1e6 * events) / 86_400)
  expectPrinted(peak, 4 * perSecond, 100)
  const [lookups, busiest] = read('screens = 9 million a day, # a second, # at the peak')
  expectPrinted(lookups, (people * 1e6 * 6) / 86_400)
  expectPrinted(busiest, (4 * people * 1e6 * 6) / 86_400)
  expectPrinted(read('12 segments × 8 bytes = # MB')[0], (6e6 * 12 * 8) / 1e6)
  const [day, quarter, pressed] = read('0.4 kB = # GB a day, # TB in 90 days, # TB if')
  expectPrinted(day, (people * 1e6 * events * 0.4) / 1e6)
  expectPrinted(quarter, (day * 90) / 1000, 0.1)
  expectPrinted(pressed, quarter / 5, 0.1)
})

test('privacy-and-consent', () => {
  const read = reader('privacy-and-consent', 'guides')
  const [members] = read('EU countries, # loyalty members')
  expectPrinted(read('agreed to personal offers: #')[0], 0.58 * members)
  const [shared] = read('ad networks 31 %: #')
  expectPrinted(shared, 0.31 * members)
  const [found] = read('six in ten: # people')
  expectPrinted(found, 0.6 * shared)
  expectPrinted(read('the ad list reaches # %')[0], (100 * found) / members)
  expectPrinted(read('makes about # letters')[0], 19_000 / 3, 100)
})

test('audiences-and-ad-tests', () => {
  const read = reader('audiences-and-ad-tests', 'guides')
  const [allowed, bought] = read('| Ad allowed | # | # % |')
  const [held, without] = read('| Held out | # | # % |')
  expect([allowed, held]).toEqual([19_400 * 2 * 0.8, 19_400 * 2 * 0.2])
  const [effect, wide] = read('Effect # points, interval ±#')
  expectPrinted(effect, bought - without, 0.1)
  expectPrinted(wide, 100 * marginOfDifference(bought / 100, allowed, without / 100, held), 0.1)
  const [more, gain] = read('that is # more orders, €#')
  expectPrinted(more, (19_400 * effect) / 100)
  expect(gain).toBe(more * 32)
  expectPrinted(read('The return is # to 1')[0], gain / 14_000, 0.01)
  expectPrinted(read('2.5 points, it is #')[0], (19_400 * 0.025 * 32) / 14_000, 0.1)
  const [early, earlyWithout] = read('Within three days it is # % with and # % without')
  const [late, lateWithout] = read('Later it is # % against # %')
  expectPrinted(bought, (early + late) / 2, 0.1)
  expectPrinted(without, (earlyWithout + lateWithout) / 2, 0.1)
  expectPrinted(read('0.72 ÷ 32 = # points')[0], (100 * 0.72) / 32, 0.01)
  expectPrinted(read('÷ 0.028² ≈ # people')[0], peoplePerArm(lateWithout / 100, late / 100), 100)
  expectPrinted(read('÷ 0.027² ≈ #')[0], peoplePerArm(0.114, 0.141), 10)
})

test('risks-of-micro-segmentation, figure', () => {
  const read = reader('risks-of-micro-segmentation', 'guides')
  const segments = read('label: Number of segments, values: [#, #, #, #, #')
  const lifts = read('label: Smallest lift, values: [#, #, #, #, #')
  segments.forEach((count, index) => {
    const people = (lift: number) => peoplePerArm(0.12, 0.12 + lift / 100)
    expect(people(lifts[index]! + 0.06)).toBeLessThan(64_000 / (2 * count))
    expect(people(lifts[index]! - 0.06)).toBeGreaterThan(64_000 / (2 * count))
  })
})
