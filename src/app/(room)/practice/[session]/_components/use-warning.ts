import { useState, useSyncExternalStore } from 'react'
import { warningsFor } from '@/domain/practice/rules'
import { inWords } from '@/lib/duration'

/**
 * The sentence for the mark that the clock has passed last while this page was open; null before the first,
 * after added time, while paused, after time.
 */
export function useWarning(left: number | null, total: number | null, isPaused: boolean): string | null {
  const passed = left === null || total === null ? [] : warningsFor(total).filter((mark) => left <= mark)
  const [seen, setSeen] = useState({ count: passed.length, isNew: false })
  if (passed.length !== seen.count) {
    setSeen({ count: passed.length, isNew: passed.length > seen.count })
  }
  const mark = passed.at(-1)
  if (!seen.isNew || mark === undefined || left === null || left <= 0 || isPaused) return null
  return passed.length === 1 ? 'Half of the time is over.' : `${capital(inWords(mark))} left.`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const STORE = 'segprep.warnings'

/** Whether this browser has warnings muted, and how to change that. */
export function useWarningsMuted(): [boolean, (muted: boolean) => void] {
  const isMuted = useSyncExternalStore(
    onStorage,
    () => localStorage.getItem(STORE) === 'muted',
    () => false,
  )
  return [isMuted, setMuted]
}

function onStorage(change: () => void) {
  addEventListener('storage', change)
  return () => removeEventListener('storage', change)
}

/** The browser tells other tabs of it; this one is told here. */
function setMuted(muted: boolean) {
  if (muted) localStorage.setItem(STORE, 'muted')
  else localStorage.removeItem(STORE)
  dispatchEvent(new StorageEvent('storage', { key: STORE }))
}
