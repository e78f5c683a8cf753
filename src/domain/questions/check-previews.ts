import { rejected } from '@/domain/core/errors'
import type { Db } from '@/infra/db'
import { PREVIEWS_PER_TOPIC } from './words'

/** Refuses what was just done to these questions when a topic of theirs has more open ones than it may. */
export async function checkPreviews(tx: Db, questionIds: readonly string[]): Promise<void> {
  const full = await tx.$queryRaw<{ title: string; open: number }[]>`
    SELECT t.title, count(*)::int AS open FROM "Question" q JOIN "Topic" t ON t.id = q."topicId"
    WHERE q."isPreview" AND q.status = 'PUBLISHED'
      AND q."topicId" IN (SELECT "topicId" FROM "Question" WHERE id = ANY (${questionIds}::uuid[]) AND "isPreview")
    GROUP BY t.id HAVING count(*) > ${PREVIEWS_PER_TOPIC}`
  if (full.length === 0) return
  const topics = full.map(({ title, open }) => `“${title}” would have ${open} open questions`)
  throw rejected(`Nothing was changed. ${topics.join(', ')}; at most ${PREVIEWS_PER_TOPIC} are.`)
}
