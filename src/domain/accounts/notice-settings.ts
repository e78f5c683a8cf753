import * as z from 'zod'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'

/** A box that is not ticked is not sent. */
export const noticeSettingsSchema = z.strictObject({ mail: z.literal('on').optional() })

/** Whether the viewer's notices go out by mail too. */
export const getNoticeSettings = (viewer: Viewer) =>
  db.person.findUniqueOrThrow({ where: { id: viewer.id }, select: { wantsMail: true } })

/** Turns mail on or off; what waits in the outbox for somebody who turned it off is not sent. */
export async function changeNoticeSettings(
  viewer: Viewer,
  { mail }: z.output<typeof noticeSettingsSchema>,
): Promise<void> {
  await db.person.update({
    where: { id: viewer.id },
    data: { wantsMail: mail === 'on' },
    select: { id: true },
  })
}
