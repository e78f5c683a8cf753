'use client'

import { useState, type ReactNode } from 'react'
import { WISH_MAX } from '@/domain/reviews/words'
import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Field, TextArea } from '@/components/ui/field'
import { useActionForm } from '@/components/use-action-form'
import { handInAction } from '../actions'

type HandInFormProps = {
  attempt: string
  /** Whose answer it is, where there are several on the page. */
  title: string
  wish?: string
  label?: string
  children?: ReactNode
}

/** Hands an answer to the mentors, with a word on what one wants to know. */
export function HandInForm({
  attempt,
  title,
  wish = '',
  label = 'Hand in for review',
  children,
}: HandInFormProps) {
  const { state, faults, pending, form } = useActionForm(handInAction)
  const [text, setText] = useState(wish)
  return (
    <form {...form} className="grid max-w-measure justify-items-start gap-3">
      {children}
      <input type="hidden" name="attempt" value={attempt} />
      <Field
        label="What do you want to know?"
        hint={`One or two questions help the mentor. You may leave it empty; at most ${WISH_MAX} characters.`}
        error={faults.wish}
        className="w-full"
      >
        <TextArea
          name="wish"
          rows={3}
          maxLength={WISH_MAX}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button aria-disabled={pending || undefined}>
        {pending ? 'Handing in' : label}
        <span className="sr-only">: {title}</span>
      </Button>
      <FormOutcome state={state} />
    </form>
  )
}
