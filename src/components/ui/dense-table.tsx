import type { ReactNode } from 'react'

/**
 * A table to work in; give it thead and tbody. It scrolls inside its own named region, never the page.
 * Cells with numbers take the class "n"; the head of a row is a `th scope="row"` and holds the link.
 */
export function DenseTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // Hidden words inside are placed against it; else they would widen the page.
    <div role="region" aria-label={label} tabIndex={0} className="relative overflow-x-auto">
      <table className="dense">{children}</table>
    </div>
  )
}
