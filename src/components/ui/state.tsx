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
