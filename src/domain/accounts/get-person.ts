import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { canLeaveAdmins, canManagePeople } from './policy'
import { idleLimit } from './rules'

/** A person as an administrator sees them, and the topics there are; null when there is nobody. For administrators. */
export async function getPerson(viewer: Viewer, id: string, now: Date) {
  authorize(canManagePeople(viewer))
  const [person, admins, topics] = await Promise.all([
    db.person.findUnique({
      where: { id },
      select: {
        id: true,
        name: true,
        email: true,
        role: true,
        createdAt: true,
        disabledAt: true,
        mentorTopics: { select: { topicId: true } },
        signIns: {
          where: { revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleLimit(now) } },
          select: { lastSeenAt: true },
          orderBy: { lastSeenAt: 'desc' },
        },
      },
    }),
    db.person.findMany({ where: { role: 'ADMIN', disabledAt: null }, select: { id: true }, take: 2 }),
    db.topic.findMany({ orderBy: { position: 'asc' }, select: { id: true, title: true } }),
  ])
  if (!person) return null
  const { mentorTopics, signIns, ...row } = person
  const chosen = new Set(mentorTopics.map(({ topicId }) => topicId))
  const ids = admins.map((admin) => admin.id)
  return {
    ...row,
    isSelf: row.id === viewer.id,
    isLastAdmin: !canLeaveAdmins(row.id, ids),
    devices: signIns.length,
    lastSeenAt: signIns[0]?.lastSeenAt ?? null,
    topics: topics.map((topic) => ({ ...topic, isChosen: chosen.has(topic.id) })),
  }
}
export type PersonPage = NonNullable<Awaited<ReturnType<typeof getPerson>>>
