import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll } from 'vitest'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A folder below /tmp with these files; gone when the tests are. */
export async function contentFolder(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'segprep-content-'))
  folders.push(root)
  for (const [file, text] of Object.entries(files)) await putFile(root, file, text)
  return root
}

export async function putFile(root: string, file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true })
  await writeFile(path.join(root, file), text)
}

type Fields = Partial<{
  title: string
  difficulty: string
  type: string
  format: string
  preview: boolean
  tags: string
  extra: string
  prompt: string
  moves: string
  sections: string
  outstanding: string
}>

const LOREM = Array.from(
  { length: 7 },
  (_, index) => `This is sentence ${index} of ten words about one shop.`,
).join(' ')

/** The text of a question's file that meets the content bar. */
export function questionText(fields: Fields = {}): string {
  return `---
title: ${fields.title ?? 'Which customers come back?'}
difficulty: ${fields.difficulty ?? 'Easy'}
type: ${fields.type ?? 'Technical'}
format: ${fields.format ?? 'written'}
preview: ${fields.preview ?? false}
tags: ${fields.tags ?? '[rfm, retention]'}
roles: [product analyst]
guides: [a-guide]
keyPoints:
  - { id: one, text: KEYPOINT States the first thing }
  - { id: two, text: States the second thing }
  - { id: three, text: States the third thing }
  - { id: four, text: States the fourth thing }
  - { id: five, text: States the fifth thing }
${fields.extra ?? ''}---

## Prompt

${fields.prompt ?? LOREM}

## Hints

1. The first hint.
2. The second hint.

## What the interviewer tests

Whether you count.

## Strategy

${fields.moves ?? '1. *5 min.* **Count.** All of them.\n2. *10 min.* **Say.** What follows.'}

## Model answers

### Passing

A passing answer.

### Strong

A strong answer.

### Outstanding

${fields.outstanding ?? 'An outstanding answer.'}

## Follow-ups

1. And then? *Listen for: more.*
2. And then? *Listen for: even more.*
3. And then? *Listen for: the end.*

## Common mistakes

- Counting twice.
- Not counting.
${fields.sections ?? ''}`
}

/** topics.yml with these topics; `groups` makes one that groups others. */
export function topicsText(
  topics: { slug: string; title?: string; previews?: string[]; groups?: string[] }[],
): string {
  return topics
    .map(
      ({ slug, title = slug, previews = [], groups = [] }) =>
        `- slug: ${slug}\n  title: ${title}\n  description: About ${slug}.\n  probes: [one, two, three]\n` +
        `  previews: [${previews.join(', ')}]\n  groups: [${groups.join(', ')}]\n`,
    )
    .join('')
}
