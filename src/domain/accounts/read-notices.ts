import * as z from 'zod'
import { uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'

export const readNoticesSchema = z.strictObject({ notice: uuid.optional() })

/** Marks one of the viewer's notices as read, or all of them; gives how many were unread. */
export async function readNotices(
  viewer: Viewer,
  { notice }: z.output<typeof readNoticesSchema>,
  now: Date,
): Promise<number> {
  const { count } = await db.notice.updateMany({
    where: { personId: viewer.id, readAt: null, ...(notice && { id: notice }) },
    data: { readAt: now },
  })
  return count
}
