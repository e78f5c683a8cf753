'use client'

import type { ReactNode } from 'react'
import type { LeafTopic } from '@/domain/questions/list-curated'
import { CURATION_NOTE_MAX } from '@/domain/questions/words'
import { FormOutcome } from '@/components/form-outcome'
import { Fault, Field, Input, Select } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { bulkAction } from '../actions'

/** The list with what can be done to the ticked questions at once: all of them, or none. */
export function BulkForm({ topics, children }: { topics: LeafTopic[]; children: ReactNode }) {
  const { state, faults, form } = useActionForm(bulkAction)
  return (
    <form {...form} className="group">
      {children}
      <fieldset className="mt-4 grid gap-3 border-t border-line-strong bg-bg py-4 group-has-[tbody_:checked]:sticky group-has-[tbody_:checked]:bottom-0">
        <legend className="sr-only">Change the ticked questions</legend>
        <div className="flex flex-wrap items-end gap-3">
          <Field label="With the ticked questions">
            <Select name="do" defaultValue="retire">
              <option value="retire">Retire</option>
              <option value="republish">Put back</option>
              <option value="move-topic">Move to the topic</option>
              <option value="open">Open to visitors</option>
              <option value="lock">Close to visitors</option>
            </Select>
          </Field>
          <Field label="Topic, for moving" error={faults.topic} className="min-w-0 max-sm:w-full">
            <Select name="topic" defaultValue="">
              <option value="">None</option>
              {topics.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Why" error={faults.note} className="flex-[1_1_14rem] sm:max-w-96">
            <Input name="note" maxLength={CURATION_NOTE_MAX} autoComplete="off" />
          </Field>
          <SubmitButton pendingLabel="Changing">Change them</SubmitButton>
        </div>
        {faults.questions && <Fault>{faults.questions[0]}</Fault>}
        <FormOutcome state={state} />
      </fieldset>
    </form>
  )
}
