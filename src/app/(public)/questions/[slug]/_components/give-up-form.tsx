'use client'

import { FormOutcome } from '@/components/form-outcome'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { giveUpAction } from '../actions'

/** Opens the model answers without an answer of one's own, in two steps. */
export function GiveUpForm({ question }: { question: string }) {
  const { state, form } = useActionForm(giveUpAction)
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-control-s items-center px-2.5 font-medium text-ink-2 hover:text-ink">
        Give up and read
      </summary>
      <form {...form} className="grid justify-items-start gap-2 px-2.5 py-2">
        <input type="hidden" name="question" value={question} />
        <p className="max-w-[24rem] text-pretty text-ink-2">
          You can still practise this question, but no longer without having read the answers.
        </p>
        <SubmitButton size="s" pendingLabel="Opening">
          Give up and open the answers
        </SubmitButton>
        <FormOutcome state={state} />
      </form>
    </details>
  )
}
