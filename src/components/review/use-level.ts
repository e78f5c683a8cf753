import { useEffect, type RefObject } from 'react'

const GAP = 8

/**
 * Puts each comment of a list level with the first of its marks, and lower where the one above needs the room. On a
 * narrow screen the list stays as it is. `change` is whatever may have moved something.
 */
export function useLevel(
  answer: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  change: unknown,
): void {
  useEffect(() => {
    const lay = () => layOut(answer.current, list.current)
    lay()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(lay)
    if (answer.current) observer.observe(answer.current)
    for (const item of list.current?.children ?? []) observer.observe(item)
    addEventListener('resize', lay)
    return () => {
      observer.disconnect()
      removeEventListener('resize', lay)
    }
  }, [answer, list, change])
}

function layOut(answer: HTMLElement | null, list: HTMLElement | null): void {
  if (!answer || !list) return
  const items = [...list.children].filter((item) => item instanceof HTMLElement)
  const isWide = matchMedia('(min-width: 80rem)').matches
  const top = list.getBoundingClientRect().top
  let free = 0
  for (const item of items) {
    const id = item.dataset.comment
    const mark = id && answer.querySelector(`[data-comments~="${CSS.escape(id)}"]`)
    const wanted = isWide && mark ? mark.getBoundingClientRect().top - top : 0
    // Margins, not positions: the list keeps its height and its order whatever happens.
    const margin = isWide ? Math.max(0, wanted - free) : 0
    item.style.setProperty('margin-top', `${Math.round(margin)}px`)
    free += margin + item.offsetHeight + GAP
  }
}
