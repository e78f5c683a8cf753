'use client'

import { useActionState } from 'react'
import { type ActionState, idle } from '@/lib/action-state'
import { Fault } from './ui/field'
import { SubmitButton } from './ui/submit-button'

type PractiseButtonProps = {
  /** The slug of the question. */
  question: string
  title: string
  /** Made with the page: pressing twice starts one session. */
  startKey: string
  start: (previous: ActionState, form: FormData) => Promise<ActionState>
  label?: string
  variant?: 'primary' | 'default'
  size?: 's' | 'm'
  keys?: string
}

/** Starts a drill on one question. */
export function PractiseButton({
  question,
  title,
  startKey,
  start,
  label = 'Practise this',
  variant,
  size,
  keys,
}: PractiseButtonProps) {
  const [state, submit] = useActionState(start, idle)
  const fault =
    state.status === 'error' &&
    (state.message ?? 'The session could not be started. Reload the page and try again.')
  return (
    <form action={submit} className="contents">
      <input type="hidden" name="question" value={question} />
      <input type="hidden" name="key" value={startKey} />
      <SubmitButton variant={variant} size={size} keys={keys} pendingLabel="Starting">
        {label}
        <span className="sr-only">: {title}</span>
      </SubmitButton>
      {fault && <Fault>{fault}</Fault>}
    </form>
  )
}
