import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

type CheckProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; detail?: ReactNode }

/** A box to tick; the words are part of the target. */
export function Check({ label, detail, className, ...rest }: CheckProps) {
  return (
    <label className={clsx('flex min-h-6 items-start gap-2.5 text-base coarse:min-h-11', className)}>
      <input type="checkbox" className="mt-[calc(0.5lh-0.5rem)] size-4 flex-none" {...rest} />
      <span>
        {label}
        {detail && <span className="block text-sm text-pretty text-ink-3">{detail}</span>}
      </span>
    </label>
  )
}
