import type { ReactNode } from 'react'

type SplitProps = {
  side: ReactNode
  /** Names the side, for example "About this topic". */
  label: string
  children: ReactNode
  /** Goes below the side on a phone and back under the main column where there is room. */
  after?: ReactNode
}

/** A main column and a narrow one beside it. */
export function Split({ side, label, children, after }: SplitProps) {
  return (
    <div className="grid grid-cols-1 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem] lg:grid-rows-[auto_1fr] lg:gap-x-[clamp(2rem,5vw,4.5rem)]">
      <div className="min-w-0">{children}</div>
      <aside aria-label={label} className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1 print:hidden">
        {side}
      </aside>
      {after && <div className="min-w-0">{after}</div>}
    </div>
  )
}

/** A section of the side. */
export function SideSection({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="not-first:mt-6 not-first:border-t not-first:border-line not-first:pt-6">
      <h2 className="mb-3 text-ui">{title}</h2>
      <div className="text-ui">{children}</div>
    </section>
  )
}
