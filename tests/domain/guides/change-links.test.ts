import { beforeEach, expect, test } from 'vitest'

import type { Viewer } from '@/domain/core/viewer'
import { changeLinks } from '@/domain/guides/change-links'
import { getGuideLinks, listGuideLinks } from '@/domain/guides/guide-links'
import { db } from '@/infra/db'

import { contentFolder } from '../../support/content-folder'
import { countStatements } from '../../support/count-statements'
import { at, makePerson } from '../../support/make'
import { entry, makeBank, makeTopic } from '../../support/question-files'
import { resetDb } from '../../support/reset-db'

let ada: Viewer
let root: string

const guideText = (title: string, questions = '[]') =>
  `---\ntitle: ${title}\nsummary: About it.\norder: 1\nquestions: ${questions}\n---\n\n## One\n\na\n\n## Two\n\nb\n\n## Three\n\nc\n`

beforeEach(async () => {
  await resetDb()
  ada = await makePerson('Ada', 'ADMIN')
  await makeTopic()
  await makeTopic('pricing')
  root = await contentFolder({
    'guides/a-guide.md': guideText('A guide'),
    'guides/b-guide.md': guideText('B guide', '[question-3]'),
  })
  await makeBank([
    entry(1, { guides: ['a-guide'] }),
    entry(2, { guides: ['a-guide', 'no-such-guide'] }),
    entry(3, { guides: ['a-guide'], topic: 'pricing' }),
    entry(4, { guides: ['no-such-guide'], topic: 'pricing' }),
    entry(5, { guides: ['b-guide'], status: 'retired' }),
  ])
})

const change = (
  what: 'add-guide' | 'remove-guide',
  guide: string,
  numbers: number[],
  viewer: Viewer = ada,
) => {
  const questions = numbers.map((number) => `question-${number}`)
  return changeLinks(viewer, { guide, do: what, questions, note: 'Belongs together.' }, at(20), root)
}
const slugs = (rows: readonly { slug: string }[] = []) => rows.map(({ slug }) => slug).sort()

test('guides are listed with their published questions, the lonely ones and the missing ones too', async () => {
  const { result, statements } = await countStatements(() => listGuideLinks(ada, root))
  expect(result).toEqual({
    guides: [
      { slug: 'a-guide', title: 'A guide', questions: 3 },
      { slug: 'b-guide', title: 'B guide', questions: 0 },
    ],
    missing: [{ slug: 'no-such-guide', questions: 2 }],
  })
  expect(statements).toBe(1)
})

test('a guide shows its questions and those of its topics that lack the link', async () => {
  const a = await getGuideLinks(ada, 'a-guide', root)
  expect([slugs(a?.linked), slugs(a?.unlinked)]).toEqual([
    ['question-1', 'question-2', 'question-3'],
    ['question-4'],
  ])
  const b = await getGuideLinks(ada, 'b-guide', root)
  expect(b?.unlinked[0]).toMatchObject({ slug: 'question-3', isNamed: true })
  expect([slugs(b?.linked), slugs(b?.unlinked)]).toEqual([[], ['question-3', 'question-4']])
})

test('a guide that does not exist shows who links to it; one that nobody knows is not there', async () => {
  expect(await getGuideLinks(ada, 'no-such-guide', root)).toMatchObject({
    title: null,
    linked: [{}, {}],
    unlinked: [],
  })
  expect(await getGuideLinks(ada, 'nowhere', root)).toBeNull()
})

test('several questions are linked at once, each in a published revision that says so', async () => {
  expect(await change('add-guide', 'b-guide', [3, 4])).toEqual({ changed: 2, left: [] })
  const { publishedRevision } = await db.question.findUniqueOrThrow({
    where: { slug: 'question-3' },
    select: { publishedRevision: { select: { number: true, note: true, guides: true } } },
  })
  expect(publishedRevision).toEqual({
    number: 2,
    note: 'Guide “b-guide” linked: Belongs together.',
    guides: ['a-guide', 'b-guide'],
  })
})

test('a link is taken away, but no question is left without a guide', async () => {
  expect(await change('remove-guide', 'no-such-guide', [2, 4])).toMatchObject({
    changed: 1,
    left: [{ slug: 'question-4', reason: expect.stringMatching(/only guide/) }],
  })
  expect((await listGuideLinks(ada, root)).missing).toEqual([{ slug: 'no-such-guide', questions: 1 }])
})

test('nothing is linked to a guide that does not exist', async () => {
  await expect(change('add-guide', 'no-such-guide', [1])).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test.each(['CANDIDATE', 'MENTOR'] as const)('a %s neither sees nor changes links', async (role) => {
  const viewer = await makePerson('Bob', role)
  const forbidden = { code: 'FORBIDDEN' }
  await expect(listGuideLinks(viewer, root)).rejects.toMatchObject(forbidden)
  await expect(getGuideLinks(viewer, 'a-guide', root)).rejects.toMatchObject(forbidden)
  await expect(change('add-guide', 'a-guide', [4], viewer)).rejects.toMatchObject(forbidden)
})
