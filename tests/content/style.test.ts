import { describe, expect, test } from 'vitest'

import { alikePairs, checkAlike, TOO_ALIKE } from '@/domain/questions/content/alike'
import { readQuestionFile, type QuestionFile } from '@/domain/questions/content/question-file'
import { checkStyle, emptyWordsIn } from '@/domain/questions/content/style'
import { parseContent } from '@/domain/questions/parse-content'
import { proseOf, readingGrade, sentencesOf } from '@/lib/prose'

import { questionText } from '../support/content-folder'

const bank = await parseContent('content')
const [model] = bank.questions

/** A question of the bank with other words in some parts. */
const question = (changes: Partial<QuestionFile['content']>): QuestionFile => ({
  ...model!,
  content: { ...model!.content, ...changes },
})
const messages = (changes: Partial<QuestionFile['content']>) =>
  checkStyle(question(changes)).map(({ message }) => message)

describe('how a question is written', () => {
  test('a question of the bank has no fault', () => {
    expect(messages({})).toEqual([])
  })

  test.each([
    [
      'an empty word',
      { tests: 'Whether you find actionable insights.' },
      'Say it without “actionable insights”.',
    ],
    [
      'an empty word in an answer',
      { strong: `${model!.content.strong} We leverage data.` },
      'Say it without “leverage”.',
    ],
    [
      'long words',
      {
        passing: 'Organisational stakeholders institutionalise interdepartmental responsibilities. '.repeat(
          20,
        ),
      },
      'Write shorter words and sentences in “passing”',
    ],
    [
      'a sentence without end',
      { prompt: `We ask ${'and ask '.repeat(30)}you.` },
      'Cut the sentence “We ask and ask',
    ],
    [
      'a short answer',
      { passing: 'I would ask who they are.' },
      'Bring the passing answer to 60–160 words; it has 6',
    ],
    ['a long answer', { strong: `${model!.content.strong}\n\n`.repeat(3) }, 'Bring the strong answer to'],
    [
      'an outstanding answer that is the strong one and more',
      { outstanding: `${model!.content.strong}\n\nAnd I would check it twice.` },
      'Rewrite the outstanding answer',
    ],
    [
      'one that adds only words',
      { outstanding: model!.content.strong },
      'Add substance to the outstanding answer',
    ],
    [
      'one story told twice',
      {
        type: 'BEHAVIORAL' as const,
        outstanding: `${model!.content.strong}\n\n${model!.content.outstanding}`,
      },
      'Let two people tell two cases',
    ],
    [
      'a limit that the model answers break',
      { words: [20, 100] as [number, number] },
      'Let “words” reach from',
    ],
    ['data without end', { data: 'SELECT 1;\n'.repeat(61) }, 'Shorten the data to 60 lines.'],
  ])('%s is a fault', (_what, changes, message) => {
    expect(messages(changes)).toContainEqual(expect.stringContaining(message))
  })

  test('a fault stands at the part it is about', () => {
    const { question: read } = readQuestionFile(
      'questions/a/one.md',
      questionText({ prompt: 'We leverage what we know.' }),
    )
    expect(checkStyle(read!)).toContainEqual({
      file: 'questions/a/one.md',
      line: read!.lines.prompt,
      message: 'Say it without “leverage”.',
    })
  })
})

test('empty words are found in any case, and inside no other word', () => {
  expect(emptyWordsIn('Synergies! A HOLISTIC view, leveraged.')).toEqual([
    'synergies',
    'holistic',
    'leveraged',
  ])
  expect(emptyWordsIn('The financial leveraging-free catholic paradigmatic view')).toEqual(['leveraging'])
})

test('prose is what one reads: no code, and tables only when asked for', () => {
  const text =
    '## Head\n\nOne *two*.\n\n- three\n\n| a | b |\n|---|---|\n| 4 | 5 |\n\n```sql\nSELECT 1\n```\n'
  expect(proseOf(text)).toBe('Head\nOne two.\nthree')
  expect(proseOf(text, { tables: true })).toBe('Head\nOne two.\nthree\na\nb\n4\n5')
  expect(sentencesOf('One two. Three 4.5 five?\nSix')).toEqual(['One two.', 'Three 4.5 five?', 'Six'])
})

test('reading grade: letters a word and words a sentence', () => {
  // 4.71 × 12 letters ÷ 3 words + 0.5 × 3 words ÷ 1 sentence − 21.43
  expect(readingGrade('Four good word.')).toBeCloseTo(4.71 * (12 / 3) + 0.5 * 3 - 21.43, 5)
})

describe('what is alike', () => {
  const twin = { ...model!, slug: 'twin', file: 'questions/a/twin.md' }

  test('a copy is found: its prompt, its answers and its sentences', () => {
    const found = checkAlike([model!, twin]).map(({ message }) => message)
    expect(found).toContainEqual(`Rewrite the prompt: it is 100 % like that of twin.`)
    expect(found).toContainEqual(expect.stringContaining('Rewrite the answer: it is 100 % like that of twin'))
    expect(found).toContainEqual(expect.stringContaining(`in other words: ${model!.slug} has the sentence.`))
  })

  test('a copy with every tenth word changed is found', () => {
    const changed = model!.content.prompt
      .split(' ')
      .map((word, index) => (index % 10 === 9 ? 'changed' : word))
    const likeness = alikePairs(
      [model!, { ...twin, content: { ...twin.content, prompt: changed.join(' ') } }],
      'prompt',
    )[0]!.likeness
    expect(likeness).toBeGreaterThan(TOO_ALIKE.prompt)
  })

  test.each(['prompt', 'answer'] as const)('no %s of the bank is another one again', (what) => {
    const worst = alikePairs(bank.questions, what).slice(0, 5)
    console.log(
      `${what}: at most ${TOO_ALIKE[what]}`,
      worst.map(({ a, b, likeness }) => `${likeness.toFixed(3)} ${a.name} | ${b.name}`),
    )
    expect(worst[0]!.likeness).toBeLessThan(TOO_ALIKE[what])
  })
})
