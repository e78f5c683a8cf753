import clsx from 'clsx'
import type { ReactNode, Ref } from 'react'
import type { Placed } from './places'

type CommentListProps = {
  placed: readonly Placed[]
  active?: string | null
  onPoint?: (id: string | null) => void
  listRef?: Ref<HTMLOListElement>
  /** What stands under the words that a comment speaks of; its text unless told otherwise. */
  children?: (one: Placed) => ReactNode
}

/** Comments in the order of the text; those whose words are gone come last, with the words they spoke of. */
export function CommentList({ placed, active = null, onPoint, listRef, children = plain }: CommentListProps) {
  const [found, lost] = [placed.filter(({ place }) => place), placed.filter(({ place }) => !place)]
  const item = (one: Placed) => (
    <Item key={one.comment.id} one={one} isActive={active === one.comment.id} onPoint={onPoint}>
      {children(one)}
    </Item>
  )
  return (
    <>
      {/* A root of its own: the margin of the first item moves the item, never the list that it is measured from. */}
      <ol ref={listRef} role="list" className="flow-root">
        {found.map(item)}
      </ol>
      {lost.length > 0 && (
        <section aria-labelledby="lost-comments" className="mt-6">
          <h3 id="lost-comments" className="mb-1 text-sm text-ink-2">
            Without a place
          </h3>
          <ol role="list">{lost.map(item)}</ol>
        </section>
      )}
    </>
  )
}

const plain = ({ comment }: Placed) => <p className="whitespace-pre-wrap">{comment.body}</p>

type ItemProps = Pick<CommentListProps, 'onPoint'> & { one: Placed; isActive: boolean; children: ReactNode }

function Item({ one, isActive, onPoint, children }: ItemProps) {
  const { comment, number } = one
  return (
    <li
      id={`comment-${comment.id}`}
      data-comment={comment.id}
      tabIndex={-1}
      onMouseEnter={onPoint && (() => onPoint(comment.id))}
      onMouseLeave={onPoint && (() => onPoint(null))}
      onFocus={onPoint && (() => onPoint(comment.id))}
      onBlur={onPoint && (() => onPoint(null))}
      className={clsx(
        'relative mb-2 grid scroll-mt-16 gap-1.5 border-t border-line-strong py-2 pr-1 pl-6 text-ui',
        isActive && 'border-l-3 border-l-mark-strong bg-sunken',
      )}
    >
      <span className="absolute top-2.5 left-1.5 text-xs font-semibold text-ink-2 tabular-nums">
        <span className="sr-only">Comment </span>
        {number}
      </span>
      <Quote one={one} />
      {children}
    </li>
  )
}

/** The words that a comment speaks of; they lead to where they stand in the answer. */
export function Quote({ one: { comment, place } }: { one: Placed }) {
  const { id, anchor } = comment
  return (
    <blockquote className="min-w-0 font-serif text-base text-ink-2 italic" title={anchor.quote}>
      {place ? (
        <a href={`#mark-${id}`} className="block truncate text-inherit no-underline hover:underline">
          {anchor.quote}
        </a>
      ) : (
        <span className="block truncate line-through">{anchor.quote}</span>
      )}
    </blockquote>
  )
}
