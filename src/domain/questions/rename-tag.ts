import * as z from 'zod'
import { authorize, conflict, notFound, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { privileged } from '@/domain/core/privilege'
import { slug } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db, type Db } from '@/infra/db'
import { canArrangeBank } from './policy'
import { revisePublished, type Facts } from './revise-published'
import { TAGS } from './words'

/** So many questions go into one transaction. */
const MAX = 1000

const tag = slug.max(40, 'Shorten the tag to 40 characters.')
export const tagSchema = z.string().trim().toLowerCase().pipe(tag)

export const renameTagSchema = z.strictObject({
  from: tag,
  to: tagSchema,
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
        const change = ({ tags }: Facts) => renamed(tags, from, to)
        const note = `Tag “${from}” renamed to “${to}”`
        const { left } = await revisePublished(tx, viewer, ids, change, note, now)
        const [first] = left
        if (first) throw rejected(`“${first.title}” ${first.reason}`, 'to')
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

function renamed(tags: readonly string[], from: string, to: string): Partial<Facts> | string {
  const next = [...new Set(tags.map((tag) => (tag === from ? to : tag)))]
  return next.length < TAGS.min ? 'would have one tag only. Give it another tag first.' : { tags: next }
}
