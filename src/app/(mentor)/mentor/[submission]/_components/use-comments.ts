import type { Root } from 'hast'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { placeComments, selectedSpan, type Span } from '@/components/review/places'
import { useSentences } from '@/components/review/use-sentences'
import { anchorAt } from '@/domain/reviews/anchors'
import type { Comment } from '@/domain/reviews/review'
import { COMMENTS_MAX } from '@/domain/reviews/words'
import { textOf } from '@/lib/syntax-tree'
import { ANSWER_ID, focusOn } from './places'
import type { ReviewState } from './use-review'

const HOW = 'Select text in the answer, or press J to choose a sentence.'

/** Writing comments on stretches of the answer. A new one is in the draft from its first letter. */
export function useComments(tree: Root, state: ReviewState, answer: RefObject<HTMLElement | null>) {
  const { review, change } = state
  const sentences = useSentences(tree, answer)
  const [active, setActive] = useState<string | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [hint, setHint] = useState('')
  const placed = useMemo(() => placeComments(tree, review.comments), [tree, review.comments])
  // Where the focus goes once what had it is gone.
  const next = useRef<string | null>(null)
  useEffect(() => {
    if (next.current) focusOn(next.current)
    next.current = null
  })

  function add(span: Span | null): void {
    const anchor = span && anchorAt(textOf(tree), span.start, span.end)
    if (!anchor) return setHint(HOW)
    if (review.comments.length >= COMMENTS_MAX)
      return setHint(`A review holds at most ${COMMENTS_MAX} comments.`)
    const id = crypto.randomUUID()
    change((old) => ({ ...old, comments: [...old.comments, { id, anchor, body: '' }] }))
    setHint('')
    setEditing(id)
    setActive(id)
    sentences.clear()
    getSelection()?.removeAllRanges()
  }
  const drop = (id: string) => {
    change((old) => ({ ...old, comments: old.comments.filter((one) => one.id !== id) }))
    setEditing((old) => (old === id ? null : old))
    setActive(null)
  }
  /** Back to the words that the form spoke of, for the next comment. */
  const close = (id: string) => {
    setEditing(null)
    if (review.comments.find((one) => one.id === id)?.body.trim()) {
      const isPlaced = placed.some(({ comment, place }) => comment.id === id && place)
      next.current = isPlaced ? `mark-${id}` : `comment-${id}`
      return
    }
    drop(id)
    if (!sentences.back()) next.current = ANSWER_ID
  }

  return {
    placed,
    sentences,
    active: editing ?? active,
    editing,
    hint,
    setActive,
    edit: setEditing,
    comment: () => add(selectedSpan(answer.current) ?? sentences.chosen),
    write: (id: string, body: string) =>
      change((old) => ({
        ...old,
        comments: old.comments.map((one): Comment => (one.id === id ? { ...one, body } : one)),
      })),
    /** Deletes a comment; the one after it takes its place. */
    remove: (id: string) => {
      const at = placed.findIndex(({ comment }) => comment.id === id)
      const neighbour = placed[at + 1] ?? placed[at - 1]
      drop(id)
      setHint(`Comment ${placed[at]?.number ?? ''} is deleted.`)
      next.current = neighbour ? `comment-${neighbour.comment.id}` : ANSWER_ID
    },
    /** The form closes; a comment without words goes. */
    close,
  }
}
export type Comments = ReturnType<typeof useComments>
