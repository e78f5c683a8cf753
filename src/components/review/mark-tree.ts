import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { runsOf } from '@/domain/reviews/anchors'
import { textOf } from '@/lib/syntax-tree'
import type { Placed, Span } from './places'

const CHOSEN = 'chosen'
/** What stands out: the stretch chosen with the keyboard, and the comment that is pointed at. */
export type Shown = { chosen?: Span | null; active?: string | null }

const STRUCTURE = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'blockquote'])

type Child = RootContent | ElementContent
type Run = ReturnType<typeof runsOf>[number]

/**
 * Takes the tree of an answer and where its comments stand; gives the tree with every stretch of text in an element
 * that knows its offset: a mark where a comment is, and behind its last word the number that leads to the comment.
 */
export function markTree(tree: Root, placed: readonly Placed[], shown: Shown = {}): Root {
  const { chosen } = shown
  const places = placed.flatMap(({ comment, place }) => (place ? [{ id: comment.id, ...place }] : []))
  const runs = runsOf(textOf(tree).length, chosen ? [...places, { id: CHOSEN, ...chosen }] : places)
  const refs = new Map<number, Placed[]>()
  for (const one of placed) {
    if (one.place) refs.set(one.place.end, [...(refs.get(one.place.end) ?? []), one])
  }
  let offset = 0
  let first = 0

  /** The pieces of a text node; a number never stands inside a link. */
  function cut({ value }: Text, later: Element[] | null): ElementContent[] {
    const [start, end] = [offset, offset + value.length]
    offset = end
    const pieces: ElementContent[] = []
    while (first < runs.length && runs[first]!.end <= start) first += 1
    for (let index = first; index < runs.length && runs[index]!.start < end; index += 1) {
      const run = runs[index]!
      const [from, until] = [Math.max(start, run.start), Math.min(end, run.end)]
      if (from >= until) continue
      pieces.push(piece(value.slice(from - start, until - start), from, run, shown.active))
      const numbers = (refs.get(until) ?? []).map(reference)
      if (later) later.push(...numbers)
      else pieces.push(...numbers)
    }
    return pieces
  }

  function visit(children: readonly Child[], parent: string, later: Element[] | null): Child[] {
    return children.flatMap((node): Child[] => {
      if (node.type === 'text') {
        if (node.value.trim() || !STRUCTURE.has(parent)) return cut(node, later)
        offset += node.value.length
        return [node]
      }
      if (node.type !== 'element') return [node]
      const held: Element[] | null = node.tagName === 'a' && !later ? [] : null
      const inner = visit(node.children, node.tagName, held ?? later) as ElementContent[]
      return [{ ...node, children: inner }, ...(held ?? [])]
    })
  }

  return { type: 'root', children: visit(tree.children, 'blockquote', null) as RootContent[] }
}

function piece(value: string, at: number, { comments }: Run, active?: string | null): Element {
  const ids = comments.filter((id) => id !== CHOSEN)
  return {
    type: 'element',
    tagName: ids.length > 0 ? 'mark' : 'span',
    properties: {
      dataAt: at,
      ...(ids.length > 0 && { dataComments: ids.join(' ') }),
      ...(ids.length > 1 && { dataShared: true }),
      ...(active && ids.includes(active) && { dataActive: true }),
      ...(comments.includes(CHOSEN) && { dataChosen: true, tabIndex: -1 }),
    },
    children: [{ type: 'text', value }],
  }
}

const reference = ({ comment, number }: Placed): Element => ({
  type: 'element',
  tagName: 'sup',
  properties: {},
  children: [
    {
      type: 'element',
      tagName: 'a',
      properties: {
        id: `mark-${comment.id}`,
        href: `#comment-${comment.id}`,
        ariaLabel: `Comment ${number}`,
      },
      children: [{ type: 'text', value: String(number) }],
    },
  ],
})
