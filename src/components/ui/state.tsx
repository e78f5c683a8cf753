import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Buttons } from './buttons'

type StateProps = { title: ReactNode; children?: ReactNode; actions?: ReactNode }

/** Nothing is here: why, and the nearest thing that works. */
export function EmptyState({ title, children, actions }: StateProps) {
  return (
    <div className="grid justify-items-start gap-2 border-y border-line py-6 text-ui text-ink-2">
      <p className="text-base font-semibold text-ink">{title}</p>
      {children && <div className="max-w-measure text-pretty">{children}</div>}
      {actions && <Buttons className="mt-2">{actions}</Buttons>}
    </div>
  )
}

/** Something failed: what is safe first, then what to do. The reference helps whoever looks into it. */
export function ErrorState({ title, children, actions, reference }: StateProps & { reference?: string }) {
  return (
    <EmptyState title={title} actions={actions}>
      {children}
      {reference && (
        <p className="mt-1 text-sm text-ink-3">
          Reference <span className="font-mono select-all">{reference}</span>
        </p>
      )}
    </EmptyState>
  )
}

const WIDTHS = ['w-3/5', 'w-1/2', 'w-2/3', 'w-2/5']

/** Stands still in the place of rows that are on their way, and only when they take a while. */
export function Ghost({ rows = 3, label = 'Loading' }: { rows?: number; label?: string }) {
  return (
    <div role="status" className="animate-[appear_1ms_300ms_both]">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="grid gap-2.75 border-b border-line py-3.5">
          <span className={clsx('h-2.75 bg-hover', WIDTHS[row % WIDTHS.length])} />
          <span className="h-2.75 w-1/3 bg-hover" />
        </div>
      ))}
    </div>
  )
}
