import clsx from 'clsx'
import type { ReactNode } from 'react'

type HangProps = {
  title: ReactNode
  /** A count or a remark under the title. */
  note?: ReactNode
  /** For links to this section; also names it. */
  id: string
  /** The first section below a page head has no line above it. */
  first?: boolean
  children: ReactNode
}

/** A section whose head hangs in the left column; the text of all sections starts on one edge. */
export function Hang({ title, note, id, first = false, children }: HangProps) {
  return (
    <section
      aria-labelledby={id}
      className={clsx(
        'gap-x-6 rail:grid rail:grid-cols-[var(--spacing-rail)_minmax(0,1fr)]',
        first ? 'pb-6 rail:pb-8' : 'border-t border-line-strong py-6 rail:py-8',
      )}
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-3 rail:mb-0 rail:block">
        <h2
          id={id}
          className="text-xl tracking-[-0.01em] rail:text-base rail:leading-snug rail:tracking-normal"
        >
          {title}
        </h2>
        {note && <p className="text-sm text-pretty text-ink-3 tabular-nums rail:mt-1">{note}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
