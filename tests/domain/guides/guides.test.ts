import { utimes } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import { checkContent } from '@/domain/guides/check-content'
import { readLibrary } from '@/domain/guides/library'
import { readGuideFile, readSkillFile } from '@/domain/guides/parse-guide'
import { listCareers, listGuides } from '@/domain/guides/queries'
import { careersFound, closestCareer, findCareers } from '@/domain/guides/rules'

import { contentFolder, putFile, questionText, topicsText } from '../../support/content-folder'

const guideText = (title = 'How to count', questions = '[]') =>
  `---\ntitle: ${title}\nsummary: One sentence.\norder: 10\nquestions: ${questions}\n---\n\n## One\n\n${'word '.repeat(440)}\n\n## Two\n\nText.\n\n### Deeper\n\nText.\n\n## Three\n\nText.\n`

test('a guide gives its body and its reading time', () => {
  const { page, faults } = readGuideFile('guides/how-to-count.md', guideText())
  expect(faults).toEqual([])
  expect(page).toMatchObject({ slug: 'how-to-count', title: 'How to count', order: 10, minutes: 2 })
  expect(page?.body).toMatch(/^## One\n/)
})

test('a guide with few headings or HTML is a list of faults', () => {
  const text = '---\ntitle: A\nsummary: B\norder: 1\n---\n\n## Only\n\n<i>x</i>\n'
  expect(
    readGuideFile('guides/a.md', text)
      .faults.map(({ line }) => line)
      .sort(),
  ).toEqual([1, 9, 9])
})

test('a figure that cannot be drawn is a fault on its line', () => {
  const figure =
    'kind: lines\ntitle: T\ncaption: C\nx: { label: X, values: [0, 1] }\ny: { label: Y }\nseries: [{ label: A, values: [1, high] }]'
  const { faults } = readGuideFile('guides/a.md', `${guideText()}\n\`\`\`figure\n${figure}\n\`\`\`\n`)
  const start = guideText().split('\n').length + 1
  expect(faults).toEqual([expect.objectContaining({ file: 'guides/a.md', line: start + 6 })])
  expect(
    readGuideFile('guides/a.md', `${guideText()}\n\`\`\`figure\n${figure.replace('high', '2')}\n\`\`\`\n`)
      .faults,
  ).toEqual([])
})

test('a skill is cut into its parts', () => {
  const matter = '---\ntitle: S\nsummary: B\nscenarios: [{ level: Beginner, question: a }]\n---\n'
  const body =
    '\n## Definition\n\nD.\n\n## Tools\n\n### SQL\n\nRows.\n\n## Frameworks\n\n### STP\n\nThree.\n\n## Answer strategies\n\n### Q?\n\nSo.\n'
  expect(readSkillFile('skills/s.md', matter + body).page).toMatchObject({
    definition: 'D.',
    tools: [{ title: 'SQL', text: 'Rows.' }],
    frameworks: [{ title: 'STP', text: 'Three.' }],
    strategies: [{ title: 'Q?', text: 'So.' }],
  })
})

test('pages are read once, and again when a file has changed', async () => {
  const root = await contentFolder({ 'guides/a.md': guideText() })
  const first = await readLibrary(root)
  expect(await readLibrary(root)).toBe(first)
  await putFile(root, 'guides/a.md', guideText('How to count again'))
  await utimes(path.join(root, 'guides/a.md'), new Date(), new Date(Date.now() + 5000))
  expect((await readLibrary(root)).guides[0]?.page?.title).toBe('How to count again')
})

test('a link, a guide or a question that does not exist is a fault', async () => {
  const root = await contentFolder({
    'topics.yml': topicsText([{ slug: 'retention' }]),
    'questions/retention/one.md': questionText().replace('Whether', '[see](/guides/nowhere) Whether'),
    'guides/other.md': guideText('Other', '[one, two]'),
  })
  const messages = (await checkContent(root)).map(({ file, message }) => `${file} ${message}`)
  expect(messages).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/one\.md Correct “nowhere”/),
      expect.stringMatching(/one\.md Correct “a-guide”/),
      expect.stringMatching(/other\.md Correct “two”/),
      expect.stringMatching(/Write one rubric for BEHAVIORAL/),
    ]),
  )
})

test('the guides of this site come in their order', async () => {
  const guides = await listGuides()
  expect(guides.length).toBeGreaterThanOrEqual(11)
  expect(guides.every(({ minutes }) => minutes >= 1)).toBe(true)
})

const careers = [
  { title: 'Product analyst', summary: 'Counts.', aliases: ['growth analyst'] },
  { title: 'Data scientist', summary: 'Models.', aliases: ['decision scientist'] },
]

test.each([
  ['', 2],
  ['analyst', 1],
  ['ANAL prod', 1],
  ['scientist decision', 1],
  ['cook', 0],
  ['-', 2],
])('a search for “%s” finds %i careers', (q, count) => {
  expect(findCareers(careers, q)).toHaveLength(count)
})

test('a search without result knows the closest career', () => {
  expect(closestCareer(careers, 'prodct analist')?.title).toBe('Product analyst')
  expect(closestCareer(careers, 'zzz')).toBeUndefined()
})

test('the count is a sentence', () => {
  expect([0, 1, 2].map(careersFound)).toEqual(['0 careers found', '1 career found', '2 careers found'])
})

test('careers name their skills', async () => {
  expect((await listCareers())[0]?.skills[0]).toMatchObject({
    slug: expect.any(String),
    title: expect.any(String),
  })
})
