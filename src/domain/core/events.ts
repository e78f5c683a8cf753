import type { Db } from '@/infra/db'
import { actorId, type Actor } from './viewer'

export type EventAction =
  | 'person.signed-up'
  | 'person.signed-in'
  | 'person.signed-out'
  | 'person.password-changed'
  | 'person.password-reset'
  | 'person.reset-link-made'
  | 'person.role-changed'
  | 'person.topics-limited'
  | 'person.disabled'
  | 'person.enabled'
  | 'person.privilege-denied'
  | 'question.imported'
  | 'question.drafted'
  | 'question.draft-discarded'
  | 'question.sent-to-review'
  | 'question.sent-back'
  | 'question.restored'
  | 'question.published'
  | 'question.retired'
  | 'question.moved'
  | 'question.opened'
  | 'question.closed'
  | 'question.reported'
  | 'question.report-answered'
  | 'bank.imported'
  | 'topic.changed'
  | 'rubric.changed'
  | 'tag.renamed'
  | 'question.given-up'
  | 'session.started'
  | 'session.finished'
  | 'attempt.submitted'
  | 'attempt.self-scored'
  | 'submission.handed-in'
  | 'submission.withdrawn'
  | 'submission.claimed'
  | 'submission.released'
  | 'submission.reassigned'
  | 'review.published'
  | 'review.changed'
  | 'review.answered'
  | 'review.rated'

/** Takes the transaction, not the client: no change without its trace, no trace without its change. */
export const recordEvent = (
  tx: Db,
  actor: Actor,
  action: EventAction,
  subjectId: string,
  at: Date,
  data: Record<string, string | number | boolean> = {},
) => tx.event.create({ data: { actorId: actorId(actor), action, subjectId, at, data } })

export type Trace = {
  action: EventAction
  subjectId: string
  data?: Record<string, string | number | boolean>
}

/** The same for many at once, in one statement. */
export const recordEvents = (tx: Db, actor: Actor, traces: readonly Trace[], at: Date) =>
  tx.event.createMany({
    data: traces.map(({ action, subjectId, data = {} }) => ({
      actorId: actorId(actor),
      action,
      subjectId,
      at,
      data,
    })),
  })
