'use client'

import { FormOutcome } from '@/components/form-outcome'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { claimAction } from '../actions'

/** Takes an answer to review; it opens at once. */
export function ClaimForm({
  submission,
  title,
  label = 'Claim',
}: {
  submission: string
  title: string
  label?: string
}) {
  const { state, form } = useActionForm(claimAction)
  return (
    <form {...form} className="grid justify-items-end gap-1">
      <input type="hidden" name="submission" value={submission} />
      <SubmitButton size="s" pendingLabel="Claiming">
        {label}
        <span className="sr-only">: {title}</span>
      </SubmitButton>
      <FormOutcome state={state} />
    </form>
  )
}
