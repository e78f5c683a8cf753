import clsx from 'clsx'
import type { ReactNode } from 'react'

/** The main part of a page, the target of the skip link. "work" is wider, for tables and editors. */
export function Page({ width = 'page', children }: { width?: 'page' | 'work'; children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={clsx('mx-auto w-full px-gutter', width === 'page' ? 'max-w-frame' : 'max-w-frame-work')}
    >
      {children}
    </main>
  )
}
