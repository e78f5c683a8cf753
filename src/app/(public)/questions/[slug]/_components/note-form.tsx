'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { NOTE_MAX } from '@/domain/questions/words'
import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Fault, TextArea } from '@/components/ui/field'
import { SaveState } from '@/components/ui/save-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNREACHED, useActionForm } from '@/components/use-action-form'
import { type ActionState, SIGNED_OUT } from '@/lib/action-state'
import { saveNoteAction } from '../actions'

const QUIET_MS = 1000
const RETRY_MS = 10_000
const NOT_SAVED = 'The server could not be reached. Your text is still here and is sent again by itself.'

const canBeSentAgain = (state: ActionState) =>
  state === UNREACHED || (state.status === 'error' && state.message === SIGNED_OUT)

type NoteFormProps = { question: string; body: string }

/** A private note. It saves itself after a second of quiet and when the field is left; without a server or signed out, again later. */
export function NoteForm({ question, body }: NoteFormProps) {
  const { state, faults, pending, form } = useActionForm(saveNoteAction)
  const [text, setText] = useState(body)
  const [saved, setSaved] = useState(body)
  const sent = useRef(body)

  useEffect(() => {
    if (state.status === 'ok') setSaved(sent.current)
  }, [state])

  useEffect(() => {
    const timer = setTimeout(() => save(), text === sent.current ? RETRY_MS : QUIET_MS)
    return () => clearTimeout(timer)
  })

  /** What was refused is not sent again as it is. Emptying a note is not saving one: that has a button of its own. */
  function save() {
    const isAnswered = text === sent.current && !canBeSentAgain(state)
    if (pending || isAnswered || text === saved || text.trim() === '') return
    sent.current = text
    form.ref.current?.requestSubmit()
  }

  function onDeleted() {
    sent.current = ''
    setText('')
    setSaved('')
  }

  const fault =
    state === UNREACHED ? NOT_SAVED : (faults.body?.[0] ?? (state.status === 'error' && state.message))
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
        <div role="alert">{fault && text !== saved && <Fault>{fault}</Fault>}</div>
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
      {saved && <DeleteNote question={question} onDeleted={onDeleted} />}
    </>
  )
}

function DeleteNote({ question, onDeleted }: { question: string; onDeleted: () => void }) {
  const { state, form } = useActionForm(saveNoteAction)
  const deleted = useEffectEvent(onDeleted)
  useEffect(() => {
    if (state.status === 'ok') deleted()
  }, [state])
  return (
    <form {...form}>
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
