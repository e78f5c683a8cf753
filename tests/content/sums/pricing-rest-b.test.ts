import { expect, test } from 'vitest'

import { expectPrinted, marginOfDifference, peoplePerArm, reader } from '../../support/sums'

// Each test reads the facts and the results out of the file's text and does the sum between them.

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
  expectPrinted(read('13 points ± #.')[0], 100 * marginOfDifference(0.41, 1900, 0.28, 11400), 0.1)
  const fast = read('Today # orders a year')[0]
  expectPrinted(read('238,700 − 47,120 = €#')[0], fast * (0.55 * 14 - 0.04 * contribution))
  expectPrinted(read('8 % leave it is €#')[0], fast * (0.4 * 14 - 0.08 * contribution))
})
