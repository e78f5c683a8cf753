import { expect, test } from 'vitest'

import { keptLine } from '@/cli/fill-database'

test('what was edited in the app and kept is named in one line', () => {
  expect(keptLine(['rfm', 'topics/pricing'])).toMatch(
    /^Edited in the app and kept.*: rfm, topics\/pricing\. /,
  )
})

test('of many only the first few are named', () => {
  const line = keptLine(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
  expect(line).toContain('a, b, c, d, e and 2 more.')
  expect(line.split('\n')).toHaveLength(1)
})
