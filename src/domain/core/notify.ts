import { randomInt } from 'node:crypto'
import { UUID } from 'uuidv7'
import type { Db } from '@/infra/db'

export type NoticeKind =
  | 'review-published'
  | 'review-changed'
  | 'review-message'
  | 'draft-handed-in'
  | 'submission-reassigned'
  | 'question-to-review'
  | 'question-sent-back'
  | 'question-published'
  | 'report-opened'
  | 'report-answered'

export type Message = {
  personId: string
  kind: NoticeKind
  /** Names the cause: the same key reaches a person once. */
  key: string
  /** One sentence; never the words of an answer, a review or a locked question. */
  text: string
  /** A path of this site. */
  href: `/${string}`
}

/** An id that sorts by the moment told of, not by when the row was written. */
const idAt = (at: Date): string =>
  UUID.fromFieldsV7(at.getTime(), randomInt(2 ** 12), randomInt(2 ** 30), randomInt(2 ** 32)).toString()

/**
 * Tells people something in the app, and leaves the same in the outbox for those who want mail. Takes the
 * transaction of the cause, so that neither comes without the other; what was told before is not told again.
 */
export async function notify(tx: Db, messages: readonly Message[], at: Date): Promise<void> {
  if (messages.length === 0) return
  const { count } = await tx.notice.createMany({
    data: messages.map((message) => ({ ...message, id: idAt(at), createdAt: at })),
    skipDuplicates: true,
  })
  if (count === 0) return
  const people = await tx.person.findMany({
    where: { id: { in: messages.map(({ personId }) => personId) }, wantsMail: true, disabledAt: null },
    select: { id: true },
  })
  const wanting = new Set(people.map(({ id }) => id))
  await tx.mail.createMany({
    data: messages
      .filter(({ personId }) => wanting.has(personId))
      .map(({ personId, key, text, href }) => ({
        personId,
        key,
        subject: text,
        text: href,
        createdAt: at,
        sendAt: at,
      })),
    skipDuplicates: true,
  })
}
