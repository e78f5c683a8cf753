import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { canArrangeBank } from './policy'

const MAX = 500

/** The tags of published questions with how many carry each, by name. One statement. For administrators. */
export async function listTags(viewer: Viewer): Promise<{ tag: string; questions: number }[]> {
  authorize(canArrangeBank(viewer))
  return db.$queryRaw`
    SELECT tag, count(*)::int AS questions
    FROM "Question" q CROSS JOIN LATERAL unnest(q.tags) AS tag
    WHERE q.status = 'PUBLISHED' GROUP BY tag ORDER BY tag LIMIT ${MAX}`
}
