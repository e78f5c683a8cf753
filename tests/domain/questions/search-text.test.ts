import { beforeAll, expect, test } from 'vitest'

import type { Viewer } from '@/domain/core/viewer'
import { listCurated } from '@/domain/questions/list-curated'
import { listQuestions } from '@/domain/questions/list-questions'
import { parseListing } from '@/domain/questions/listing'
import { findNearestQueries } from '@/domain/questions/nearest-queries'

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

test.each([
  ...['faithful', 'shop', 'shop’s', 'founder’s regulars', 'regulars'],
  ...['“faithful buyers”', '"faithful buyers"', 'buyers faithful'],
])('whatever quotation marks look like, %s is found', async (q) => {
  const { questions } = await listQuestions(alice, parseListing({ q }).listing)
  expect(questions.map(({ title }) => title)).toEqual(['The shop’s “faithful” buyers'])
})

test.each(['“buyers faithful”', '"buyers faithful"'])(
  '%s is a phrase, and no words in any order',
  async (q) => {
    const { questions } = await listQuestions(alice, parseListing({ q }).listing)
    expect(questions).toEqual([])
  },
)

test('a word between such marks is offered to somebody who misspelt it', async () => {
  expect((await findNearestQueries(alice, 'faithfull')).map(({ query }) => query)).toContain('faithful')
})

test('an administrator finds it among all', async () => {
  const admin = await makePerson('Ada', 'ADMIN')
  const { rows } = await listCurated(admin, { q: 'founder’s regulars' })
  expect(rows.map(({ title }) => title)).toEqual(['The shop’s “faithful” buyers'])
})
