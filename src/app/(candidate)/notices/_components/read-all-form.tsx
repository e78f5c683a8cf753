'use client'

import { FormOutcome } from '@/components/form-outcome'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { readAllNoticesAction } from '../actions'

export function ReadAllForm() {
  const { state, form } = useActionForm(readAllNoticesAction)
  return (
    <form {...form} className="mb-4 grid justify-items-start gap-2">
      <SubmitButton size="s" pendingLabel="Marking">
        Mark all as read
      </SubmitButton>
      {state.status === 'error' && <FormOutcome state={state} />}
    </form>
  )
}
