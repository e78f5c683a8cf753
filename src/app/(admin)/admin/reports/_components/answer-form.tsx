'use client'

import { REPORT_ANSWER } from '@/domain/questions/words'
import { FormOutcome } from '@/components/form-outcome'
import { Field, TextArea } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { answerReportAction } from '../actions'

/** What became of a report; the reader hears it. */
export function AnswerForm({ report, title }: { report: string; title: string }) {
  const { state, faults, form } = useActionForm(answerReportAction)
  return (
    <form {...form} className="grid max-w-measure justify-items-start gap-2">
      <input type="hidden" name="report" value={report} />
      <Field label="Your answer to the reader" error={faults.answer} className="w-full">
        <TextArea name="answer" rows={3} maxLength={REPORT_ANSWER.max} required />
      </Field>
      <SubmitButton size="s" pendingLabel="Sending">
        Send the answer<span className="sr-only"> on “{title}”</span>
      </SubmitButton>
      <FormOutcome state={state} />
    </form>
  )
}
