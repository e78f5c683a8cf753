'use client'

import type { TopicToArrange } from '@/domain/questions/get-taxonomy'
import { FormOutcome } from '@/components/form-outcome'
import { Field, Input, TextArea } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { changeTopicAction } from '../../actions'

/** What a topic says. */
export function TopicForm({ topic }: { topic: TopicToArrange }) {
  const { state, faults, form } = useActionForm(changeTopicAction)
  const previews = topic.previewSlugs.join('\n')
  return (
    <form {...form} className="grid max-w-measure gap-5 pb-10">
      <input type="hidden" name="topic" value={topic.id} />
      <input type="hidden" name="seen" value={topic.hash} />
      <Field label="Title" error={faults.title}>
        <Input name="title" maxLength={80} defaultValue={topic.title} required />
      </Field>
      <Field label="Description" error={faults.description}>
        <TextArea name="description" rows={6} maxLength={1200} defaultValue={topic.description} required />
      </Field>
      <Field label="What interviewers probe" hint="Three to five, one in a line." error={faults.probes}>
        <TextArea name="probes" rows={6} defaultValue={topic.probes.join('\n')} required />
      </Field>
      <Field label="How it connects to other topics" error={faults.connects}>
        <TextArea name="connects" rows={3} maxLength={1200} defaultValue={topic.connects} />
      </Field>
      {topic.isGroup || previews ? (
        <Field
          label="Preview questions"
          hint="At most five addresses of questions that are open to all, one in a line, in the order they are shown."
          error={faults.previews}
        >
          <TextArea name="previews" rows={5} defaultValue={previews} spellCheck={false} />
        </Field>
      ) : (
        <input type="hidden" name="previews" value="" />
      )}
      <FormOutcome state={state} />
      <SubmitButton variant="primary" className="justify-self-start" pendingLabel="Saving">
        Save the topic
      </SubmitButton>
    </form>
  )
}
