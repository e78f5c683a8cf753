import type { Viewer, Visitor } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import type { AnswerFormat, Difficulty, QuestionType } from '@/generated/prisma/enums'
import { canRead } from './policy'

type Public = { title: string; difficulty: Difficulty; type: QuestionType; practicedCount: number }

/** All that a visitor may know of a locked question: no address, no format, no tags. */
export type LockedCard = Public & { locked: true }

export type OpenCard = Public & { locked: false; slug: string; format: AnswerFormat; minutes: number }

export type QuestionCard = LockedCard | OpenCard

export type CardRow = Public & { slug: string; format: AnswerFormat; minutes: number; isPreview: boolean }

/** Columns of "Question" q that a list may read. None of them holds the words of a question. */
export const CARD_COLUMNS = Prisma.sql`
  q.slug, q.title, q.difficulty, q.type, q.format, q.minutes, q."practicedCount", q."isPreview"`

/** Gives the viewer's side of a row: the open card, or what is public of a locked one. */
export function toCard(viewer: Viewer | Visitor, row: CardRow): QuestionCard {
  const { title, difficulty, type, practicedCount, slug, format, minutes } = row
  const shown = { title, difficulty, type, practicedCount }
  return canRead(viewer, row)
    ? { ...shown, locked: false, slug, format, minutes }
    : { ...shown, locked: true }
}
