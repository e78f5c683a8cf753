import * as z from 'zod'
import { slug } from '@/domain/core/text'
import type { QuestionStatus } from '@/generated/prisma/enums'
import { revisionContentSchema, type RevisionContent } from '../schema'

/** What one file may bring. */
export const IMPORT_LIMITS = {
  bytes: 5 * 1024 * 1024,
  rows: 5000,
  fieldBytes: 50 * 1024,
  /** Of one list; no list of a question comes near. */
  items: 200,
  markdownBytes: 64 * 1024,
  /** What is told of one row. */
  faults: 20,
} as const

export const EXCHANGE_STATUS = ['published', 'draft', 'retired'] as const
export type ExchangeStatus = (typeof EXCHANGE_STATUS)[number]

/** A question as a file carries it from one installation to another. */
export const entrySchema = z.strictObject({
  slug,
  topic: slug,
  status: z.enum(EXCHANGE_STATUS),
  preview: z.boolean(),
  ...revisionContentSchema.shape,
})
export type Entry = z.output<typeof entrySchema>

/** The fields in the order in which files hold them. */
export const ENTRY_FIELDS = Object.keys(entrySchema.shape) as (keyof Entry)[]

export type RowFault = { field: string; reason: string }

/** One row of a file: the question, or what is wrong with it. `row` counts from 1. */
export type ImportRow = { row: number; slug: string; title: string; entry?: Entry; faults: RowFault[] }

/** The part of an entry that a revision holds. */
export function contentOf(entry: Entry): RevisionContent {
  const { slug: _slug, topic: _topic, status: _status, preview: _preview, ...content } = entry
  return content
}

/** What a file calls the state of a question. A draft under review is a draft elsewhere. */
export const statusWord = (status: QuestionStatus): ExchangeStatus =>
  status === 'PUBLISHED' ? 'published' : status === 'RETIRED' ? 'retired' : 'draft'
