import { useState } from 'react'
import type { ActionState } from '@/lib/action-state'

/** Runs what a button does, one thing at a time; what it refuses is shown as the problem, a lost connection too. */
export function useRun() {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  /** True when it was done. */
  async function run(act: () => Promise<ActionState>): Promise<boolean> {
    if (isBusy) return false
    setBusy(true)
    setProblem(null)
    try {
      const state = await act()
      if (state.status === 'error') setProblem(state.message ?? 'That did not work. Load the page again.')
      return state.status === 'ok'
    } catch {
      setProblem('The server could not be reached. Your text is kept; try again in a moment.')
      return false
    } finally {
      setBusy(false)
    }
  }

  return { run, problem, setProblem, isBusy, setBusy }
}
