import { expect, test } from 'vitest'

import { checkBank, checkQuestion } from '@/domain/questions/content-bar'
import { readQuestionFile } from '@/domain/questions/content/question-file'
import { readTopicsFile } from '@/domain/questions/content/topics-file'

import { questionText, topicsText } from '../../support/content-folder'

function question(fields: Parameters<typeof questionText>[0] = {}, file = 'questions/retention/one.md') {
  const read = readQuestionFile(file, questionText(fields))
  if (!read.question) throw new Error(JSON.stringify(read.faults))
  return read.question
}
const messages = (fields: Parameters<typeof questionText>[0]) =>
  checkQuestion(question(fields)).map((fault) => fault.message)

test('a good question has no fault', () => {
  expect(checkQuestion(question())).toEqual([])
})

test.each([
  ['a short prompt', { prompt: 'Too short.' }, 'Bring the prompt to 60–180 words; it has 2.'],
  [
    'moves that do not add up',
    { moves: '1. *5 min.* **A.** b\n2. *5 min.* **C.** d' },
    'Make the moves add up to 15 minutes; they make 10.',
  ],
  ['structured without blocks', { format: 'structured' }, 'Structured questions have blocks'],
  ['SQL without data', { format: 'sql' }, 'SQL questions have a “Data” section'],
  ['SQL without traps', { format: 'sql' }, 'SQL questions have a “Traps” section'],
  ['a tag twice', { tags: '[rfm, rfm]' }, 'Name each tag once.'],
  ['words the wrong way round', { extra: 'words: [300, 200]\n' }, 'Write words as [fewest, most].'],
  ['equal answers', { outstanding: 'A strong answer.' }, 'The three model answers must differ.'],
])('%s is below the bar', (_what, fields, message) => {
  expect(messages(fields)).toContainEqual(expect.stringContaining(message))
})

const topics = (entries: Parameters<typeof topicsText>[0]) =>
  readTopicsFile('topics.yml', topicsText(entries)).topics

test('the sixth preview of a topic is one too many', () => {
  const six = Array.from({ length: 6 }, (_, n) =>
    question({ preview: true, title: `Title ${n}` }, `questions/retention/q${n}.md`),
  )
  expect(checkBank(topics([{ slug: 'retention' }]), six)).toEqual([
    { file: 'questions/retention/q5.md', line: 6, message: expect.stringContaining('Remove “preview”') },
  ])
})

test('slugs and titles occur once in the bank', () => {
  const both = [question({}, 'questions/a/one.md'), question({}, 'questions/b/one.md')]
  const faults = checkBank(topics([{ slug: 'a' }, { slug: 'b' }]), both)
  expect(faults.map((fault) => fault.message)).toEqual([
    expect.stringContaining('Rename this file'),
    expect.stringContaining('Change this title'),
  ])
})

test('a question needs a topic of its own, and a group names previews that are open', () => {
  const entries = topics([{ slug: 'all', groups: ['a'], previews: ['locked', 'missing'] }, { slug: 'a' }])
  const questions = [
    question({}, 'questions/a/locked.md'),
    question({ title: 'Other' }, 'questions/nowhere/x.md'),
    question({ title: 'Third' }, 'questions/all/y.md'),
  ]
  expect(checkBank(entries, questions).map(({ message }) => message)).toEqual([
    expect.stringContaining('no topic “nowhere”'),
    expect.stringContaining('only groups others'),
    expect.stringContaining('“locked”'),
    expect.stringContaining('“missing”'),
  ])
})
