import clsx from 'clsx'
import type { ReactNode } from 'react'

/** Small facts in a line, such as difficulty, type and minutes. Empty pieces are left out. */
export function Meta({ items, className }: { items: ReactNode[]; className?: string }) {
  return (
    <ul
      role="list"
      className={clsx('flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-ink-2 tabular-nums', className)}
    >
      {items.filter(Boolean).map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  )
}
