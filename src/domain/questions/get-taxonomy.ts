import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import type { QuestionType } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { topicHash } from './change-topic'
import { canArrangeBank } from './policy'
import { criteriaSchema, type Criterion } from './schema'

/** Topics in display order. For administrators. */
export async function listTopicsToArrange(viewer: Viewer) {
  authorize(canArrangeBank(viewer))
  return db.topic.findMany({
    orderBy: { position: 'asc' },
    select: { id: true, slug: true, title: true, group: { select: { title: true } } },
  })
}

/** A topic as its form shows it; null when there is none. For administrators. */
export async function getTopicToArrange(viewer: Viewer, id: string) {
  authorize(canArrangeBank(viewer))
  const topic = await db.topic.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      title: true,
      description: true,
      probes: true,
      connects: true,
      previewSlugs: true,
      members: { select: { id: true }, take: 1 },
    },
  })
  if (!topic) return null
  const { members, ...text } = topic
  return { ...text, isGroup: members.length > 0, hash: topicHash(text) }
}
export type TopicToArrange = NonNullable<Awaited<ReturnType<typeof getTopicToArrange>>>

export type RubricInForce = { type: QuestionType; number: number; criteria: Criterion[] }

/** The rubrics in force, one a type of question. For administrators. */
export async function listRubrics(viewer: Viewer): Promise<RubricInForce[]> {
  authorize(canArrangeBank(viewer))
  const rows = await db.rubricRevision.findMany({
    distinct: ['type'],
    orderBy: [{ type: 'asc' }, { number: 'desc' }],
    select: { type: true, number: true, criteria: true },
  })
  return rows.map((row) => ({ ...row, criteria: criteriaSchema.parse(row.criteria) }))
}
