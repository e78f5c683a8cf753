import * as z from 'zod'
import { uuidv7 } from 'uuidv7'
import { authorize, conflict, notFound, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { privileged } from '@/domain/core/privilege'
import { slug } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db, type Db } from '@/infra/db'
import { contentHash } from './content/hash'
import { contentOfRevision } from './content-of-revision'
import { canArrangeBank } from './policy'
import { publishRevisions } from './publish-revision'
import { revisionColumns } from './revision-row'

/** So many questions go into one transaction. */
const MAX = 1000
const TAGS_MIN = 2

const tag = slug.max(40, 'Shorten the tag to 40 characters.')

export const renameTagSchema = z.strictObject({
  from: tag,
  to: z.string().trim().toLowerCase().pipe(tag),
})

/**
 * Renames a tag in every published question that carries it; under the name of another tag the two become one.
 * Each question gets a new revision, all published in one transaction. Gives how many. Refuses a tag that nothing
 * carries, and a merger that would leave a question with one tag. For administrators.
 */
export const renameTag = (
  viewer: Viewer,
  { from, to }: z.output<typeof renameTagSchema>,
  now: Date,
): Promise<number> =>
  privileged(viewer, 'rename a tag', from, now, () => {
    authorize(canArrangeBank(viewer))
    if (from === to) throw rejected('Write another name.', 'to')
    return db.$transaction(
      async (tx) => {
        const ids = await lockCarriers(tx, from)
        const revisions = await revise(tx, viewer, ids, { from, to }, now)
        await tx.questionRevision.createMany({ data: revisions })
        // From here on the content files no longer speak for these questions.
        await tx.question.updateMany({
          where: { id: { in: ids } },
          data: { sourceHash: null, changedAt: now },
        })
        await publishRevisions(
          tx,
          viewer,
          revisions.map(({ id }) => id),
          now,
        )
        await recordEvent(tx, viewer, 'tag.renamed', from, now, { to, questions: ids.length })
        return ids.length
      },
      { timeout: 60_000 },
    )
  })

async function lockCarriers(tx: Db, tag: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Question" WHERE status = 'PUBLISHED' AND tags @> ARRAY[${tag}] ORDER BY id
    LIMIT ${MAX + 1} FOR UPDATE`
  if (rows.length === 0) throw notFound('This tag')
  if (rows.length > MAX) {
    throw conflict(
      `More than ${MAX.toLocaleString('en-GB')} questions carry this tag. Export, change and import them.`,
    )
  }
  return rows.map(({ id }) => id)
}

async function revise(
  tx: Db,
  viewer: Viewer,
  ids: string[],
  { from, to }: { from: string; to: string },
  now: Date,
) {
  const rows = await tx.questionRevision.findMany({ where: { publishedAs: { id: { in: ids } } } })
  const numbers = await tx.questionRevision.groupBy({
    by: ['questionId'],
    where: { questionId: { in: ids } },
    _max: { number: true },
  })
  const last = new Map(numbers.map(({ questionId, _max }) => [questionId, _max.number ?? 0]))
  return rows.map((row) => {
    const tags = [...new Set(row.tags.map((tag) => (tag === from ? to : tag)))]
    if (tags.length < TAGS_MIN) {
      throw rejected(`“${row.title}” would have one tag only. Give it another tag first.`, 'to')
    }
    const content = { ...contentOfRevision(row), tags }
    return {
      id: uuidv7(),
      questionId: row.questionId,
      number: (last.get(row.questionId) ?? 0) + 1,
      note: `Tag “${from}” renamed to “${to}”`,
      authorId: viewer.id,
      contentHash: contentHash(content),
      createdAt: now,
      ...revisionColumns(content),
    }
  })
}
