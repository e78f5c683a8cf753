'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { NOTE_MAX } from '@/domain/questions/words'
import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Fault, TextArea } from '@/components/ui/field'
import { SaveState } from '@/components/ui/save-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { idle } from '@/lib/action-state'
import { saveNoteAction } from '../actions'

const QUIET_MS = 1000

type NoteFormProps = { question: string; body: string }

/** A private note. It saves itself after a second of quiet and when the field is left. */
export function NoteForm({ question, body }: NoteFormProps) {
  const { state, faults, pending, form } = useActionForm(saveNoteAction)
  const [text, setText] = useState(body)
  const [saved, setSaved] = useState(body)
  const sent = useRef(body)

  useEffect(() => {
    if (state.status === 'ok') setSaved(sent.current)
  }, [state])

  useEffect(() => {
    const timer = setTimeout(() => save(), QUIET_MS)
    return () => clearTimeout(timer)
  })

  /** Emptying a note is not saving one: that has a button of its own. */
  function save() {
    if (pending || text === saved || text === sent.current || text.trim() === '') return
    sent.current = text
    form.ref.current?.requestSubmit()
  }

  const fault = state.status === 'error' && (faults.body?.[0] ?? state.message)
  return (
    <>
      <form {...form} className="grid gap-2">
        <input type="hidden" name="question" value={question} />
        <TextArea
          name="body"
          rows={4}
          maxLength={NOTE_MAX}
          aria-label="My notes"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={save}
        />
        {fault && <Fault>{fault}</Fault>}
        <noscript>
          <Button size="s">Save note</Button>
        </noscript>
        <p role="status">
          {pending ? (
            <SaveState state="saving">Saving</SaveState>
          ) : (
            text === saved && saved && <SaveState state="saved">Saved</SaveState>
          )}
        </p>
      </form>
      {saved && (
        <DeleteNote question={question} onDeleted={() => [setText, setSaved].forEach((set) => set(''))} />
      )}
    </>
  )
}

function DeleteNote({ question, onDeleted }: { question: string; onDeleted: () => void }) {
  const [state, remove] = useActionState(async (...given: Parameters<typeof saveNoteAction>) => {
    const next = await saveNoteAction(...given)
    if (next.status === 'ok') onDeleted()
    return next
  }, idle)
  return (
    <form action={remove}>
      <input type="hidden" name="question" value={question} />
      <input type="hidden" name="body" value="" />
      <input type="hidden" name="remove" value="yes" />
      <SubmitButton size="s" variant="plain" pendingLabel="Deleting">
        Delete note
      </SubmitButton>
      {state.status === 'error' && <FormOutcome state={state} />}
    </form>
  )
}
