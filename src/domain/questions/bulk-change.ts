import * as z from 'zod'
import { authorize, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { slug, storableText } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import type { QuestionStatus } from '@/generated/prisma/enums'
import { db, type Db } from '@/infra/db'
import { findLeafTopic } from './create-question'
import { canCurate } from './policy'
import { indexForSearch } from './search-index'
import { BULK_MAX, CURATION_NOTE_MAX, PREVIEWS_PER_TOPIC } from './words'

export const bulkSchema = z
  .strictObject({
    questions: z.array(slug).min(1, 'Select at least one question.').max(BULK_MAX),
    do: z.enum(['retire', 'republish', 'move-topic', 'open', 'lock']),
    topic: z.union([z.literal(''), slug]).default(''),
    note: storableText.trim().min(3, 'Say in a few words why.').max(CURATION_NOTE_MAX),
  })
  .refine(({ do: what, topic }) => what !== 'move-topic' || topic !== '', {
    path: ['topic'],
    message: 'Choose the topic to move to.',
  })
export type BulkChange = z.output<typeof bulkSchema>

type Row = {
  id: string
  title: string
  status: QuestionStatus
  isPreview: boolean
  topicId: string
  publishedRevisionId: string | null
}

/**
 * Changes all of the questions or, when one of them cannot be changed so, none: the refusal names it and says why.
 * Gives how many changed; those that are so already are left alone.
 */
export async function bulkChange(viewer: Viewer, input: BulkChange, now: Date): Promise<number> {
  authorize(canCurate(viewer))
  const slugs = [...new Set(input.questions)].sort()
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Question" WHERE slug = ANY (${slugs}) ORDER BY id FOR UPDATE`
    const rows = await tx.question.findMany({
      where: { slug: { in: slugs } },
      select: {
        id: true,
        title: true,
        status: true,
        isPreview: true,
        topicId: true,
        publishedRevisionId: true,
      },
    })
    if (rows.length < slugs.length) refuse(['One of the questions is not there any more.'])
    const topicId = input.do === 'move-topic' ? await findLeafTopic(tx, input.topic) : ''
    refuse(rows.flatMap((row) => objectionTo(row, input.do)))
    const changing = rows.filter((row) => differs(row, input.do, topicId))
    const ids = changing.map(({ id }) => id)
    await tx.question.updateMany({
      where: { id: { in: ids } },
      data: { changedAt: now, ...change(input.do, topicId) },
    })
    if (input.do === 'open' || input.do === 'move-topic') await checkPreviews(tx, ids)
    if (['open', 'lock', 'move-topic'].includes(input.do)) await indexForSearch(tx, ids)
    for (const id of ids) await recordEvent(tx, viewer, EVENT[input.do], id, now, { note: input.note })
    return ids.length
  })
}

const EVENT = {
  retire: 'question.retired',
  republish: 'question.published',
  'move-topic': 'topic.changed',
  open: 'topic.changed',
  lock: 'topic.changed',
} as const

function change(what: BulkChange['do'], topicId: string) {
  switch (what) {
    case 'retire':
      return { status: 'RETIRED' as const }
    case 'republish':
      return { status: 'PUBLISHED' as const }
    case 'move-topic':
      return { topicId, sourceHash: null }
    case 'open':
      return { isPreview: true, sourceHash: null }
    case 'lock':
      return { isPreview: false, sourceHash: null }
  }
}

function differs(row: Row, what: BulkChange['do'], topicId: string): boolean {
  if (what === 'retire') return row.status !== 'RETIRED'
  if (what === 'republish') return row.status !== 'PUBLISHED'
  if (what === 'move-topic') return row.topicId !== topicId
  return row.isPreview !== (what === 'open')
}

function objectionTo({ title, status, publishedRevisionId }: Row, what: BulkChange['do']): string[] {
  const isOut = publishedRevisionId === null
  if (what === 'retire' && isOut) return [`“${title}” was never published.`]
  if (what === 'republish' && isOut)
    return [`“${title}” was never published; another person reviews it first.`]
  if (what === 'open' && status !== 'PUBLISHED') return [`“${title}” is not published.`]
  return []
}

async function checkPreviews(tx: Db, ids: readonly string[]): Promise<void> {
  const full = await tx.$queryRaw<{ title: string; open: number }[]>`
    SELECT t.title, count(*)::int AS open FROM "Question" q JOIN "Topic" t ON t.id = q."topicId"
    WHERE q."isPreview" AND q."topicId" IN (SELECT "topicId" FROM "Question" WHERE id = ANY (${ids}::uuid[]))
    GROUP BY t.id HAVING count(*) > ${PREVIEWS_PER_TOPIC}`
  refuse(
    full.map(
      ({ title, open }) => `“${title}” would have ${open} open questions, at most ${PREVIEWS_PER_TOPIC} are.`,
    ),
  )
}

function refuse(reasons: readonly string[]): void {
  if (reasons.length === 0) return
  const more = reasons.length > 3 ? ` And ${reasons.length - 3} more.` : ''
  throw rejected(`Nothing was changed. ${reasons.slice(0, 3).join(' ')}${more}`)
}
