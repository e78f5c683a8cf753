import { useEffect, useRef } from 'react'
import type { Placed } from '@/components/review/places'
import { Button } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'
import { TextArea } from '@/components/ui/field'
import type { ReviewRoom } from '@/domain/reviews/get-review-room'
import { COMMENT_MAX } from '@/domain/reviews/words'
import { SnippetSelect } from './snippets'
import type { Comments } from './use-comments'

type CommentFormProps = { one: Placed; comments: Comments; snippets: ReviewRoom['snippets'] }

/** The text of one comment; what is typed is in the draft at once. */
export function CommentForm({ one: { comment, number }, comments, snippets }: CommentFormProps) {
  const { id, body } = comment
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <div
      className="grid gap-2"
      onKeyDown={(event) => {
        if (event.key === 'Escape') comments.close(id)
      }}
    >
      <TextArea
        ref={field}
        id={`body-${id}`}
        aria-label={`Comment ${number}`}
        rows={4}
        maxLength={COMMENT_MAX}
        value={body}
        onChange={(event) => comments.write(id, event.target.value)}
      />
      <Buttons>
        <Button type="button" size="s" variant="primary" keys="Ctrl Enter" onClick={() => comments.close(id)}>
          {body.trim() ? 'Done' : 'Leave it out'}
        </Button>
        <Button type="button" size="s" variant="plain" onClick={() => comments.remove(id)}>
          Delete
        </Button>
        <SnippetSelect
          snippets={snippets}
          into={`comment ${number}`}
          onInsert={(text) => {
            comments.write(id, body.trim() ? `${body.trimEnd()} ${text}` : text)
            field.current?.focus()
          }}
        />
      </Buttons>
    </div>
  )
}
