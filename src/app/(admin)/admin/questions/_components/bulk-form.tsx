'use client'

import { useState, type ReactNode } from 'react'
import type { LeafTopic } from '@/domain/questions/list-curated'
import { CURATION_NOTE_MAX, DIFFICULTY_WORD } from '@/domain/questions/words'
import { FormOutcome } from '@/components/form-outcome'
import { Check } from '@/components/ui/check'
import { Fault, Field, Input, Select } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { bulkAction } from '../actions'

const CHANGES = {
  publish: 'Publish what others wrote',
  'send-back': 'Send back',
  'add-tag': 'Add the tag',
  'remove-tag': 'Remove the tag',
  difficulty: 'Set the difficulty',
  'move-topic': 'Move to the topic',
  open: 'Open to visitors',
  lock: 'Close to visitors',
  retire: 'Retire',
  republish: 'Put back',
} as const
type Change = keyof typeof CHANGES

type BulkFormProps = {
  topics: LeafTopic[]
  /** What the list shows a part of. */
  filter: string
  /** How many questions fit on all pages; null when they are on this one, or too many for one change. */
  fitting: number | null
  /** Whether the list is of what waits for review. */
  isReview: boolean
  children: ReactNode
}

/** The list with what can be done to many questions at once; what could not be changed is named with the reason. */
export function BulkForm({ topics, filter, fitting, isReview, children }: BulkFormProps) {
  const { state, faults, form } = useActionForm(bulkAction)
  const [change, setChange] = useState<Change>(isReview ? 'publish' : 'move-topic')
  return (
    <form {...form} className="group">
      {children}
      <fieldset className="mt-4 grid gap-3 border-t border-line-strong bg-bg py-4 lg:group-has-[tbody_:checked]:sticky lg:group-has-[tbody_:checked]:bottom-0">
        <legend className="sr-only">Change many questions</legend>
        {fitting !== null && (
          <>
            <input type="hidden" name="filter" value={filter} />
            <input type="hidden" name="fitting" value={fitting} />
            <Check
              name="reach"
              value="fitting"
              label={`All ${fitting.toLocaleString('en-GB')} questions that fit, on the other pages too`}
            />
          </>
        )}
        <div className="flex flex-wrap items-end gap-3">
          <Field label="With the ticked questions">
            <Select name="do" value={change} onChange={({ target }) => setChange(target.value as Change)}>
              {Object.entries(CHANGES).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <Particular change={change} topics={topics} faults={faults} />
          <Field
            label={change === 'publish' ? 'Note, if there is something to add' : 'Why'}
            error={faults.note}
            className="flex-[1_1_14rem] sm:max-w-96"
          >
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

type ParticularProps = {
  change: Change
  topics: LeafTopic[]
  faults: Record<string, string[] | undefined>
}

/** What one change wants to know and the others do not. */
function Particular({ change, topics, faults }: ParticularProps) {
  if (change === 'move-topic')
    return (
      <Field label="Topic" error={faults.topic} className="min-w-0 max-sm:w-full">
        <Select name="topic" defaultValue="">
          <option value="">None</option>
          {topics.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
    )
  if (change === 'add-tag' || change === 'remove-tag')
    return (
      <Field label="Tag" error={faults.tag} className="sm:max-w-48">
        <Input name="tag" maxLength={40} autoComplete="off" autoCapitalize="none" />
      </Field>
    )
  if (change === 'difficulty')
    return (
      <Field label="Difficulty">
        <Select name="difficulty" defaultValue="MEDIUM">
          {Object.entries(DIFFICULTY_WORD).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
    )
  return null
}
