'use client'

import { startTransition, useActionState, useEffect, useRef, type FormEvent } from 'react'
import { type ActionState, idle } from '@/lib/action-state'

type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>

/**
 * A form over a Server Action. React empties the fields after every action, refusals included, so with a script the
 * form is sent by hand and keeps what was typed; without one it is sent as it is. A refused field gets the focus.
 */
export function useActionForm(action: FormAction) {
  const [state, submit, pending] = useActionState(action, idle)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (state.status === 'error') form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [state])

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const fields = new FormData(event.currentTarget)
    startTransition(() => submit(fields))
  }

  const faults = state.status === 'error' ? (state.fieldErrors ?? {}) : {}
  return { state, faults, pending, form: { ref: form, action: submit, onSubmit, noValidate: true } }
}
