import type { Root } from 'hast'
import { locate } from '@/domain/reviews/anchors'
import type { Comment } from '@/domain/reviews/review'
import { textOf } from '@/lib/syntax-tree'

export type Span = { start: number; end: number }
/** A comment with its number and where its words stand now; null when they are gone. */
export type Placed = { comment: Comment; number: number; place: Span | null }

/** Finds every comment in the answer and numbers those that have a place by the order of the text. */
export function placeComments(tree: Root, comments: readonly Comment[]): Placed[] {
  const text = textOf(tree)
  const found = comments.map((comment) => ({ comment, place: locate(text, comment.anchor) }))
  const at = ({ place }: (typeof found)[number]) => place?.start ?? Infinity
  return found
    .sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)))
    .map((one, index) => ({ ...one, number: index + 1 }))
}

const BLOCK = /^(p|h[1-6]|li|ul|ol|td|th|tr|table|thead|tbody|pre|blockquote|hr)$/

/** The sentences of an answer in order, each within one paragraph, cell or item. */
export function sentencesOf(tree: Root): Span[] {
  const spans: Span[] = []
  const split = new Intl.Segmenter('en', { granularity: 'sentence' })
  let offset = 0
  let block = { start: 0, text: '' }
  const flush = () => {
    // A line that was only wrapped is no end of a sentence.
    for (const { segment, index } of split.segment(block.text.replaceAll('\n', ' '))) {
      const from = block.start + index + (segment.length - segment.trimStart().length)
      if (segment.trim()) spans.push({ start: from, end: from + segment.trim().length })
    }
    block = { start: offset, text: '' }
  }
  const visit = (node: Root | Root['children'][number]) => {
    if (node.type === 'text') {
      block.text += node.value
      offset += node.value.length
    } else if ('children' in node) {
      const isBlock = node.type === 'element' && BLOCK.test(node.tagName)
      if (isBlock) flush()
      for (const child of node.children) visit(child)
      if (isBlock) flush()
    }
  }
  visit(tree)
  flush()
  return spans
}

/** What is selected inside an element with marked text, as offsets in the answer's plain text. */
export function selectedSpan(within: HTMLElement | null): Span | null {
  const selection = getSelection()
  if (!within || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const hit = [...within.querySelectorAll<HTMLElement>('[data-at]')].filter(({ firstChild }) =>
    firstChild ? range.intersectsNode(firstChild) : false,
  )
  const [first, last] = [hit[0], hit.at(-1)]
  if (!first || !last) return null
  const start = Number(first.dataset.at) + (range.startContainer === first.firstChild ? range.startOffset : 0)
  const length = last.textContent.length
  const end = Number(last.dataset.at) + (range.endContainer === last.firstChild ? range.endOffset : length)
  return end > start ? { start, end } : null
}
