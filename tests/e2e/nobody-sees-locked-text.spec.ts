import { expect } from '@playwright/test'

import { crawl, receive } from '../support/e2e-crawl'
import { makePerson, type Person, sessionCookie } from '../support/e2e-people'
import { rows } from '../support/e2e-rows'
import { readSecrets } from '../support/e2e-secrets'
import { readIn, shinglesOf } from '../support/e2e-shingles'
import { practise } from '../support/e2e-steps'
import { test } from '../support/e2e'

const EDGES = [
  '/robots.txt',
  '/sitemap.xml',
  '/nowhere',
  '/sign-in',
  '/sign-up',
  '/questions?after=cut-short',
  '/questions?topic=none&difficulty=wrong',
  '/practice',
]

test.describe.configure({ timeout: 240_000 })

const cookieOf = async (person: Person, origin: string) => {
  const { name, value } = await sessionCookie(person, origin)
  return `${name}=${value}`
}

test('no byte sent to a visitor holds six words of a locked question', async ({ origin }) => {
  const { locked, fromVisitors } = await readSecrets()
  const addresses = locked.flatMap(({ slug }) => [
    `/questions/${slug}`,
    `/questions/${slug}/opengraph-image`,
    `/questions/${slug.toUpperCase()}`,
  ])
  const result = await crawl(origin, ['/', ...EDGES, ...addresses], fromVisitors)
  expect(result.readable).toEqual([])
  expect(result.failed).toEqual([])
  expect(result.visited).toBeGreaterThan(500)
})

test('the same search finds the text in what a signed-in person is sent', async ({ origin }) => {
  const { locked, fromVisitors } = await readSecrets()
  const cookie = await cookieOf(await makePerson(), origin)
  for (const { slug, content } of locked) {
    for (const headers of [new Headers(), new Headers({ RSC: '1' })]) {
      const { text } = await receive(origin, `/questions/${slug}`, { headers }, cookie)
      const found = new Set(readIn(text, fromVisitors))
      for (const part of [
        content.prompt,
        content.hints.join('\n'),
        content.strategy.map((move) => move.text).join('\n'),
      ]) {
        expect(
          [...shinglesOf(part)].some((run) => found.has(run)),
          `${slug} ${JSON.stringify([...headers])}`,
        ).toBe(true)
      }
    }
  }
})

const ANSWERING = 'rfm-scores-in-sql'

test('no byte sent before an answer is submitted holds six words of a key point or model answer', async ({
  page,
  candidate,
  origin,
}) => {
  const { questions, fromCandidates } = await readSecrets()
  await practise(page, ANSWERING)
  const room = new URL(page.url()).pathname
  const cookie = await cookieOf(candidate, origin)
  const addresses = questions.map(({ slug }) => `/questions/${slug}`)
  const result = await crawl(
    origin,
    ['/', '/practice', room, `${room}/results`, ...addresses],
    fromCandidates,
    cookie,
  )
  expect(result.readable).toEqual([])
  expect(result.failed).toEqual([])

  await test.step('the same search finds them once the person has given up, but for the one being answered', async () => {
    await rows(
      `INSERT INTO "GivenUp" ("personId", "questionId", "revisionId", at)
       SELECT $1, id, "publishedRevisionId", now() FROM "Question" WHERE status = 'PUBLISHED'`,
      [candidate.id],
    )
    for (const { slug, content } of questions) {
      const { text } = await receive(origin, `/questions/${slug}`, {}, cookie)
      const found = new Set(readIn(text, fromCandidates))
      const answer = [...shinglesOf(content.outstanding)].filter((run) => fromCandidates.has(run))
      expect(
        answer.some((run) => found.has(run)),
        slug,
      ).toBe(slug !== ANSWERING)
    }
  })
})

test('a search by words of locked prompts finds nothing for a visitor', async ({ origin }) => {
  const { locked, openText } = await readSecrets()
  const cookie = await cookieOf(await makePerson(), origin)
  // The search knows words by their stems, so the database says which are in no open text.
  const wordsOf = (text: string) => text.toLowerCase().match(/\b[a-z]{7,}\b/g) ?? []
  const secret = await rows<{ word: string }>(
    `WITH open AS (SELECT DISTINCT (ts_lexize('english_stem', word))[1] AS stem
       FROM unnest($1::text[]) AS word)
     SELECT word FROM unnest($2::text[]) AS word
     WHERE (ts_lexize('english_stem', word))[1] NOT IN (SELECT stem FROM open WHERE stem IS NOT NULL)`,
    [
      openText.toLowerCase().match(/[a-z]+/g) ?? [],
      [...new Set(locked.flatMap(({ content }) => wordsOf(content.prompt)))],
    ],
  )
  const isSecret = new Set(secret.map(({ word }) => word))
  for (const { slug, content } of locked) {
    const word = wordsOf(content.prompt).find((one) => isSecret.has(one))
    if (!word) continue
    const visitor = await receive(origin, `/questions?q=${word}`)
    expect(visitor.text, `${slug}: ${word}`).toContain('No question matches')
    const candidate = await receive(origin, `/questions?q=${word}`, {}, cookie)
    expect(candidate.text, `${slug}: ${word}`).toContain(`/questions/${slug}`)
  }
})
