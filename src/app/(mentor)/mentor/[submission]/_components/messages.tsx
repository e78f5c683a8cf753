import type { ReviewRoom } from '@/domain/reviews/get-review-room'
import { LocalTime } from '@/components/local-time'
import { Hang } from '@/components/ui/hang'
import { MessageForm } from './message-form'

/** What mentor and candidate wrote to each other, and how the review changed. */
export function Messages({
  room,
  reviewId,
  formKey,
}: {
  room: ReviewRoom
  reviewId: string
  formKey: string
}) {
  return (
    <div className="mt-8">
      <Hang id="messages" title="Messages" note={`${room.messages.length} so far`}>
        <ol role="list" className="mb-4 grid max-w-measure divide-y divide-line">
          {room.messages.map(({ id, mine, body, at }) => (
            <li key={id} className="py-3">
              <p className="text-sm text-ink-3">
                {mine ? 'You' : `Candidate ${room.candidate}`}, <LocalTime at={at.getTime()} as="moment" />
              </p>
              <p className="text-base whitespace-pre-wrap">{body}</p>
            </li>
          ))}
        </ol>
        <MessageForm key={room.messages.length} review={reviewId} formKey={formKey} />
      </Hang>
      <Hang id="history" title="History" note="Each version the candidate could read">
        <ol role="list" className="text-ui tabular-nums">
          {room.history.map(({ number, at }) => (
            <li key={number}>
              Version {number}, <LocalTime at={at.getTime()} as="moment" />
            </li>
          ))}
        </ol>
      </Hang>
    </div>
  )
}
