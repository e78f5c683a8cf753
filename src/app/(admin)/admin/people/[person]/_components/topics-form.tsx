'use client'

import { FormOutcome } from '@/components/form-outcome'
import { Check } from '@/components/ui/check'
import { Fault } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { limitTopicsAction } from '../../actions'

type TopicsFormProps = { person: string; topics: { id: string; title: string; isChosen: boolean }[] }

/** Limits a mentor to the topics that are ticked. */
export function TopicsForm({ person, topics }: TopicsFormProps) {
  const { state, faults, form } = useActionForm(limitTopicsAction)
  return (
    <form {...form} className="grid justify-items-start gap-3">
      <input type="hidden" name="person" value={person} />
      <fieldset className="grid w-full gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
        <legend className="sr-only">Reviews only these topics</legend>
        {topics.map(({ id, title, isChosen }) => (
          <Check key={id} name="topics[]" value={id} label={title} defaultChecked={isChosen} />
        ))}
      </fieldset>
      {faults.topics?.[0] && <Fault>{faults.topics[0]}</Fault>}
      <SubmitButton pendingLabel="Saving">Save the topics</SubmitButton>
      <FormOutcome state={state} />
    </form>
  )
}
