import * as z from 'zod'
import { authorize, conflict, notFound, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { privileged } from '@/domain/core/privilege'
import { slug, storableText, uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db, type Db } from '@/infra/db'
import { contentHash } from './content/hash'
import { topicFields } from './content/topics-file'
import { canArrangeBank } from './policy'
import { indexForSearch } from './search-index'

const line = (text: string) => text.trim()
/** One in a line; empty lines do not count. */
const lines = storableText.max(4000).transform((text) => text.split('\n').map(line).filter(Boolean))

export const changeTopicSchema = z.strictObject({
  topic: uuid,
  /** Of what the form was filled with. */
  seen: z.string().max(64),
  title: topicFields.title,
  description: topicFields.description,
  probes: lines.pipe(topicFields.probes),
  connects: storableText.trim().max(1200, 'Shorten it to 1,200 characters.'),
  previews: lines.pipe(z.array(slug).max(5, 'Name at most five previews.')),
})

export type TopicText = {
  title: string
  description: string
  probes: string[]
  connects: string
  previewSlugs: string[]
}

const TEXT = { title: true, description: true, probes: true, connects: true, previewSlugs: true } as const

/** Names what a topic says, so that a form knows whether somebody changed it meanwhile. */
export const topicHash = ({ title, description, probes, connects, previewSlugs }: TopicText): string =>
  contentHash({ title, description, probes, connects, previewSlugs })

/**
 * Changes what a topic says; its questions are found by the new title at once, and content files leave it alone from
 * then on. Refuses a text that somebody changed meanwhile, and previews that are not open questions. For
 * administrators.
 */
export const changeTopic = (
  viewer: Viewer,
  { topic: id, seen, previews, ...text }: z.output<typeof changeTopicSchema>,
  now: Date,
): Promise<void> =>
  privileged(viewer, 'change a topic', id, now, () => {
    authorize(canArrangeBank(viewer))
    return db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 AS held FROM "Topic" WHERE id = ${id}::uuid FOR UPDATE`
      const before = await tx.topic.findUnique({ where: { id }, select: TEXT })
      if (!before) throw notFound('This topic')
      if (topicHash(before) !== seen) {
        throw conflict('Somebody changed this topic meanwhile. Copy what you wrote and load the page again.')
      }
      await requireOpen(tx, previews)
      const after = { ...text, previewSlugs: previews }
      await tx.topic.update({ where: { id }, data: after, select: { id: true } })
      if (before.title !== text.title) await indexQuestions(tx, id)
      await recordEvent(tx, viewer, 'topic.changed', id, now, { title: text.title })
    })
  })

async function requireOpen(tx: Db, slugs: string[]): Promise<void> {
  const found = await tx.question.findMany({
    where: { slug: { in: slugs }, status: 'PUBLISHED', isPreview: true },
    select: { slug: true },
  })
  const missing = slugs.find((one) => !found.some(({ slug }) => slug === one))
  if (missing) throw rejected(`No question that is open to all has the address “${missing}”.`, 'previews')
}

async function indexQuestions(tx: Db, topicId: string): Promise<void> {
  const rows = await tx.question.findMany({ where: { topicId, status: 'PUBLISHED' }, select: { id: true } })
  await indexForSearch(
    tx,
    rows.map(({ id }) => id),
  )
}
