import clsx from 'clsx'
import type { ReactNode } from 'react'

/** Reading text: prompts, guides, answers. Sets serif type at a measure and styles whatever Markdown can give. */
export function Prose({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={clsx('prose', className)}>{children}</div>
}
