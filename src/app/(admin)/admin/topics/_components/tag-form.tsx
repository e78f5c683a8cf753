'use client'

import { FormOutcome } from '@/components/form-outcome'
import { Field, Input, Select } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { renameTagAction } from '../actions'

/** Renames a tag, or makes two one. */
export function TagForm({ tags }: { tags: { tag: string; questions: number }[] }) {
  const { state, faults, form } = useActionForm(renameTagAction)
  return (
    <form {...form} className="grid max-w-measure gap-3">
      <p className="text-ui text-pretty text-ink-2">
        Every question that carries the tag gets a new revision at once. Give it the name of another tag to
        make the two one.
      </p>
      <div className="flex flex-wrap items-start gap-3">
        <Field label="Tag" error={faults.from} className="flex-[1_1_12rem]">
          <Select name="from">
            {tags.map(({ tag, questions }) => (
              <option key={tag} value={tag}>
                {`${tag} (${questions})`}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="New name" error={faults.to} className="flex-[1_1_12rem]">
          <Input
            name="to"
            maxLength={40}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        </Field>
        <SubmitButton className="mt-6" pendingLabel="Renaming">
          Rename
        </SubmitButton>
      </div>
      <FormOutcome state={state} />
    </form>
  )
}
