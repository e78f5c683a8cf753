import type { Root } from 'hast'
import { useMemo, useState, type RefObject } from 'react'
import { placeComments, selectedSpan, type Span } from '@/components/review/places'
import { useSentences } from '@/components/review/use-sentences'
import { anchorAt } from '@/domain/reviews/anchors'
import type { Comment } from '@/domain/reviews/review'
import { COMMENTS_MAX } from '@/domain/reviews/words'
import { textOf } from '@/lib/syntax-tree'
import type { ReviewState } from './use-review'

const HOW = 'Select text in the answer, or press J to choose a sentence.'

/** Writing comments on stretches of the answer. A new one is in the draft from its first letter. */
export function useComments(tree: Root, state: ReviewState, answer: RefObject<HTMLElement | null>) {
  const { review, change } = state
  const sentences = useSentences(tree)
  const [active, setActive] = useState<string | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [hint, setHint] = useState('')
  const placed = useMemo(() => placeComments(tree, review.comments), [tree, review.comments])

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
  const remove = (id: string) => {
    change((old) => ({ ...old, comments: old.comments.filter((one) => one.id !== id) }))
    setEditing((old) => (old === id ? null : old))
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
    remove,
    /** The form closes; a comment without words goes. */
    close: (id: string) => {
      const body = review.comments.find((one) => one.id === id)?.body ?? ''
      if (!body.trim()) remove(id)
      setEditing(null)
      document.getElementById(`comment-${id}`)?.focus()
    },
  }
}
export type Comments = ReturnType<typeof useComments>
