import type { ReactNode } from 'react'
import { Mark } from './mark'

const outline = <rect x="0.5" y="2.5" width="15" height="5" fill="none" stroke="currentColor" />

/** A bar that fills on the way to readers and is crossed out to a line at the end. */
const SHAPE = {
  draft: (
    <rect x="0.5" y="2.5" width="15" height="5" fill="none" stroke="currentColor" strokeDasharray="2 2" />
  ),
  review: (
    <>
      {outline}
      <rect x="0" y="2" width="8" height="6" fill="currentColor" />
    </>
  ),
  live: <rect x="0" y="2" width="16" height="6" fill="currentColor" />,
  retired: <rect x="0" y="4.5" width="16" height="1" fill="currentColor" />,
}

/** Where something stands on its way to readers: the word given, and a bar. */
export function StateBadge({ state, children }: { state: keyof typeof SHAPE; children: ReactNode }) {
  return (
    <Mark
      shape={SHAPE[state]}
      width={16}
      className={state === 'live' ? 'text-sm text-ink' : 'text-sm text-ink-2'}
    >
      {children}
    </Mark>
  )
}
