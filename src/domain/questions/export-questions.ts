import * as z from 'zod'
import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import type { QuestionStatus } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { writeCsv } from './exchange/csv'
import { statusWord, type Entry } from './exchange/entry'
import { CURRENT } from './exchange/find-duplicates'
import { writeJson } from './exchange/json'
import { writeQuestionFile } from './exchange/markdown'
import { canCurate } from './policy'
import { writeZip } from './exchange/zip'

export const exportFormatSchema = z.enum(['json', 'csv', 'markdown'])
export type ExportFormat = z.output<typeof exportFormatSchema>
export type Export = { name: string; type: string; body: string | Uint8Array<ArrayBuffer> }

/**
 * Every question with its answers, as one file. Markdown holds what is published, the other formats also
 * drafts that have a revision and what is retired. Refuses who is no administrator.
 */
export async function exportQuestions(viewer: Viewer, format: ExportFormat): Promise<Export> {
  authorize(canCurate(viewer))
  const entries = await findEntries()
  if (format === 'json') return { name: 'questions.json', type: 'application/json', body: writeJson(entries) }
  if (format === 'csv')
    return { name: 'questions.csv', type: 'text/csv; charset=utf-8', body: writeCsv(entries) }
  const published = entries.filter(({ status }) => status === 'published')
  return { name: 'questions.zip', type: 'application/zip', body: writeZip(published.map(writeQuestionFile)) }
}

type Row = Omit<Entry, 'status' | 'words'> & {
  state: QuestionStatus
  wordsMin: number | null
  wordsMax: number | null
}

/** Questions as files carry them; of all slugs, or of those given. */
export async function findEntries(slugs?: readonly string[]): Promise<Entry[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT q.slug, t.slug AS topic, q.status::text AS state, q."isPreview" AS preview, r.title,
      r.difficulty::text AS difficulty, r.type::text AS type, r.format::text AS format, r.minutes, r.tags, r.roles,
      r.guides, r."wordsMin", r."wordsMax", r.prompt, r.data, r.blocks, r.hints, r.tests, r.strategy, r."followUps",
      r.mistakes, r."keyPoints", r.passing, r.strong, r.outstanding, r.traps
    FROM "Question" q JOIN "Topic" t ON t.id = q."topicId" JOIN ${CURRENT}
    WHERE ${slugs === undefined} OR q.slug = ANY (${slugs ?? []})
    ORDER BY q.slug COLLATE "C"`
  return rows.map(toEntry)
}

function toEntry({ state, wordsMin, wordsMax, ...row }: Row): Entry {
  const words: Entry['words'] = wordsMin !== null && wordsMax !== null ? [wordsMin, wordsMax] : null
  return { ...row, status: statusWord(state), words }
}
