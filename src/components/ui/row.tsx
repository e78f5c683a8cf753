import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Link } from './link'

const COLUMNS = {
  0: 'md:grid-cols-[auto_minmax(0,1fr)]',
  1: 'md:grid-cols-[auto_minmax(0,1fr)_auto]',
  2: 'md:grid-cols-[auto_minmax(0,1fr)_auto_auto]',
  3: 'md:grid-cols-[auto_minmax(0,1fr)_auto_auto_auto]',
  4: 'md:grid-cols-[auto_minmax(0,1fr)_auto_auto_auto_auto]',
}

type RowsProps = { children: ReactNode; label?: string; columns?: keyof typeof COLUMNS }

/** A list of rows. `columns` is how many pieces of meta its rows have; they align from row to row. */
export function Rows({ children, label, columns = 3 }: RowsProps) {
  return (
    <ul
      role="list"
      aria-label={label}
      className={clsx(
        'grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-t border-line-strong md:gap-x-4',
        COLUMNS[columns],
      )}
    >
      {children}
    </ul>
  )
}

type RowProps = {
  /** An icon or a number before the title. */
  lead?: ReactNode
  title: ReactNode
  /** As many pieces as the list has columns. */
  meta?: ReactNode[]
  /** Makes the whole row a link. */
  href?: string
}

/** One line of a list: title left, meta right; on a phone the meta goes below. */
export function Row({ lead, title, meta = [], href }: RowProps) {
  return (
    <li className="relative col-span-full grid grid-cols-subgrid items-baseline gap-y-0.5 border-b border-line py-2.75">
      <span className="self-start pt-px text-sm text-ink-3 tabular-nums empty:hidden">{lead}</span>
      <span className={clsx('font-serif text-lg/snug font-medium text-pretty', !lead && 'col-span-2')}>
        {href ? (
          <Link
            href={href}
            className="text-ink no-underline after:absolute after:inset-0 hover:text-accent hover:underline"
          >
            {title}
          </Link>
        ) : (
          title
        )}
      </span>
      <span
        className={clsx(
          'flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-ink-2 tabular-nums md:contents',
          lead ? 'col-start-2' : 'col-span-2',
        )}
      >
        {meta.map((piece, index) => (
          <span key={index} className="md:last:text-right">
            {piece}
          </span>
        ))}
      </span>
    </li>
  )
}
