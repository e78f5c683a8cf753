'use client'

import { useActionState } from 'react'
import { Fault } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle, type ActionState } from '@/lib/action-state'

type FinishFormProps = {
  session: string
  variant?: 'plain' | 'default'
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
}

/** Ends the session: what is open is submitted as it is, what was not reached is skipped. */
export function FinishForm({ session, variant = 'plain', action }: FinishFormProps) {
  const [state, finish] = useActionState(action, idle)
  return (
    <form action={finish}>
      <input type="hidden" name="session" value={session} />
      <SubmitButton variant={variant} pendingLabel="Finishing">
        Finish the session
      </SubmitButton>
      {state.status === 'error' && <Fault>{state.message}</Fault>}
    </form>
  )
}
