import clsx from 'clsx'
import type { ReactNode } from 'react'

/** Buttons beside each other; they wrap when there is no room. */
export function Buttons({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={clsx('flex flex-wrap items-center gap-2', className)}>{children}</div>
}
