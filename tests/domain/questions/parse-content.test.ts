import { expect, test } from 'vitest'

import { readQuestionFile } from '@/domain/questions/content/question-file'
import { readRubricFile } from '@/domain/questions/content/rubric-file'
import { readTopicsFile } from '@/domain/questions/content/topics-file'

import { questionText, topicsText } from '../../support/content-folder'

const FILE = 'questions/retention/who-comes-back.md'
const read = (text: string) => readQuestionFile(FILE, text)
const lineWith = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1

test('a file becomes the content of a revision', () => {
  const { question, faults } = read(questionText())
  expect(faults).toEqual([])
  expect(question).toMatchObject({
    topic: 'retention',
    slug: 'who-comes-back',
    isPreview: false,
    content: {
      difficulty: 'EASY',
      type: 'TECHNICAL',
      format: 'WRITTEN',
      minutes: 15,
      hints: ['The first hint.', 'The second hint.'],
      strategy: [
        { minutes: 5, name: 'Count', text: 'All of them.' },
        { minutes: 10, name: 'Say', text: 'What follows.' },
      ],
      followUps: [{ question: 'And then?', listenFor: 'more.' }, {}, {}],
      mistakes: ['Counting twice.', 'Not counting.'],
      passing: 'A passing answer.',
      outstanding: 'An outstanding answer.',
      data: null,
      blocks: null,
    },
  })
})

test('Windows line ends and a byte order mark change nothing', () => {
  const { question } = read(`\uFEFF${questionText().replaceAll('\n', '\r\n')}`)
  expect(question?.content).toEqual(read(questionText()).question?.content)
})

test('what an answer holds is kept as it was written', () => {
  const outstanding = '| a | b |\n|---|---|\n| 1 | 2 |\n\n1. One\n   - inside\n\n```sql\nselect 1\n```'
  expect(read(questionText({ outstanding })).question?.content.outstanding).toBe(outstanding)
})

test('a SQL question gives its data and traps', () => {
  const text = questionText({
    format: 'sql',
    sections: '\n## Traps\n\n- A user without events.\n',
  }).replace('## Hints', '## Data\n\n```sql\ncreate table t (id int);\n```\n\n## Hints')
  expect(read(text).question?.content).toMatchObject({
    data: 'create table t (id int);',
    traps: ['A user without events.'],
  })
})

test.each([
  ['a missing field', questionText().replace(/^tags.*\n/m, ''), 2, 'Add tags'],
  ['an unknown field', questionText({ extra: 'colour: red\n' }), 16, 'Remove colour'],
  ['a word that is no difficulty', questionText({ difficulty: 'Tough' }), 3, 'use Easy, Medium or Hard'],
  ['broken YAML', questionText({ title: 'One: two: three' }), 2, 'not valid YAML'],
  ['an alias', questionText({ title: '&a Title', extra: 'words: *a\n' }), 2, 'Write values out'],
  ['no front matter', '## Prompt\n\nHello', 1, 'Start the file with front matter'],
  ['an empty file', '', 1, 'Start the file with front matter'],
  ['a title too long', questionText({ title: 'x'.repeat(91) }), 2, 'Shorten the title to 90'],
])('%s is a fault with its line', (_what, text, line, message) => {
  const { question, faults } = read(text)
  expect(question).toBeUndefined()
  expect(faults[0]).toMatchObject({ file: FILE, line, message: expect.stringContaining(message) })
})

test.each([
  [
    'a missing section',
    (text: string) => text.replace('## Hints', '## Clues'),
    '## Clues',
    'Rename or remove “Clues”',
  ],
  ['a section twice', (text: string) => `${text}\n## Hints\n\n1. x\n`, '', 'Merge this'],
  [
    'a move without minutes',
    (text: string) => text.replace('*5 min.* ', ''),
    '**Count.**',
    'Write the move as',
  ],
  [
    'a follow-up that ends too early',
    (text: string) => text.replace('*Listen for: more.*', ''),
    '1. And then?',
    'Listen for',
  ],
  [
    'hints that are no list',
    (text: string) => text.replace('1. The first hint.\n2. The', 'The'),
    '## Hints',
    'one list',
  ],
  [
    'HTML',
    (text: string) => text.replace('Whether you', '<b>Whether</b> you'),
    '<b>Whether',
    'Remove the HTML',
  ],
  ['an image', (text: string) => text.replace('Whether', '![x](y.png)'), '![x]', 'Remove the image'],
  [
    'a link that leaves',
    (text: string) => text.replace('Whether', '[x](https://example.org)'),
    '[x]',
    'Link to a page',
  ],
  [
    'a script link',
    (text: string) => text.replace('Whether', '[x](javascript:alert)'),
    '[x]',
    'Link to a page',
  ],
  [
    'code without a language',
    (text: string) => text.replace('Whether', '```\nx\n```\n'),
    '```',
    'Name the language',
  ],
])('%s is found in the body', (_what, spoil, part, message) => {
  const text = spoil(questionText())
  const { faults } = read(text)
  const fault = faults.find((one) => one.message.includes(message))
  expect(fault, JSON.stringify(faults)).toBeDefined()
  if (part) expect(fault?.line).toBe(lineWith(text, part))
})

test('all faults of a file are listed at once', () => {
  const text = questionText({ difficulty: 'Tough', moves: '1. Only words' }).replace('## Hints', '## Clues')
  expect(read(text).faults.length).toBeGreaterThanOrEqual(4)
})

test('a name that is no slug is refused', () => {
  expect(readQuestionFile('questions/Retention/Who Comes.md', questionText()).faults[0]?.message).toMatch(
    /lower case/,
  )
})

test('topics keep their order; a slug twice or an unknown member is a fault', () => {
  const { topics, faults } = readTopicsFile('topics.yml', topicsText([{ slug: 'b' }, { slug: 'a' }]))
  expect([topics.map(({ slug }) => slug), faults]).toEqual([['b', 'a'], []])
  const wrong = readTopicsFile('topics.yml', topicsText([{ slug: 'a', groups: ['c'] }, { slug: 'a' }]))
  expect(wrong.faults.map(({ line }) => line)).toEqual([7, 1])
})

test('a rubric needs four to six criteria with four levels', () => {
  const criterion = (id: string) => `  - { id: ${id}, name: N, question: Q?, levels: [a, b, c, d] }\n`
  const rubric = (ids: string[]) => `type: Case Study\ncriteria:\n${ids.map(criterion).join('')}`
  expect(readRubricFile('r.yml', rubric(['a', 'b', 'c', 'd'])).rubric?.type).toBe('CASE_STUDY')
  expect(readRubricFile('r.yml', rubric(['a', 'b', 'c'])).faults).toHaveLength(1)
  expect(readRubricFile('r.yml', rubric(['a', 'b', 'c', 'a'])).faults[0]?.message).toMatch(/id of its own/)
})
