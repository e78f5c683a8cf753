import type { ReactNode } from 'react'

/** The main part of a page, the target of the skip link. "work" is wider, for tables and editors. */
export function Page({ width = 'page', children }: { width?: 'page' | 'work'; children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} data-width={width} className="frame">
      {children}
    </main>
  )
}
