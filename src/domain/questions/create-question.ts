import * as z from 'zod'
import { notFound, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { admit } from '@/domain/core/privilege'
import { slug as slugSchema, storableText } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db, type Db } from '@/infra/db'
import { canCurate } from './policy'
import { TITLE_MAX } from './words'
import { emptyCopy, writeCopy } from './working-copy'

export const createQuestionSchema = z.strictObject({
  title: storableText
    .trim()
    .min(3, 'Give it a title.')
    .max(TITLE_MAX, `Shorten the title to ${TITLE_MAX} characters.`),
  topic: slugSchema,
})

/**
 * Begins a question with its title in a topic; gives its slug. Refuses a topic that only groups others. For
 * administrators.
 */
export async function createQuestion(
  viewer: Viewer,
  input: z.output<typeof createQuestionSchema>,
  now: Date,
): Promise<string> {
  await admit(viewer, canCurate(viewer), 'begin a question', input.topic, now)
  return db.$transaction(async (tx) => {
    const topicId = await findLeafTopic(tx, input.topic)
    await tx.$queryRaw`SELECT 1 AS turn FROM pg_advisory_xact_lock(hashtextextended('question slugs', 0))`
    const slug = await freeSlug(tx, input.title)
    const { id } = await tx.question.create({
      data: {
        ...{ slug, topicId, title: input.title, difficulty: 'MEDIUM', type: 'TECHNICAL', format: 'WRITTEN' },
        ...{ minutes: 30, tags: [], roles: [], createdAt: now, changedAt: now },
        draft: {
          create: { content: writeCopy(emptyCopy(input.title)), authorId: viewer.id, createdAt: now },
        },
      },
      select: { id: true },
    })
    await recordEvent(tx, viewer, 'question.drafted', id, now)
    return slug
  })
}

/** The id of a topic that holds questions. Refuses one that does not exist or only groups others. */
export async function findLeafTopic(tx: Db, slug: string): Promise<string> {
  const topic = await tx.topic.findUnique({
    where: { slug },
    select: { id: true, _count: { select: { members: true } } },
  })
  if (!topic) throw notFound('This topic')
  if (topic._count.members > 0)
    throw rejected('This topic only groups others. Choose one inside it.', 'topic')
  return topic.id
}

/** From the title; where that is taken, the next number after it. */
async function freeSlug(tx: Db, title: string): Promise<string> {
  const base = slugOf(title)
  const rows = await tx.question.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } })
  // “new” is the address of the form for a new question.
  const taken = new Set(['new', ...rows.map(({ slug }) => slug)])
  for (let number = 2; taken.has(base); number += 1) {
    if (!taken.has(`${base}-${number}`)) return `${base}-${number}`
  }
  return base
}

const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’'\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '') || 'question'
