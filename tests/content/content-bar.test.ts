import { expect, test } from 'vitest'

import { checkContent } from '@/domain/guides/check-content'
import { faultLine } from '@/domain/questions/content/fault'
import { parseContent } from '@/domain/questions/parse-content'

test('every file under content/ can be read and meets the bar', async () => {
  expect((await checkContent('content')).map(faultLine)).toEqual([])
})

test('the bank is there: topics, questions of each type and format, a rubric for each type', async () => {
  const { topics, questions, rubrics } = await parseContent('content')
  expect(topics.filter(({ groups }) => groups.length === 0)).toHaveLength(13)
  expect(questions.length).toBeGreaterThanOrEqual(30)
  expect(new Set(questions.map(({ content }) => content.type)).size).toBe(4)
  expect(new Set(questions.map(({ content }) => content.format)).size).toBe(4)
  expect(rubrics).toHaveLength(4)
})
