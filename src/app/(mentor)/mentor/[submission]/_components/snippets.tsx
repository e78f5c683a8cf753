'use client'

import { useState } from 'react'
import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field, Input, Select, TextArea } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import type { ReviewRoom } from '@/domain/reviews/get-review-room'
import { SNIPPET_MAX } from '@/domain/reviews/words'
import { deleteSnippetAction, saveSnippetAction } from '../actions'

type Snippets = ReviewRoom['snippets']
type SnippetSelectProps = { snippets: Snippets; into: string; onInsert: (text: string) => void }

/** Puts a kept sentence behind what is written. Choosing alone does nothing: arrow keys choose on their way. */
export function SnippetSelect({ snippets, into, onInsert }: SnippetSelectProps) {
  const [chosen, choose] = useState('')
  if (snippets.length === 0) return null
  const found = snippets.find(({ id }) => id === chosen) ?? snippets[0]!
  return (
    <span className="flex flex-wrap items-center gap-1">
      <Select
        className="max-w-56"
        aria-label={`Snippet for ${into}`}
        value={found.id}
        onChange={(event) => choose(event.target.value)}
      >
        {snippets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button type="button" size="s" variant="plain" onClick={() => onInsert(found.body)}>
        Insert<span className="sr-only"> the snippet into {into}</span>
      </Button>
    </span>
  )
}

/** The sentences a mentor keeps: to add one, to drop one. */
export function SnippetList({ snippets }: { snippets: Snippets }) {
  const { state, faults, form } = useActionForm(saveSnippetAction)
  return (
    <Disclosure summary="Snippets" count={snippets.length} quiet>
      <ul role="list" className="mb-3 divide-y divide-line">
        {snippets.map(({ id, name, body }) => (
          <li key={id} className="flex items-start justify-between gap-3 py-2 text-sm">
            <span className="min-w-0">
              <strong>{name}</strong> <span className="text-ink-2">{body}</span>
            </span>
            <DeleteSnippet id={id} name={name} />
          </li>
        ))}
      </ul>
      <form {...form} className="grid justify-items-start gap-2">
        <Field label="Name" hint="The same name replaces a snippet." error={faults.name} className="w-full">
          <Input name="name" maxLength={60} required autoComplete="off" />
        </Field>
        <Field label="Text" error={faults.body} className="w-full">
          <TextArea name="body" rows={3} maxLength={SNIPPET_MAX} required />
        </Field>
        <SubmitButton size="s" pendingLabel="Saving">
          Save as snippet
        </SubmitButton>
        <FormOutcome state={state} />
      </form>
    </Disclosure>
  )
}

function DeleteSnippet({ id, name }: { id: string; name: string }) {
  const { state, form } = useActionForm(deleteSnippetAction)
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <SubmitButton size="s" variant="plain">
        Delete<span className="sr-only"> the snippet {name}</span>
      </SubmitButton>
      <FormOutcome state={state} />
    </form>
  )
}
