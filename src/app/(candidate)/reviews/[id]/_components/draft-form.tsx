'use client'

import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { useActionForm } from '@/components/use-action-form'
import { startDraftAction } from '../../actions'

/** Opens the question again with this answer in the editor. The key, made with the page, opens it once. */
export function DraftForm({ submission, startKey }: { submission: string; startKey: string }) {
  const { state, pending, form } = useActionForm(startDraftAction)
  return (
    <form {...form} className="mt-5 grid justify-items-start gap-2">
      <input type="hidden" name="submission" value={submission} />
      <input type="hidden" name="key" value={startKey} />
      <Button variant="primary" aria-disabled={pending || undefined}>
        {pending ? 'Opening' : 'Write a better draft'}
      </Button>
      <p className="text-sm text-ink-3">Untimed, with this answer in the editor to go on from.</p>
      <FormOutcome state={state} />
    </form>
  )
}
