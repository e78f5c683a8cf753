import * as z from 'zod'
import { rejected } from '@/domain/core/errors'
import { slug, storableText } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { findPublished } from './internal'
import { NOTE_MAX } from './words'

export const noteSchema = z.strictObject({
  question: slug,
  body: storableText.max(NOTE_MAX, `Shorten the note to ${NOTE_MAX.toLocaleString('en-GB')} characters.`),
  /** Emptying a note has to be said. */
  remove: z.literal('yes').optional(),
})

/** Keeps the viewer's private note on a question; the last save wins. Refuses to empty one by accident. */
export async function saveNote(viewer: Viewer, input: z.output<typeof noteSchema>, now: Date): Promise<void> {
  const { id: questionId } = await findPublished(db, input.question)
  const key = { personId: viewer.id, questionId }
  if (input.remove) {
    await db.note.deleteMany({ where: key })
    return
  }
  if (input.body.trim() === '') {
    if ((await db.note.count({ where: key })) === 0) return
    throw rejected('Your earlier note is kept. To do away with it, choose “Delete note”.')
  }
  const kept = { body: input.body, updatedAt: now }
  await db.note.upsert({ where: { personId_questionId: key }, create: { ...key, ...kept }, update: kept })
}
