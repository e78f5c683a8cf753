import type { Element, Root, RootContent } from 'hast'
import type { FootnoteDefinition, FootnoteReference, Html } from 'mdast'
import rehypeHighlight from 'rehype-highlight'
import rehypeSanitize from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { isHeavyMarkdown } from './heavy-markdown'
import { textOf, walk } from './syntax-tree'

type Schema = NonNullable<Parameters<typeof rehypeSanitize>[0]>

/** All that reading text needs; whatever is not named here is dropped, its text kept. No attribute styles. */
const ALLOWED: Schema = {
  tagNames: [
    ...['p', 'br', 'hr', 'strong', 'em', 'del', 'a', 'blockquote', 'ul', 'ol', 'li', 'input', 'code', 'pre'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'title'],
    // Only these languages are coloured, any other would be guesswork; a figure is drawn.
    code: [['className', 'language-sql', 'language-python', 'language-text', 'language-figure']],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: [['className', 'task-list-item']],
    ol: ['start'],
    td: ['align'],
    th: ['align'],
    ul: [['className', 'contains-task-list']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  required: { input: { type: 'checkbox', disabled: true } },
  strip: ['script', 'style'],
}

/** What we do not render is shown as it was typed, so that no word of an answer disappears. */
const asTyped: NonNullable<Options['handlers']> = {
  html: (_state, node: Html) => ({ type: 'text', value: node.value }),
  footnoteReference: (_state, node: FootnoteReference) => ({ type: 'text', value: `[^${node.identifier}]` }),
  footnoteDefinition: (state, node: FootnoteDefinition): Element => ({
    type: 'element',
    tagName: 'blockquote',
    properties: {},
    children: [{ type: 'text', value: `[^${node.identifier}]: ` }, ...state.all(node)],
  }),
}

const plain = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { handlers: asTyped })
  .use(rehypeSanitize, ALLOWED)
  .use(rehypeHighlight, { aliases: { plaintext: 'text' }, plainText: ['figure'] })
  .freeze()

const ANCHOR = 'part-'
const anchored = unified().use(rehypeSlug, { prefix: ANCHOR }).freeze()

/**
 * Turns Markdown into a safe tree. With `anchors` its headings get ids, for a table of contents.
 * Text built to keep the parser busy, or nested too deeply to be read, comes back as it was typed.
 */
export function toHast(markdown: string, { anchors = false } = {}): Root {
  if (isHeavyMarkdown(markdown)) return asWritten(markdown)
  try {
    const tree = plain.runSync(plain.parse(markdown)) as Root
    return anchors ? (anchored.runSync(tree) as Root) : tree
  } catch (error) {
    if (error instanceof RangeError) return asWritten(markdown)
    throw error
  }
}

const asWritten = (value: string): Root => ({
  type: 'root',
  children: [{ type: 'element', tagName: 'pre', properties: {}, children: [{ type: 'text', value }] }],
})

/** The same for text of this site, kept because it is shown again and again. */
export function toKeptHast(markdown: string, options: { anchors?: boolean } = {}): Root {
  const key = `${options.anchors ?? false} ${markdown}`
  const tree = kept.get(key) ?? keepUnits(toHast(markdown, options))
  // Put last again, so that what has not been asked for longest goes first.
  kept.delete(key)
  kept.set(key, tree)
  if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value as string)
  return tree
}
const KEPT_MAX = 500
const kept = new Map<string, Root>()

/** A number and its per cent stay on one line; in code the same signs are a sum. */
function keepUnits<N extends Root | RootContent>(node: N): N {
  if (node.type === 'text') node.value = node.value.replaceAll(/(\d) %/g, '$1\u00A0%')
  else if (node.type === 'root' || (node.type === 'element' && !['code', 'pre'].includes(node.tagName)))
    node.children.forEach(keepUnits)
  return node
}

export type HeadingLink = { id: string; title: string }

/** The second-level headings of an anchored tree. */
export function headingsOf(tree: Root): HeadingLink[] {
  return [...walk<Root | Root['children'][number]>(tree)].flatMap((node) =>
    node.type === 'element' && node.tagName === 'h2'
      ? [{ id: String(node.properties.id), title: textOf(node) }]
      : [],
  )
}
