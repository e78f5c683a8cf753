'use client'

import { useActionState, type ReactNode } from 'react'
import { Fault } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/action-state'
import { startSessionAction } from '../actions'

type StartFormProps = { mode: 'DRILL' | 'MOCK'; startKey: string; label: string; children: ReactNode }

/** A form that starts a session. Its key, made with the page, makes a second press start the same one. */
export function StartForm({ mode, startKey, label, children }: StartFormProps) {
  const [state, start] = useActionState(startSessionAction, idle)
  const fault =
    state.status === 'error' && (state.message ?? Object.values(state.fieldErrors ?? {}).flat()[0])
  return (
    <form action={start} className="grid max-w-measure gap-5">
      <input type="hidden" name="mode" value={mode} />
      <input type="hidden" name="key" value={startKey} />
      {children}
      {fault && <Fault>{fault}</Fault>}
      <div>
        <SubmitButton variant="primary" pendingLabel="Starting">
          {label}
        </SubmitButton>
      </div>
    </form>
  )
}
