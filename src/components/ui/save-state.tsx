import type { ReactNode } from 'react'
import { Mark } from './mark'

const square = <rect x="1" y="1" width="8" height="8" fill="currentColor" />
const diamond = <path d="M5 0 10 5 5 10 0 5z" fill="currentColor" />

const STATE = {
  saved: { shape: <circle cx="5" cy="5" r="4" fill="var(--color-ok)" />, ink: 'text-ink-2' },
  saving: {
    shape: <circle cx="5" cy="5" r="3.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
    ink: 'text-ink-2',
  },
  device: { shape: square, ink: 'font-medium text-warn' },
  conflict: { shape: diamond, ink: 'font-medium text-bad' },
  'signed-out': { shape: diamond, ink: 'font-medium text-bad' },
} as const

export type SavePhase = keyof typeof STATE

/** Where the text is now. The caller decides which changes are announced; a clock time every second is not one. */
export function SaveState({ state, children }: { state: SavePhase; children: ReactNode }) {
  const { shape, ink } = STATE[state]
  return (
    <Mark shape={shape} className={`text-sm tabular-nums ${ink}`}>
      {children}
    </Mark>
  )
}
