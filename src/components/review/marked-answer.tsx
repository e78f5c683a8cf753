import clsx from 'clsx'
import type { Root } from 'hast'
import { toJsxRuntime, type Components } from 'hast-util-to-jsx-runtime'
import { memo, type ComponentProps, type SyntheticEvent } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { Prose } from '@/components/ui/prose'
import { markTree } from './mark-tree'
import type { Placed, Span } from './places'

type MarkedAnswerProps = {
  /** The tree of the answer as Markdown gives it, for text that a person wrote. */
  tree: Root
  placed: readonly Placed[]
  /** The comment that is pointed at; its words stand out. */
  active?: string | null
  /** What is chosen with the keyboard. */
  chosen?: Span | null
  onPoint?: (id: string | null) => void
}

/** An answer as it was written, with the stretches that comments speak of. Needs no Markdown parser. */
export const MarkedAnswer = memo(function MarkedAnswer(props: MarkedAnswerProps) {
  const { tree, placed, active = null, chosen = null, onPoint } = props
  const point = ({ target }: SyntheticEvent) =>
    onPoint?.(target instanceof Element ? commentAt(target) : null)
  const leave = () => onPoint?.(null)
  return (
    <div onMouseOver={point} onMouseLeave={leave} onFocus={point} onBlur={leave}>
      <Prose>
        {toJsxRuntime(markTree(tree, placed, { chosen, active }), {
          ...{ Fragment, jsx, jsxs, components: PARTS },
          tableCellAlignToStyle: false,
        })}
      </Prose>
    </div>
  )
})

/** The comment whose words or number this is; of several the last. */
function commentAt(element: Element): string | null {
  const number = element.closest('a[id^="mark-"]')
  if (number) return number.id.slice('mark-'.length)
  return element.closest<HTMLElement>('[data-comments]')?.dataset.comments?.split(' ').at(-1) ?? null
}

type Stretch = { 'data-chosen'?: unknown; 'data-active'?: unknown; 'data-shared'?: unknown }
const isSet = (value: unknown) => value !== undefined

function MarkedStretch(props: ComponentProps<'mark'> & Stretch) {
  return (
    <mark
      {...props}
      className={clsx(
        'py-[0.1em] text-inherit',
        isSet(props['data-active']) ? 'bg-mark-strong' : 'bg-mark',
        // Where comments overlap a line tells that more than one speaks of it.
        isSet(props['data-shared']) && 'underline decoration-ink-2 decoration-2 underline-offset-3',
        isSet(props['data-chosen']) && CHOSEN_LOOK,
      )}
    />
  )
}

function PlainStretch({ className, ...rest }: ComponentProps<'span'> & Stretch) {
  return (
    <span {...rest} className={clsx(className, isSet(rest['data-chosen']) && CHOSEN_LOOK) || undefined} />
  )
}

const CHOSEN_LOOK = 'bg-accent-soft outline-2 outline-accent'

const PARTS: Components = {
  mark: MarkedStretch,
  span: PlainStretch,
  h1: 'h3',
  h2: 'h4',
  h5: 'h4',
  h6: 'h4',
  a: ({ href = '', ...rest }: ComponentProps<'a'>) =>
    href.startsWith('#comment-') ? (
      <a
        href={href}
        {...rest}
        className="px-0.5 font-sans text-xs font-semibold text-ink-2 lining-nums no-underline hover:underline"
      />
    ) : (
      <a href={href} rel="nofollow ugc noopener" {...rest} />
    ),
  pre: (props: ComponentProps<'pre'>) => <pre role="group" aria-label="Code" tabIndex={0} {...props} />,
  table: (props: ComponentProps<'table'>) => (
    <div role="region" aria-label="Table" tabIndex={0} className="overflow-x-auto">
      <table {...props} />
    </div>
  ),
  th: ({ children, ...rest }: ComponentProps<'th'>) =>
    children ? <th {...rest}>{children}</th> : <td {...rest} />,
  input: ({ checked }: ComponentProps<'input'>) => (
    <span className="font-sans text-sm">{checked ? 'Done:' : 'To do:'} </span>
  ),
}
