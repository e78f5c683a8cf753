import { describe, expect, test } from 'vitest'

import { readLibrary } from '@/domain/guides/library'
import { parseContent } from '@/domain/questions/parse-content'
import { PREVIEWS_PER_TOPIC } from '@/domain/questions/words'

const { topics, questions, rubrics } = await parseContent('content')
const library = await readLibrary('content')
const pages = <T>(reads: readonly { page?: T }[]): T[] => reads.flatMap(({ page }) => (page ? [page] : []))
const [guides, skills, careers] = [pages(library.guides), pages(library.skills), pages(library.careers)]

const inTopics = topics.filter(({ groups }) => groups.length === 0)
const count = (fits: (question: (typeof questions)[number]) => boolean) => questions.filter(fits).length

describe('questions', () => {
  test('thirteen topics with text for their pages, and one that groups them', () => {
    expect(inTopics).toHaveLength(13)
    const [umbrella, ...others] = topics.filter(({ groups }) => groups.length > 0)
    expect(others).toEqual([])
    expect(umbrella?.groups).toEqual(inTopics.map(({ slug }) => slug))
    expect(umbrella?.previews).toHaveLength(PREVIEWS_PER_TOPIC)
    for (const topic of topics) expect(topic.connects, topic.slug).not.toBe('')
  })

  test('210 or more, sixteen or more in each topic, five of them previews', () => {
    expect(questions.length).toBeGreaterThanOrEqual(210)
    for (const { slug } of inTopics) {
      const own = questions.filter(({ topic }) => topic === slug)
      expect(own.length, slug).toBeGreaterThanOrEqual(16)
      expect(
        own.filter(({ isPreview }) => isPreview),
        slug,
      ).toHaveLength(PREVIEWS_PER_TOPIC)
    }
  })

  test.each([
    ['EASY', 30],
    ['MEDIUM', 45],
    ['HARD', 25],
  ])('%s: about %i in a hundred', (difficulty, share) => {
    const has = (100 * count(({ content }) => content.difficulty === difficulty)) / questions.length
    expect(Math.abs(has - share), `${has.toFixed(1)} in a hundred`).toBeLessThanOrEqual(5)
  })

  test('every topic mixes difficulties and types', () => {
    for (const { slug } of inTopics) {
      const own = questions.filter(({ topic }) => topic === slug).map(({ content }) => content)
      expect(new Set(own.map(({ difficulty }) => difficulty)).size, slug).toBe(3)
      expect(new Set(own.map(({ type }) => type)).size, slug).toBe(4)
    }
  })

  test('enough of each kind', () => {
    expect(count(({ content }) => content.format === 'SQL' && content.data !== null)).toBeGreaterThanOrEqual(
      25,
    )
    expect(count(({ content }) => content.type === 'BEHAVIORAL')).toBeGreaterThanOrEqual(30)
    expect(count(({ content }) => content.type === 'SYSTEM_DESIGN')).toBeGreaterThanOrEqual(25)
    expect(count(({ content }) => content.type === 'CASE_STUDY')).toBeGreaterThanOrEqual(40)
    expect(count(({ content }) => content.format === 'STRUCTURED')).toBeGreaterThanOrEqual(30)
    expect(rubrics).toHaveLength(4)
  })
})

describe('guides', () => {
  const ANSWERS = [
    ...['walk-through-a-segmentation', 'know-that-a-segmentation-works', 'influence-product-decisions'],
    ...['psychographic-segmentation', 'risks-of-micro-segmentation', 'predictive-segmentation'],
    ...['generational-segments-without-stereotypes', 'rebuild-segments-when-the-market-shifts'],
    ...['make-the-case-to-sceptical-leaders', 'the-open-invitation', 'segmentation-foundations'],
  ]
  const METHODS = [
    ...[
      'rfm-segmentation',
      'clustering-and-choosing-k',
      'cohort-and-retention-sql',
      'uplift-and-causal-inference',
    ],
    ...['survival-and-lifetime-value', 'personas-and-jobs-to-be-done', 'attitude-surveys-and-typing-tools'],
    ...['stp-and-positioning', 'pricing-research', 'territory-design', 'land-and-expand', 'metrics-trees'],
    ...['segmentation-platforms', 'privacy-and-consent', 'audiences-and-ad-tests'],
  ]

  test('one for each question of the trade and each method', () => {
    expect(guides.map(({ slug }) => slug)).toEqual(expect.arrayContaining([...ANSWERS, ...METHODS]))
  })

  test('each ends in a worked answer, has a figure or a table, and prepares for questions', () => {
    for (const { slug, body, questions: linked } of guides) {
      expect(body, slug).toMatch(/^## .*Worked (answer|example)/m)
      expect(body, slug).toMatch(/^```figure$|^\|---/m)
      expect(linked.length, slug).toBeGreaterThan(0)
    }
  })

  test('each method has a figure', () => {
    for (const slug of METHODS)
      expect(guides.find((guide) => guide.slug === slug)?.body, slug).toMatch(/^```figure$/m)
  })

  test('the foundations answer frequent questions and say how large a sample is', () => {
    const foundations = guides.find(({ slug }) => slug === 'segmentation-foundations')?.body
    expect(foundations).toMatch(/^## How large a sample$/m)
    const [, questions] = foundations!.split(/^## Frequently asked questions$/m)
    expect(questions?.match(/^### .+\?$/gm)?.length).toBeGreaterThanOrEqual(8)
  })

  test('each is linked from a question', () => {
    const linked = new Set(questions.flatMap(({ content }) => content.guides))
    expect(guides.map(({ slug }) => slug).filter((slug) => !linked.has(slug))).toEqual([])
  })
})

test('six or more skills, twelve or more careers, each linked to the other', () => {
  expect(skills.length).toBeGreaterThanOrEqual(6)
  expect(careers.length).toBeGreaterThanOrEqual(12)
  for (const career of careers) expect(career.skills.length, career.slug).toBeGreaterThan(0)
  const needed = new Set(careers.flatMap((career) => career.skills))
  expect(skills.map(({ slug }) => slug).filter((slug) => !needed.has(slug))).toEqual([])
})
