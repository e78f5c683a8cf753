import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import type { ProfileInput } from './schema'

/** Stores the viewer's name, interview date, time zone and extra time. */
export async function updateProfile(viewer: Viewer, input: ProfileInput): Promise<void> {
  const { name, timeZone, extraTime } = input
  const interviewOn = input.interviewOn === null ? null : new Date(`${input.interviewOn}T00:00:00Z`)
  await db.person.update({
    where: { id: viewer.id },
    data: { name, timeZone, extraTime, interviewOn },
    select: { id: true },
  })
}
