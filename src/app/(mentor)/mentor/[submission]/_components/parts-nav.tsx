import type { MouseEvent } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { keyAttributes } from '@/components/ui/keys'
import type { ReviewRoom } from '@/domain/reviews/get-review-room'
import { ANSWER_ID, COMMENTS_ID } from './places'

/** The ways to the parts of the room, each with a key that works while one writes. */
export function PartsNav({ criteria }: Pick<ReviewRoom, 'criteria'>) {
  const parts = [
    { id: ANSWER_ID, label: 'answer', keys: 'Alt A' },
    { id: COMMENTS_ID, label: 'comments', keys: 'Alt C' },
    { id: `level-${criteria[0]?.id}`, label: 'rubric', keys: 'Alt R' },
    { id: 'overall', label: 'feedback', keys: 'Alt O' },
  ]
  return (
    <nav
      aria-label="Parts of the review"
      className="flex basis-full flex-wrap gap-x-4 gap-y-1 text-sm max-md:hidden"
    >
      {parts.map(({ id, label, keys }) => (
        <a key={id} href={`#${id}`} onClick={go} className="text-ink-2" {...keyAttributes(keys)}>
          <span className="sr-only">Go to the </span>
          {label} <Kbd keys={keys} bare />
        </a>
      ))}
    </nav>
  )
}

/** No step in the browser’s history: going back leaves the room, not the part. */
function go(event: MouseEvent<HTMLAnchorElement>): void {
  const part = document.getElementById(event.currentTarget.hash.slice(1))
  if (!part) return
  event.preventDefault()
  part.focus()
}
