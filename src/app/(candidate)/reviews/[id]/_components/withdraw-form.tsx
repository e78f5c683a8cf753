'use client'

import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { useActionForm } from '@/components/use-action-form'
import { withdrawAction } from '../../actions'

/** Takes the answer out of the queue; it can be handed in again. */
export function WithdrawForm({ submission }: { submission: string }) {
  const { state, pending, form } = useActionForm(withdrawAction)
  return (
    <form {...form} className="grid justify-items-start gap-2">
      <input type="hidden" name="submission" value={submission} />
      <Button size="s" aria-disabled={pending || undefined}>
        {pending ? 'Withdrawing' : 'Withdraw'}
      </Button>
      <FormOutcome state={state} />
    </form>
  )
}
