'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState, useEffect, useRef, useState, useTransition, type SubmitEvent } from 'react'
import { type ActionState, idle } from '@/lib/action-state'

type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>

/** What a form shows when its action was not answered. The same may be sent again. */
export const UNREACHED: ActionState = {
  status: 'error',
  message: 'The server could not be reached. Try again in a moment; nothing you typed is lost.',
}

/**
 * A form over a Server Action. React empties the fields after every action, refusals included, so with a script the
 * form is sent by hand and keeps what was typed, also when nothing answers; without one it is sent as it is.
 * A refused field gets the focus.
 */
export function useActionForm(action: FormAction) {
  const [posted, post] = useActionState(action, idle)
  const [answered, setAnswered] = useState<ActionState>()
  const [pending, startTransition] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const state = answered ?? posted

  useEffect(() => {
    if (state.status === 'error') form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [state])

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const fields = new FormData(event.currentTarget, event.nativeEvent.submitter)
    startTransition(async () => {
      const next = await answerOf(() => action(state, fields))
      startTransition(() => setAnswered(next))
    })
  }

  const faults = state.status === 'error' ? (state.fieldErrors ?? {}) : {}
  return { state, faults, pending, form: { ref: form, action: post, onSubmit, noValidate: true } }
}

/** A redirect arrives as an exception too and goes on its way. */
async function answerOf(act: () => Promise<ActionState>): Promise<ActionState> {
  try {
    return await act()
  } catch (error) {
    unstable_rethrow(error)
    return UNREACHED
  }
}
