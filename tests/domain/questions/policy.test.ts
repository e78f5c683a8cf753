import { expect, test } from 'vitest'

import { canGiveUp, canRead, canSeeAnswers } from '@/domain/questions/policy'

const alice = { id: 'a', role: 'CANDIDATE', name: 'Alice' } as const

test.each([
  [null, true, true],
  [null, false, false],
  [alice, true, true],
  [alice, false, true],
])('%j reads a question that is open (%s): %s', (viewer, isPreview, allowed) => {
  expect(canRead(viewer, { isPreview })).toBe(allowed)
})

test.each([
  [null, null, false, false],
  [new Date(), null, false, true],
  [null, new Date(), false, true],
  [new Date(), null, true, false],
  [null, new Date(), true, false],
])(
  'given up %s, self-scored %s, answering %s: answers %s',
  (givenUpAt, selfScoredAt, isAnswering, allowed) => {
    expect(canSeeAnswers({ givenUpAt, selfScoredAt, isAnswering })).toBe(allowed)
  },
)

test('giving up is not for the middle of an attempt', () => {
  expect(canGiveUp({ isAnswering: true })).toBe(false)
  expect(canGiveUp({ isAnswering: false })).toBe(true)
})
