import { authorize } from '@/domain/core/errors'
import type { EventAction } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { canCurate } from './policy'

const HISTORY_MAX = 200

/** What happens to a question on its way; that somebody practised or reported it is told elsewhere. */
export const HISTORY_WORD = {
  'question.drafted': 'A draft was begun',
  'question.draft-discarded': 'The draft was discarded',
  'question.sent-to-review': 'Sent to review',
  'question.sent-back': 'Sent back',
  'question.restored': 'An earlier text became the draft',
  'question.published': 'Published',
  'question.retired': 'Retired',
  'question.moved': 'Moved to another topic or opened',
  'question.opened': 'Opened to visitors',
  'question.closed': 'Closed to visitors',
} as const satisfies Partial<Record<EventAction, string>>

export type HistoryStep = {
  id: string
  at: Date
  action: keyof typeof HISTORY_WORD
  person: string
  revision: number | null
  note: string
}

/**
 * The story of a question, newest first: who took each step and with which words. One statement. Steps from before
 * notes were kept with them tell the note of their revision.
 */
export async function listHistory(viewer: Viewer, questionId: string): Promise<HistoryStep[]> {
  authorize(canCurate(viewer))
  return db.$queryRaw<HistoryStep[]>`
    SELECT e.id, e.at, e.action, (e.data ->> 'revision')::int AS revision,
      COALESCE(p.name, CASE WHEN e."actorId" IS NULL THEN 'Content files' ELSE 'A person who has left' END) AS person,
      COALESCE(e.data ->> 'note', CASE WHEN e."actorId" IS NULL OR e.action = 'question.sent-to-review' THEN r.note END, '') AS note
    FROM "Event" e
    LEFT JOIN "Person" p ON p.id = e."actorId"
    LEFT JOIN "QuestionRevision" r
      ON r."questionId" = ${questionId}::uuid AND r.number = (e.data ->> 'revision')::int
    WHERE e."subjectId" = ${questionId} AND e.action = ANY (${Object.keys(HISTORY_WORD)})
    ORDER BY e.at DESC, e.id DESC LIMIT ${HISTORY_MAX}`
}
