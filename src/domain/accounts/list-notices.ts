import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'

export const NOTICES_PAGE = 50
/** A count that has reached this is said as “99+”. */
export const UNREAD_LIMIT = 100

/** What the viewer was told, newest first, one page after the notice with id `before`. One statement. */
export async function listNotices(viewer: Viewer, before?: string) {
  const found = await db.notice.findMany({
    where: { personId: viewer.id, ...(before && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: NOTICES_PAGE + 1,
    select: { id: true, text: true, href: true, createdAt: true, readAt: true },
  })
  const rows = found.slice(0, NOTICES_PAGE)
  return { rows, next: found.length > NOTICES_PAGE ? rows.at(-1)?.id : undefined }
}
export type NoticeRow = Awaited<ReturnType<typeof listNotices>>['rows'][number]

/** How many of them are unread, at most UNREAD_LIMIT. One statement. */
export async function countUnread(viewer: Viewer): Promise<number> {
  const [row] = await db.$queryRaw<{ unread: number }[]>`
    SELECT count(*)::int AS unread FROM (
      SELECT FROM "Notice" WHERE "personId" = ${viewer.id}::uuid AND "readAt" IS NULL LIMIT ${UNREAD_LIMIT}) n`
  return row?.unread ?? 0
}
