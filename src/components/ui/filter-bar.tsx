import type { ReactNode } from 'react'
import { Button } from './button'

type FilterBarProps = {
  /** The list's own. */
  address: string
  label: string
  /** What the list shows now. */
  filter: object
  button: string
  className?: string
  children: ReactNode
}

/** The filters of a list as a plain form: every choice ends up in the address. */
export function FilterBar({
  address,
  label,
  filter,
  button,
  className = 'mb-6 flex flex-wrap items-end gap-3',
  children,
}: FilterBarProps) {
  return (
    // The key makes the fields follow the address when a link changes it.
    <form
      key={JSON.stringify(filter)}
      action={address}
      role="search"
      aria-label={label}
      className={className}
    >
      {children}
      <Button>{button}</Button>
    </form>
  )
}
