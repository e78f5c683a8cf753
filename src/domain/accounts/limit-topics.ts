import * as z from 'zod'
import { conflict, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { Role } from '@/generated/prisma/enums'
import { managePerson } from './manage-person'

export const limitTopicsSchema = z.strictObject({ person: uuid, topics: z.array(uuid).max(200).default([]) })

/**
 * Lets a mentor review answers of these topics only; with none named, of all. Refuses a person who is no mentor and
 * a topic that does not exist. For administrators.
 */
export const limitTopics = (
  viewer: Viewer,
  { person: id, topics }: z.output<typeof limitTopicsSchema>,
  now: Date,
): Promise<void> =>
  managePerson(viewer, 'limit a mentor', id, now, async (tx, person) => {
    if (person.role !== Role.MENTOR) throw conflict('Only a mentor can be limited to topics.')
    const found = await tx.topic.findMany({
      where: { id: { in: topics } },
      orderBy: { position: 'asc' },
      select: { id: true, slug: true },
    })
    if (found.length < new Set(topics).size) throw rejected('Choose topics from the list.', 'topics')
    await tx.mentorTopic.deleteMany({ where: { personId: id } })
    await tx.mentorTopic.createMany({ data: found.map((topic) => ({ personId: id, topicId: topic.id })) })
    const slugs = found.map(({ slug }) => slug).join(', ')
    await recordEvent(tx, viewer, 'person.topics-limited', id, now, { topics: slugs || 'all' })
  })
