import type { Root } from 'hast'
import { useEffect, useEffectEvent, useMemo, useRef, useState, type RefObject } from 'react'
import { textOf } from '@/lib/syntax-tree'
import { lettersAreOn } from '../shell/letter-keys'
import { sentencesOf, type Span } from './places'

/**
 * Chooses text by the sentence, so that no mouse is needed: the next, the one before, one more. The focus goes to what
 * is chosen, unless whoever asks wants to keep it.
 */
export function useSentences(tree: Root, answer: RefObject<HTMLElement | null>) {
  const sentences = useMemo(() => sentencesOf(tree), [tree])
  const [range, setRange] = useState<{ first: number; last: number; isLeft?: boolean } | null>(null)
  const top = sentences.length - 1
  const isFollowed = useRef(false)
  useEffect(() => {
    if (isFollowed.current) answer.current?.querySelector<HTMLElement>('[data-chosen]')?.focus()
    isFollowed.current = false
  }, [answer, range])

  const move = (by: 1 | -1, isKept: boolean) => {
    isFollowed.current = !isKept
    setRange((old) => {
      if (top < 0) return null
      const from = by === 1 ? (old?.last ?? -1) : (old?.first ?? top + 1)
      const at = Math.min(top, Math.max(0, from + by))
      return { first: at, last: at }
    })
  }
  const extend = (isKept = false) => {
    isFollowed.current = !isKept
    setRange((old) => {
      if (top < 0) return null
      const next = Math.min(top, (old?.last ?? -1) + 1)
      return { first: old && !old.isLeft ? old.first : next, last: next }
    })
  }

  // The shell's keys know no Shift: this one is heard before them.
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'J' || event.ctrlKey || event.metaKey || event.altKey) return
    if (isTyping(event.target) || !lettersAreOn() || document.querySelector('dialog[open]')) return
    event.preventDefault()
    extend()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])

  const chosen: Span | null =
    range && !range.isLeft ? { start: sentences[range.first]!.start, end: sentences[range.last]!.end } : null
  return {
    chosen,
    said:
      range && chosen
        ? `Sentence ${range.last + 1} of ${sentences.length}: ${textOf(tree).slice(chosen.start, chosen.end)}`
        : '',
    next: (isKept = false) => move(1, isKept),
    previous: (isKept = false) => move(-1, isKept),
    extend,
    /** Nothing is chosen any more; the next sentence is the one after. */
    clear: () => setRange((old) => old && { ...old, isLeft: true }),
    /** Back to what was chosen last; false when nothing was. */
    back: () => {
      isFollowed.current = range !== null
      setRange((old) => old && { ...old, isLeft: false })
      return range !== null
    },
  }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
