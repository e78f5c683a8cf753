import type { MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import type { useSentences } from './use-sentences'

type ChooseTextProps = { sentences: ReturnType<typeof useSentences>; onComment: () => void; hint: string }

/** Chooses a stretch of the answer by keyboard and comments on it; text selected with the mouse goes first. */
export function ChooseText({ sentences, onComment, hint }: ChooseTextProps) {
  return (
    <div role="group" aria-label="Choose text" className="mb-3 flex flex-wrap items-center gap-1">
      <Button
        type="button"
        size="s"
        variant="plain"
        keys="J"
        onClick={(event) => sentences.next(hasFocus(event))}
      >
        Next sentence
      </Button>
      <Button
        type="button"
        size="s"
        variant="plain"
        keys="K"
        onClick={(event) => sentences.previous(hasFocus(event))}
      >
        Previous
      </Button>
      <Button
        type="button"
        size="s"
        variant="plain"
        keys="Shift J"
        onClick={(event) => sentences.extend(hasFocus(event))}
      >
        One more
      </Button>
      <Button
        type="button"
        size="s"
        keys="C"
        // A click must not take away the selection it is about.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onComment}
      >
        Comment
      </Button>
      <p role="status" className="sr-only">
        {sentences.said}
      </p>
      <p role="status" className="text-sm text-ink-2">
        {hint}
      </p>
    </div>
  )
}

/** Pressed itself, not by its key: then it keeps the focus, to be pressed again. */
const hasFocus = ({ currentTarget }: MouseEvent) => currentTarget === document.activeElement
