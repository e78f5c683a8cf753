'use client'

import { useEffect, type SubmitEvent } from 'react'
import { REPORT_TEXT } from '@/domain/questions/words'
import { FormOutcome } from '@/components/form-outcome'
import { Field, TextArea } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { reportQuestionAction } from '../actions'

type ReportFormProps = { question: string; revision: number; formKey: string }

/** Says what is wrong with a question. What the reader has open and how wide the page is goes along. */
export function ReportForm({ question, revision, formKey }: ReportFormProps) {
  const { state, faults, form } = useActionForm(reportQuestionAction)
  const { ref, onSubmit } = form

  useEffect(() => {
    if (state.status === 'ok') ref.current?.reset()
  }, [state, ref])

  function send(event: SubmitEvent<HTMLFormElement>) {
    for (const [name, value] of Object.entries(whatIsShown())) {
      const field = event.currentTarget.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = value
    }
    onSubmit(event)
  }

  return (
    <form {...form} onSubmit={send} className="grid justify-items-start gap-2">
      <input type="hidden" name="question" value={question} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="key" value={formKey} />
      {Object.keys(NOTHING_SHOWN).map((name) => (
        <input key={name} type="hidden" name={name} defaultValue={NOTHING_SHOWN[name]} />
      ))}
      <Field
        label="What is wrong?"
        hint="An administrator reads it, with this revision and what you have open. You hear what became of it."
        error={faults.text}
        className="w-full"
      >
        <TextArea name="text" rows={4} maxLength={REPORT_TEXT.max} required />
      </Field>
      <SubmitButton size="s" pendingLabel="Sending">
        Send the report
      </SubmitButton>
      <FormOutcome state={state} />
    </form>
  )
}

const NOTHING_SHOWN: Record<string, string> = { hints: '0', answers: '0', width: '0', theme: '' }

const opened = (section: string) =>
  String(document.querySelectorAll(`section[aria-labelledby=${section}] details[open]`).length)

function whatIsShown(): typeof NOTHING_SHOWN {
  const isDark = getComputedStyle(document.documentElement).colorScheme.startsWith('dark')
  return {
    hints: opened('hints'),
    answers: opened('answers'),
    width: String(window.innerWidth),
    theme: isDark ? 'dark' : 'light',
  }
}
