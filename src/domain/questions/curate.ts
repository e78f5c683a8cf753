import * as z from 'zod'
import { conflict, notFound } from '@/domain/core/errors'
import { notify, type Message } from '@/domain/core/notify'
import { storableText, uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import type { Db } from '@/infra/db'
import { CURATION_NOTE_MAX } from './words'

export const questionSchema = z.strictObject({ question: uuid })

/** What is said with a step. */
export const stepNote = storableText
  .trim()
  .max(CURATION_NOTE_MAX, `Shorten the note to ${CURATION_NOTE_MAX} characters.`)

/** What was changed and why; it stays in the history. */
export const notedSchema = z.strictObject({
  question: uuid,
  note: stepNote.min(3, 'Say in a few words what you changed and why.'),
})
export type Noted = z.output<typeof notedSchema>

/** Who publishes need not add anything. */
export const publishSchema = z.strictObject({ question: uuid, note: stepNote.default('') })

export const remarkSchema = z.strictObject({
  question: uuid,
  note: stepNote.min(3, 'Say what the author should change.'),
})

/** A draft changed under one's hands. */
export const movedOn = () =>
  conflict('Somebody has moved this question on in the meantime. Load the page again.')

/** Locks a question until the transaction ends, so that its steps come one after the other. */
export async function lockQuestion(tx: Db, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Question" WHERE id = ${id}::uuid FOR UPDATE`
  const question = await tx.question.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      title: true,
      status: true,
      publishedRevisionId: true,
      draft: {
        select: {
          status: true,
          content: true,
          authorId: true,
          revisionId: true,
          revision: { select: { authorId: true, number: true } },
        },
      },
      revisions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
    },
  })
  if (!question) throw notFound('This question')
  return question
}
export type LockedQuestion = Awaited<ReturnType<typeof lockQuestion>>

/** Tells the administrators given, but not who did it. */
export const tell = (
  tx: Db,
  viewer: Viewer,
  people: readonly string[],
  message: Omit<Message, 'personId'>,
  at: Date,
) =>
  notify(
    tx,
    people.filter((id) => id !== viewer.id).map((personId) => ({ ...message, personId })),
    at,
  )

/** Tells all administrators but who did it and those named. */
export async function tellCurators(
  tx: Db,
  viewer: Viewer,
  except: readonly string[],
  message: Omit<Message, 'personId'>,
  at: Date,
): Promise<void> {
  const people = await tx.person.findMany({
    where: { role: 'ADMIN', disabledAt: null, id: { notIn: [...except] } },
    select: { id: true },
  })
  await tell(
    tx,
    viewer,
    people.map(({ id }) => id),
    message,
    at,
  )
}
