import { useEffect, useEffectEvent, useRef } from 'react'

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'scroll', 'visibilitychange'] as const

/**
 * Calls `onActive` when somebody does something on the page or comes back to it, at most once in `everyMs`; never
 * for a tab that is out of sight.
 */
export function useActivity(onActive: () => void, everyMs: number): void {
  const last = useRef(-Infinity)
  const act = useEffectEvent(() => {
    const now = performance.now()
    if (document.hidden || now - last.current < everyMs) return
    last.current = now
    onActive()
  })
  useEffect(() => {
    const listen = () => act()
    const options = { capture: true, passive: true }
    for (const sign of SIGNS) document.addEventListener(sign, listen, options)
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, listen, options)
    }
  }, [])
}
