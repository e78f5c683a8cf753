'use client'

import { useState } from 'react'
import { MESSAGE_MAX } from '@/domain/reviews/words'
import { FormOutcome } from '@/components/form-outcome'
import { Field, TextArea } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { sendMessageAction } from '../actions'

/** A message to the candidate; the key makes sure that it is sent once. */
export function MessageForm({ review, formKey }: { review: string; formKey: string }) {
  const [key] = useState(formKey)
  const { state, faults, form } = useActionForm(sendMessageAction)
  return (
    <form {...form} className="grid max-w-measure justify-items-start gap-2">
      <input type="hidden" name="review" value={review} />
      <input type="hidden" name="key" value={key} />
      <Field label="Write to the candidate" error={faults.body} className="w-full">
        <TextArea name="body" rows={4} maxLength={MESSAGE_MAX} required />
      </Field>
      <SubmitButton size="s" pendingLabel="Sending">
        Send
      </SubmitButton>
      <FormOutcome state={state} />
    </form>
  )
}
