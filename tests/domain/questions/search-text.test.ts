import { beforeAll, expect, test } from 'vitest'

import type { Viewer } from '@/domain/core/viewer'
import { listQuestions } from '@/domain/questions/list-questions'
import { parseListing } from '@/domain/questions/listing'

import { importBank } from '../../support/bank'
import { questionText } from '../../support/content-folder'
import { makePerson } from '../../support/make'

let alice: Viewer
beforeAll(async () => {
  await importBank({
    'questions/retention/in-print.md': questionText({
      title: 'The shop’s “faithful” buyers',
      prompt: `Our founder’s “regulars”: ${'word '.repeat(70)}`,
    }),
  })
  alice = await makePerson()
})

test.each(['faithful', 'shop', 'shop’s', '“faithful buyers”', 'founder’s regulars', 'regulars'])(
  'whatever quotation marks look like, %s is found',
  async (q) => {
    const { questions } = await listQuestions(alice, parseListing({ q }).listing)
    expect(questions.map(({ title }) => title)).toEqual(['The shop’s “faithful” buyers'])
  },
)

test('a phrase is asked for in either kind of marks', async () => {
  const { questions } = await listQuestions(alice, parseListing({ q: '“buyers faithful”' }).listing)
  expect(questions).toEqual([])
})
