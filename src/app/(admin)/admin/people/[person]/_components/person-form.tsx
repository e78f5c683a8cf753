'use client'

import { FormOutcome } from '@/components/form-outcome'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'

type PersonFormProps = {
  person: string
  action: Parameters<typeof useActionForm>[0]
  label: string
  pendingLabel: string
  /** What it will do. */
  detail?: string
}

/** One thing that is done to a person. */
export function PersonForm({ person, action, label, pendingLabel, detail }: PersonFormProps) {
  const { state, form } = useActionForm(action)
  return (
    <form {...form} className="grid max-w-measure justify-items-start gap-2">
      <input type="hidden" name="person" value={person} />
      {detail && <p className="text-ui">{detail}</p>}
      <SubmitButton pendingLabel={pendingLabel}>{label}</SubmitButton>
      <FormOutcome state={state} />
    </form>
  )
}
