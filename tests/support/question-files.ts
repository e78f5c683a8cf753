import { createHash } from 'node:crypto'

import type { Entry } from '@/domain/questions/exchange/entry'
import type { Upload } from '@/domain/questions/exchange/read-upload'
import { db } from '@/infra/db'

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
