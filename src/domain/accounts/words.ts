/* Words without a schema: what a browser may load for nothing. */

import type { EventAction } from '@/domain/core/events'

export const ROLE_WORD = { CANDIDATE: 'Candidate', MENTOR: 'Mentor', ADMIN: 'Administrator' } as const

/** What an event says happened. */
export const EVENT_WORD: Record<EventAction, string> = {
  'person.signed-up': 'Signed up',
  'person.signed-in': 'Signed in',
  'person.signed-out': 'Signed out',
  'person.password-changed': 'Changed the password',
  'person.password-reset': 'Set a new password by mail',
  'person.reset-link-made': 'Made a link for a new password',
  'person.role-changed': 'Changed a role',
  'person.topics-limited': 'Limited a mentor to topics',
  'person.disabled': 'Disabled an account',
  'person.enabled': 'Enabled an account',
  'person.privilege-denied': 'Was refused',
  'question.imported': 'Imported content files',
  'question.drafted': 'Began a draft of a question',
  'question.sent-to-review': 'Sent a question to review',
  'question.sent-back': 'Sent a question back',
  'question.restored': 'Restored a revision',
  'question.published': 'Published a question',
  'question.retired': 'Retired a question',
  'question.reported': 'Reported a problem',
  'question.report-answered': 'Answered a report',
  'bank.imported': 'Imported questions',
  'topic.changed': 'Changed a topic',
  'rubric.changed': 'Changed a rubric',
  'tag.renamed': 'Renamed a tag',
  'question.given-up': 'Gave up on a question',
  'session.started': 'Started a session',
  'session.finished': 'Finished a session',
  'attempt.submitted': 'Submitted an answer',
  'attempt.self-scored': 'Scored their own answer',
  'submission.handed-in': 'Handed an answer to the mentors',
  'submission.withdrawn': 'Withdrew an answer',
  'submission.claimed': 'Took an answer to review',
  'submission.released': 'Gave an answer back to the queue',
  'submission.reassigned': 'Freed or reassigned an answer',
  'review.published': 'Published a review',
  'review.changed': 'Changed a review',
  'review.answered': 'Wrote about a review',
  'review.rated': 'Rated a review',
}
