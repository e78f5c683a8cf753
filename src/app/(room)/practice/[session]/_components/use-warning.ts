import { useState, useSyncExternalStore } from 'react'
import { warningsFor } from '@/domain/practice/rules'
import { inWords } from '@/lib/duration'

/** The sentence for the last mark that the clock has passed; null before the first, while paused, after time. */
export function useWarning(left: number | null, total: number | null, isPaused: boolean): string | null {
  if (left === null || total === null || left <= 0 || isPaused) return null
  const passed = warningsFor(total).filter((mark) => left <= mark)
  const mark = passed.at(-1)
  if (mark === undefined) return null
  return passed.length === 1 ? 'Half of the time is over.' : `${capital(inWords(mark))} left.`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const STORE = 'segprep.warnings'
const onStorage = (change: () => void) => {
  addEventListener('storage', change)
  return () => removeEventListener('storage', change)
}

/** Whether this browser has warnings muted, and how to mute them. */
export function useWarningsMuted(): [boolean, () => void] {
  const [mutedHere, setMutedHere] = useState(false)
  const stored = useSyncExternalStore(
    onStorage,
    () => localStorage.getItem(STORE) === 'muted',
    () => false,
  )
  return [
    mutedHere || stored,
    () => {
      localStorage.setItem(STORE, 'muted')
      setMutedHere(true)
    },
  ]
}
