import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { TOO_ALIKE } from '@/domain/questions/content/alike'
import { STYLE } from '@/domain/questions/content/style'
import { PROMPT_WORDS, TITLE_MAX } from '@/domain/questions/words'

const readme = readFileSync('content/README.md', 'utf8')

test('the example that curators read is a file of the bank, whole', () => {
  const [, file] = /This is `(.+?)`, whole\./.exec(readme) ?? []
  const [, example] = /````markdown\n(---\ntitle: "[\s\S]+?)\n````/.exec(readme) ?? []
  expect(example).toBe(readFileSync(`content/${file}`, 'utf8').trimEnd())
})

test('the limits that curators read are those of the checks', () => {
  const { passing, strong, outstanding } = STYLE.answer
  for (const said of [
    `${TITLE_MAX} characters, ${PROMPT_WORDS.min}–${PROMPT_WORDS.max} words`,
    `passing ${passing.join('–')} words, strong ${strong.join('–')}, outstanding ${outstanding.join('–')}`,
    `grade ${STYLE.grade.prompt} for the prompt and each answer; no sentence above ${STYLE.sentence} words`,
    `prompts under ${TOO_ALIKE.prompt}, answers under ${TOO_ALIKE.answer}`,
    `at most ${STYLE.sharedByStories * 100} % of their words`,
    `${STYLE.dataLines} lines`,
  ])
    expect(readme).toContain(said)
})
