import { useEffect, useState } from 'react'
import type { AnswerKeeper } from '@/components/answer/answer-keeper'
import { untimed, type Start } from '@/components/answer/kept'
import { saveTransport, type Reply } from '@/components/answer/send-save'
import { useKeptText } from '@/components/answer/use-kept-text'
import type { FieldFault } from '@/domain/questions/working-copy'

type WorkingCopyProps = {
  owner: string
  question: string
  start: Pick<Start, 'text' | 'rev' | 'savedAt'>
  serverNow: number
  /** What the content bar finds in the text as it is stored. */
  found: FieldFault[]
}

type Found = { faults: FieldFault[] }

const GONE =
  'This draft has gone to review or was discarded, so it takes no more changes. Copy what you typed, then load the page again.'

const orGone = (reply: Reply): Reply =>
  reply.outcome === 'closed' || reply.outcome === 'not-found'
    ? { outcome: 'refused', message: GONE, now: reply.now }
    : reply

/** The working copy while its editor is open; what the content bar finds comes back with each save. */
export function useWorkingCopy({ owner, question, start, serverNow, found }: WorkingCopyProps) {
  const [faults, setFaults] = useState(found)
  const { keeper, kept } = useKeptText({
    owner,
    name: `draft-${question}`,
    start: untimed(start),
    serverNow,
    connect: (clock) => {
      const hear = (reply: Partial<Found>) => reply.faults && setFaults(reply.faults)
      const server = saveTransport<Found>(`/api/drafts/${question}`, clock, hear)
      return { save: async (input, options) => orGone(await server.save(input, options)) }
    },
  })
  useSaveBeforeSteps(keeper)
  return { keeper, kept, faults }
}

/** What is sent to review or discarded is what the server holds: it gets the last words first. */
function useSaveBeforeSteps(keeper: AnswerKeeper): void {
  useEffect(() => {
    const beforeStep = (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || !form.elements.namedItem('question')) return
      if (keeper.snapshot().phase === 'saved') return
      event.preventDefault()
      event.stopPropagation()
      void keeper.flush().then((isSaved) => isSaved && form.requestSubmit())
    }
    document.addEventListener('submit', beforeStep, true)
    return () => document.removeEventListener('submit', beforeStep, true)
  }, [keeper])
}
