'use client'

import { useActionState } from 'react'
import { Fault } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/action-state'
import { finishSessionAction } from '../actions'

/** Ends the session: what is open is submitted as it is, what was not reached is skipped. */
export function FinishForm({ session }: { session: string }) {
  const [state, finish] = useActionState(finishSessionAction, idle)
  return (
    <form action={finish}>
      <input type="hidden" name="session" value={session} />
      <SubmitButton variant="plain" pendingLabel="Finishing">
        Finish the session
      </SubmitButton>
      {state.status === 'error' && <Fault>{state.message}</Fault>}
    </form>
  )
}
