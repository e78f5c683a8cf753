'use client'

import { useEffect } from 'react'
import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useActionForm } from '@/components/use-action-form'
import { PasswordInput } from '../../_components/password-input'
import { changePasswordAction } from '../actions'

export function PasswordForm({ email }: { email: string }) {
  const { state, faults, pending, form } = useActionForm(changePasswordAction)

  useEffect(() => {
    if (state.status === 'ok') form.ref.current?.reset()
  }, [state, form.ref])

  return (
    <form {...form} className="grid max-w-sm gap-4">
      {/* Tells a password manager whose password this is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <Field label="Current password" error={faults.current}>
        <PasswordInput name="current" autoComplete="current-password" required />
      </Field>
      <Field label="New password" hint="At least 8 characters." error={faults.next}>
        <PasswordInput name="next" autoComplete="new-password" required />
      </Field>
      <FormOutcome state={state} />
      <Button className="justify-self-start" aria-disabled={pending || undefined}>
        {pending ? 'Changing' : 'Change password'}
      </Button>
    </form>
  )
}
