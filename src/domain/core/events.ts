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
  | 'question.imported'
  | 'question.published'
  | 'question.given-up'
  | 'session.started'
  | 'session.finished'
  | 'attempt.submitted'
  | 'attempt.self-scored'

/** Takes the transaction, not the client: no change without its trace, no trace without its change. */
export const recordEvent = (
  tx: Db,
  actor: Actor,
  action: EventAction,
  subjectId: string,
  at: Date,
  data: Record<string, string | number | boolean> = {},
) => tx.event.create({ data: { actorId: actorId(actor), action, subjectId, at, data } })
