import * as z from 'zod'
import { slug } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { findPublished } from './internal'

export const bookmarkSchema = z.strictObject({
  question: slug,
  /** What is wanted, not “the other way round”: a form sent twice does the same thing. */
  bookmarked: z.enum(['yes', 'no']),
})

/** Puts the question among the viewer's bookmarks or takes it out. Refuses questions that are not published. */
export async function toggleBookmark(
  viewer: Viewer,
  input: z.output<typeof bookmarkSchema>,
  now: Date,
): Promise<void> {
  const { id: questionId } = await findPublished(db, input.question)
  const mark = { personId: viewer.id, questionId }
  if (input.bookmarked === 'yes') {
    await db.bookmark.createMany({ data: [{ ...mark, createdAt: now }], skipDuplicates: true })
  } else await db.bookmark.deleteMany({ where: mark })
}
