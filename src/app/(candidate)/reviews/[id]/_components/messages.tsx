import type { Viewer } from '@/domain/core/viewer'
import type { PublishedReview } from '@/domain/reviews/get-submission'
import { LocalTime } from '@/components/local-time'
import { MessageForm } from './message-form'

type MessagesProps = { viewer: Viewer; review: PublishedReview; messageKey: string }

/** What was said about the review, oldest first, and a place to answer. */
export function Messages({ viewer, review, messageKey }: MessagesProps) {
  const { id, messages, mentor } = review
  return (
    <>
      {messages.length > 0 && (
        <ol role="list" className="mb-5 max-w-measure border-t border-line">
          {messages.map((message) => (
            <li key={message.id} className="border-b border-line py-3 text-base">
              <p className="text-sm text-ink-2">
                <strong>{message.mine ? 'You' : mentor}</strong>,{' '}
                <LocalTime at={message.at.getTime()} as="moment" />
              </p>
              <p className="mt-1 [overflow-wrap:anywhere] whitespace-pre-line">{message.body}</p>
            </li>
          ))}
        </ol>
      )}
      <MessageForm
        key={messages.filter(({ mine }) => mine).length}
        owner={viewer.id}
        review={id}
        messageKey={messageKey}
        to={mentor}
      />
    </>
  )
}
