import type { ReactNode } from 'react'

/** The head of a section over its full width: what it is, and at the right a remark or a count. */
export function SectionHead({ id, title, note }: { id: string; title: ReactNode; note?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 pb-3">
      <h2 id={id} className="text-xl tracking-[-0.01em]">
        {title}
      </h2>
      {note && <p className="text-sm text-ink-3 tabular-nums">{note}</p>}
    </div>
  )
}
