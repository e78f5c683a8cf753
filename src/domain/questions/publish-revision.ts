import { recordEvents } from '@/domain/core/events'
import type { Actor } from '@/domain/core/viewer'
import type { Db } from '@/infra/db'
import { indexForSearch } from './search-index'

/**
 * Points each question at the revision given, copies its card from it and leaves a trace with the note.
 * The only way in which a question's card changes. The caller has checked the revisions and the actor.
 */
export async function publishRevisions(
  tx: Db,
  actor: Actor,
  revisionIds: readonly string[],
  now: Date,
  note = '',
): Promise<void> {
  if (revisionIds.length === 0) return
  const published = await tx.$queryRaw<{ id: string; number: number }[]>`
    UPDATE "Question" q
    SET status = 'PUBLISHED',
        "publishedRevisionId" = r.id,
        "publishedAt" = COALESCE(q."publishedAt", ${now}::timestamptz),
        title = r.title, difficulty = r.difficulty, type = r.type, format = r.format,
        minutes = r.minutes, tags = r.tags, roles = r.roles
    FROM "QuestionRevision" r
    WHERE r.id = ANY (${revisionIds}::uuid[]) AND q.id = r."questionId"
    RETURNING q.id, r.number`
  await indexForSearch(
    tx,
    published.map(({ id }) => id),
  )
  const traces = published.map(({ id, number }) => ({
    action: 'question.published' as const,
    subjectId: id,
    data: { revision: number, ...(note && { note }) },
  }))
  await recordEvents(tx, actor, traces, now)
}
