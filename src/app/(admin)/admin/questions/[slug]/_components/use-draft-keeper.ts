import { useEffect, useState, useSyncExternalStore } from 'react'
import type { FieldFault } from '@/domain/questions/working-copy'
import { AnswerKeeper } from '@/components/answer/answer-keeper'
import { deviceStore } from '@/components/answer/device-store'
import type { Start } from '@/components/answer/kept'
import type { Reply, Transport } from '@/components/answer/send-save'

const TIMEOUT_MS = 10_000
const CLOSING_MAX_BYTES = 60_000

/** Saves a working copy; what the content bar finds comes back with each save. Never rejects. */
function draftTransport(question: string, onFaults: (faults: FieldFault[]) => void): Transport {
  return {
    save: async (input, options) => {
      const body = new Blob([JSON.stringify(input)], { type: 'application/json' })
      try {
        const response = await fetch(`/api/drafts/${question}/save`, {
          method: 'POST',
          body,
          keepalive: options?.closing && body.size < CLOSING_MAX_BYTES,
          signal: AbortSignal.timeout(TIMEOUT_MS),
        })
        if (response.status >= 500 || response.status === 429) return { outcome: 'offline' }
        const reply = (await response.json()) as Reply & { faults?: FieldFault[] }
        if (reply.faults) onFaults(reply.faults)
        return reply
      } catch {
        return { outcome: 'offline' }
      }
    },
    // A working copy has neither a clock nor a submission: it goes to review by a form of its own.
    submit: () => Promise.resolve({ outcome: 'offline' }),
    look: () => Promise.resolve({ outcome: 'offline' }),
  }
}

/** The keeper of a working copy for as long as the editor is open. */
export function useDraftKeeper(
  owner: string,
  question: string,
  start: Pick<Start, 'text' | 'rev' | 'savedAt'>,
  found: FieldFault[],
) {
  const [faults, setFaults] = useState(found)
  const [keeper] = useState(
    () =>
      new AnswerKeeper(
        { ...start, deadlineAt: null, pausedAt: null, submittedBy: null, late: false },
        {
          device: deviceStore(owner, `draft-${question}`),
          server: draftTransport(question, setFaults),
          now: () => Date.now(),
        },
      ),
  )
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot)

  useEffect(() => {
    void keeper.recover()
    const leave = () => keeper.leave()
    const onVisibility = () => document.hidden && leave()
    const retry = () => void keeper.flush()
    // What is sent to review or discarded is what the server holds: it gets the last words first.
    const beforeStep = (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || !form.elements.namedItem('question')) return
      if (keeper.snapshot().phase === 'saved') return
      event.preventDefault()
      event.stopPropagation()
      void keeper.flush().then((isSaved) => isSaved && form.requestSubmit())
    }
    document.addEventListener('submit', beforeStep, true)
    document.addEventListener('visibilitychange', onVisibility)
    addEventListener('pagehide', leave)
    addEventListener('online', retry)
    return () => {
      document.removeEventListener('submit', beforeStep, true)
      document.removeEventListener('visibilitychange', onVisibility)
      removeEventListener('pagehide', leave)
      removeEventListener('online', retry)
      keeper.leave()
    }
  }, [keeper])

  return { keeper, kept, faults }
}
