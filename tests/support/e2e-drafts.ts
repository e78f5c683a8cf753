import { randomUUID } from 'node:crypto'

import { expect, type Page } from '@playwright/test'

import { parseContent } from '@/domain/questions/parse-content'
import { writeCopy } from '@/domain/questions/working-copy'

import { rows } from './e2e-rows'

/** A whole question as the editor keeps it: a written one of `content/` under another title and prompt. */
export async function wholeCopy(title: string, prompt: string): Promise<string> {
  const { questions } = await parseContent('content')
  const model = questions.find(({ content }) => content.format === 'WRITTEN' && content.difficulty === 'EASY')
  if (!model) throw new Error('The bank has no easy written question.')
  const { words, minutes, strategy, ...content } = model.content
  return writeCopy({
    ...content,
    title,
    prompt,
    minutes: String(minutes),
    wordsMin: String(words?.[0] ?? ''),
    wordsMax: String(words?.[1] ?? ''),
    data: '',
    blocks: [],
    strategy: strategy.map((move) => ({ ...move, minutes: String(move.minutes) })),
  })
}

/** Saves a working copy as the editor does. */
export async function saveCopy(page: Page, slug: string, body: string): Promise<void> {
  const [question] = await rows<{ id: string; rev: number }>(
    'SELECT q.id, d.rev FROM "Question" q JOIN "QuestionDraft" d ON d."questionId" = q.id WHERE q.slug = $1',
    [slug],
  )
  const save = { key: randomUUID(), base: question?.rev, after: null, body, typedAt: Date.now() }
  const answer = await page.request.post(`/api/drafts/${question?.id}/save`, { data: save })
  expect(answer.status(), await answer.text()).toBe(200)
}
