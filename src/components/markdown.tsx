import { toJsxRuntime, type Components } from 'hast-util-to-jsx-runtime'
import type { Element } from 'hast'
import type { ComponentProps } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { toHast, toKeptHast } from '@/lib/markdown'
import { textOf, walk } from '@/lib/syntax-tree'
import { FigureOrCode } from './figure/figure-or-code'
import { CodeBlock } from './ui/code-block'
import { Link } from './ui/link'
import { Prose } from './ui/prose'

type MarkdownProps = {
  children: string
  /** Written by a person who uses the site: links lead away at the reader's own risk, headings rank low. */
  userWritten?: boolean
  /** Gives headings ids and lets them rank as they are written. For a page that is one text. */
  anchors?: boolean
  className?: string
}

/** Markdown as reading text. Takes any text; what is not allowed is dropped or shown as typed, never run. */
export function Markdown({ children, userWritten = false, anchors = false, className }: MarkdownProps) {
  const tree = userWritten ? toHast(children) : toKeptHast(children, { anchors })
  const components = {
    ...PARTS,
    ...(anchors ? {} : LOW_HEADINGS),
    ...(userWritten ? { a: ForeignLink } : { a: HouseLink, pre: FigureOrCode }),
  }
  return (
    <Prose className={className}>
      {toJsxRuntime(tree, {
        ...{ Fragment, jsx, jsxs, components },
        passNode: true,
        // Alignment stays an attribute: the policy allows no inline styles.
        tableCellAlignToStyle: false,
      })}
    </Prose>
  )
}

type PartProps<T extends keyof React.JSX.IntrinsicElements> = ComponentProps<T> & { node?: Element }

const HouseLink = ({ node: _node, href = '', ...rest }: PartProps<'a'>) => <Link href={href} {...rest} />

function ForeignLink({ node: _node, href = '', ...rest }: PartProps<'a'>) {
  return <a href={href} rel="nofollow ugc noopener" {...rest} />
}

const PARTS: Components = {
  pre: ({ node: _node, ...rest }: PartProps<'pre'>) => <CodeBlock {...rest} />,
  table: ({ node, ...rest }: PartProps<'table'>) => (
    <div role="region" aria-label={tableName(node)} tabIndex={0} className="overflow-x-auto">
      <table {...rest} />
    </div>
  ),
  // The corner of a table has nothing to head.
  th: ({ node: _node, children, ...rest }: PartProps<'th'>) =>
    children ? <th {...rest}>{children}</th> : <td {...rest} />,
  // A box that nobody can tick is a picture.
  input: ({ checked }: PartProps<'input'>) => (
    <svg
      role="img"
      aria-label={checked ? 'Done:' : 'To do:'}
      viewBox="0 0 16 16"
      className="size-4 self-center stroke-current"
      fill="none"
    >
      <path d="M2.5 2.5h11v11h-11z" />
      {checked && <path d="m5 8.5 2.2 2.2L11 5.5" strokeWidth="1.5" />}
    </svg>
  ),
}

/** Below a question's own headings those of an answer come third and fourth. */
const LOW_HEADINGS: Components = { h1: 'h3', h2: 'h4', h3: 'h4', h4: 'h4', h5: 'h4', h6: 'h4' }

function tableName(table: Element | undefined): string {
  const head = table
    ? [...walk<Element | Element['children'][number]>(table)].filter(
        (node) => node.type === 'element' && node.tagName === 'th',
      )
    : []
  const names = head.map(textOf).filter(Boolean)
  return names.length > 0 ? `Table: ${names.join(', ')}` : 'Table'
}
