import { expect, test } from 'vitest'

import { checkContent } from '@/domain/guides/check-content'
import { faultLine } from '@/domain/questions/content/fault'

test('every file under content/ can be read and meets the bar', async () => {
  expect((await checkContent('content')).map(faultLine)).toEqual([])
})
