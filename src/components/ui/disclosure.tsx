import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Icon } from './icon'

type DisclosureProps = {
  summary: ReactNode
  /** How many things it holds. */
  count?: number
  open?: boolean
  /** Small and without lines, for use inside a list. */
  quiet?: boolean
  children: ReactNode
}

/** Opens and closes without a script; what is in it is in the page. */
export function Disclosure({ summary, count, open, quiet = false, children }: DisclosureProps) {
  return (
    <details open={open} className={clsx('group/disclosure', !quiet && 'border-b border-line')}>
      <summary
        className={clsx(
          'flex w-fit items-center gap-2.5 py-2.5 font-medium hover:text-accent coarse:min-h-11',
          quiet ? 'text-sm text-ink-2' : 'text-ui',
        )}
      >
        <Icon name="chevron" className="size-3 transition-transform group-open/disclosure:rotate-90" />
        {summary}
        {count !== undefined && <span className="font-normal text-ink-3 tabular-nums">{count}</span>}
      </summary>
      <div className="pb-4 pl-5.5">{children}</div>
    </details>
  )
}
