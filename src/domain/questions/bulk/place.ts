import { recordEvents } from '@/domain/core/events'
import type { Db } from '@/infra/db'
import { checkPreviews } from '../check-previews'
import { indexForSearch } from '../search-index'
import { sortOut, type BulkOutcome, type BulkRow, type BulkTurn } from './rows'

export const PLACES = ['retire', 'republish', 'move-topic', 'open', 'lock'] as const
export type PlaceChange = (typeof PLACES)[number]

/** Changes where questions stand: in the bank or not, in which topic, open or closed. No word of them changes. */
export async function placeQuestions(
  tx: Db,
  rows: readonly BulkRow[],
  what: PlaceChange,
  topicId: string,
  { viewer, note, now }: BulkTurn,
): Promise<BulkOutcome> {
  const { reached, left } = sortOut(rows, (row) => objectionTo(row, what, topicId))
  const ids = reached.map(({ id }) => id)
  await tx.question.updateMany({
    where: { id: { in: ids } },
    data: { changedAt: now, ...change(what, topicId) },
  })
  if (what !== 'retire' && what !== 'lock') await checkPreviews(tx, ids)
  if (what === 'open' || what === 'lock' || what === 'move-topic') await indexForSearch(tx, ids)
  const traces = ids.map((subjectId) => ({ action: ACTION[what], subjectId, data: { note } }))
  await recordEvents(tx, viewer, traces, now)
  return { changed: ids.length, left }
}

const ACTION = {
  retire: 'question.retired',
  republish: 'question.published',
  'move-topic': 'question.moved',
  open: 'question.opened',
  lock: 'question.closed',
} as const

function change(what: PlaceChange, topicId: string) {
  switch (what) {
    case 'retire':
      return { status: 'RETIRED' as const }
    case 'republish':
      return { status: 'PUBLISHED' as const }
    case 'move-topic':
      return { topicId, sourceHash: null }
    case 'open':
      return { isPreview: true, sourceHash: null }
    case 'lock':
      return { isPreview: false, sourceHash: null }
  }
}

function objectionTo(row: BulkRow, what: PlaceChange, topicId: string): string | undefined {
  const { status, isPreview, publishedRevisionId } = row
  const wasOut = publishedRevisionId !== null
  switch (what) {
    case 'retire':
      if (!wasOut) return 'It was never published.'
      return status === 'RETIRED' ? 'It is retired already.' : undefined
    case 'republish':
      if (!wasOut) return 'It was never published; another person reviews it first.'
      return status === 'PUBLISHED' ? 'It is published already.' : undefined
    case 'move-topic':
      return row.topicId === topicId ? 'It is in that topic already.' : undefined
    case 'open':
      if (status !== 'PUBLISHED') return 'It is not published.'
      return isPreview ? 'It is open already.' : undefined
    case 'lock':
      return isPreview ? undefined : 'It is closed already.'
  }
}
