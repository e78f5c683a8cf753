'use client'

import { FormOutcome } from '@/components/form-outcome'
import { Buttons } from '@/components/ui/buttons'
import { Select } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { reassignSubmissionAction } from '../actions'

type ReassignFormProps = { submission: string; title: string; mentors: { id: string; name: string }[] }

/** Gives a waiting answer to a mentor, or back to all of them. */
export function ReassignForm({ submission, title, mentors }: ReassignFormProps) {
  const { state, form } = useActionForm(reassignSubmissionAction)
  return (
    <form {...form} className="grid gap-1.5">
      <input type="hidden" name="submission" value={submission} />
      <Buttons>
        <Select name="mentor" aria-label={`Who reviews “${title}”`} defaultValue="" className="w-36 sm:w-44">
          <option value="">Any mentor</option>
          {mentors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <SubmitButton size="s" pendingLabel="Giving">
          Give<span className="sr-only">: {title}</span>
        </SubmitButton>
      </Buttons>
      <FormOutcome state={state} />
    </form>
  )
}
