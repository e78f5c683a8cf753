import { expect, test } from 'vitest'

import { expectPrinted, reader } from '../../support/sums'

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
  expectPrinted(read('gain lies between 21,787 and #,')[0], stay + loss, 1)
  expectPrinted(read('it takes # new ones')[0], ((gains[2]?.now ?? 0) - (gains[2]?.then ?? 0)) / 41.28, 1)
})
