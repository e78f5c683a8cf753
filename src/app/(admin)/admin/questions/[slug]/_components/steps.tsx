'use client'

import type { ReactNode } from 'react'
import { CURATION_NOTE_MAX } from '@/domain/questions/words'
import { FormOutcome } from '@/components/form-outcome'
import { Disclosure } from '@/components/ui/disclosure'
import { Field, Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import type { ActionState } from '@/lib/action-state'

type StepProps = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  question: string
  label: string
  primary?: boolean
  /** Asks for a note under this label. */
  note?: string
  fields?: Record<string, string | number>
}

/** A step on the question's way: one button, with a note where others want to know why. */
export function Step({ action, question, label, primary, note, fields = {} }: StepProps) {
  const { state, faults, form } = useActionForm(action)
  return (
    <form {...form} className="grid max-w-measure justify-items-start gap-2">
      <input type="hidden" name="question" value={question} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {note && (
        <Field label={note} error={faults.note} className="w-full">
          <Input name="note" maxLength={CURATION_NOTE_MAX} autoComplete="off" />
        </Field>
      )}
      <SubmitButton size="s" variant={primary ? 'primary' : undefined}>
        {label}
      </SubmitButton>
      <FormOutcome state={state} />
    </form>
  )
}

/** Steps that are seldom taken, behind a word. */
export const Seldom = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <Disclosure quiet summary={summary}>
    {children}
  </Disclosure>
)
