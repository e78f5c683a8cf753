import clsx from 'clsx'
import type { ReactNode } from 'react'

type MarkProps = { shape: ReactNode; width?: number; className?: string; children: ReactNode }

/** A word with a small shape before it; the shape sits on the first line and leaves the baseline to the word. */
export function Mark({ shape, width = 10, className, children }: MarkProps) {
  return (
    <span className={clsx('inline-flex gap-[0.45em] whitespace-nowrap', className)}>
      <svg
        aria-hidden="true"
        width={width}
        height="10"
        viewBox={`0 0 ${width} 10`}
        className="mt-[calc(0.5lh-5px)] flex-none"
      >
        {shape}
      </svg>
      <span>{children}</span>
    </span>
  )
}
