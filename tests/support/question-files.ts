import { createHash } from 'node:crypto'

import { uuidv7 } from 'uuidv7'

import { contentHash } from '@/domain/questions/content/hash'
import { contentOf, type Entry } from '@/domain/questions/exchange/entry'
import type { Upload } from '@/domain/questions/exchange/read-upload'
import { insertQuestions, insertRevisions } from '@/domain/questions/insert-rows'
import { db } from '@/infra/db'

import { at } from './make'

/** Words that look random and are the same in every run. */
function babble(seed: number, count: number): string {
  let state = seed * 2_654_435_761 + 12_345
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648)
  return Array.from({ length: count }, () => (next() % 456_976).toString(26)).join(' ')
}

/** A question that meets the content bar; another number gives another question. */
export function entry(number: number, given: Partial<Entry> = {}): Entry {
  return {
    slug: `question-${number}`,
    topic: 'retention',
    status: 'published',
    preview: false,
    title: `Question ${number} on cohorts`,
    difficulty: 'EASY',
    type: 'TECHNICAL',
    format: 'WRITTEN',
    minutes: 15,
    tags: ['rfm', 'retention'],
    roles: ['product analyst'],
    guides: ['a-guide'],
    words: null,
    prompt: babble(number, 60),
    data: null,
    blocks: null,
    hints: ['First.', 'Second.'],
    tests: 'Counting.',
    strategy: [
      { minutes: 5, name: 'Count', text: 'All.' },
      { minutes: 10, name: 'Say', text: 'Why.' },
    ],
    followUps: ['a', 'b', 'c'].map((word) => ({ question: `And ${word}?`, listenFor: word })),
    mistakes: ['One.', 'Two.'],
    keyPoints: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: id })),
    passing: 'P.',
    strong: 'S.',
    outstanding: 'O.',
    traps: [],
    ...given,
  }
}

export const entries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => entry(index + 1))

/** A file as a browser sends it. */
export function upload(name: string, content: string | Uint8Array): Upload {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, bytes, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

export const makeTopic = (slug = 'retention') =>
  db.topic.create({ data: { slug, position: 1, title: `Topic ${slug}`, description: 'About it.' } })

/** Puts questions into the bank in a few statements, as if they had long been there. */
export async function makeBank(questions: readonly Entry[]): Promise<void> {
  const topics = await db.topic.findMany({ select: { id: true, slug: true } })
  const placed = questions.map((one) => ({ ...one, id: uuidv7(), content: contentOf(one) }))
  await insertQuestions(
    db,
    placed.map(({ id, slug, topic, preview, status, content }) => ({
      ...{ id, slug, isPreview: preview, topicId: topics.find((known) => known.slug === topic)?.id ?? '' },
      ...{ status: STATE[status], createdAt: at(0), changedAt: at(0), content },
    })),
  )
  await insertRevisions(
    db,
    placed.map(({ id, content }) => ({
      ...{ id: uuidv7(), questionId: id, number: 1, note: 'Written.', authorId: null },
      ...{ contentHash: contentHash(content), createdAt: at(0), content },
    })),
  )
  await db.$executeRaw`
    UPDATE "Question" q SET "publishedRevisionId" = r.id FROM "QuestionRevision" r
    WHERE r."questionId" = q.id AND q.status <> 'DRAFT'`
}

const STATE = { published: 'PUBLISHED', draft: 'DRAFT', retired: 'RETIRED' } as const
