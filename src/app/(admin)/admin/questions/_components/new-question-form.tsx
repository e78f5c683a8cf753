'use client'

import type { LeafTopic } from '@/domain/questions/list-curated'
import { TITLE_MAX } from '@/domain/questions/words'
import { FormOutcome } from '@/components/form-outcome'
import { Field, Input } from '@/components/ui/field'
import { SelectField, titlesOf } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { createAction } from '../actions'

/** Title and topic; the editor opens on the rest. */
export function NewQuestionForm({ topics }: { topics: LeafTopic[] }) {
  const { state, faults, form } = useActionForm(createAction)
  return (
    <form {...form} className="grid max-w-measure justify-items-start gap-4 pb-8">
      <Field
        label="Title"
        hint={`At most ${TITLE_MAX} characters; the address is made from it and stays.`}
        error={faults.title}
        className="w-full"
      >
        <Input name="title" maxLength={TITLE_MAX} autoComplete="off" />
      </Field>
      <SelectField
        name="topic"
        label="Topic"
        value={topics[0]?.slug}
        options={titlesOf(topics)}
        error={faults.topic}
        className="w-full"
      />
      <SubmitButton variant="primary" pendingLabel="Beginning">
        Begin the question
      </SubmitButton>
      <FormOutcome state={state} />
    </form>
  )
}
