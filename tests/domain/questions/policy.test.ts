import { expect, test } from 'vitest'

import { canRead, canSeeAnswers } from '@/domain/questions/policy'

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
  [null, null, false],
  [new Date(), null, true],
  [null, new Date(), true],
])('given up %s, self-scored %s: answers %s', (givenUpAt, selfScoredAt, allowed) => {
  expect(canSeeAnswers({ givenUpAt, selfScoredAt })).toBe(allowed)
})
