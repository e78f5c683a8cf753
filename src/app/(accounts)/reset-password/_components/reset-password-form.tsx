'use client'

import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useActionForm } from '@/components/use-action-form'
import { PasswordInput } from '../../_components/password-input'
import { resetPasswordAction } from '../actions'

export function ResetPasswordForm({ token, email }: { token: string; email: string }) {
  const { state, faults, pending, form } = useActionForm(resetPasswordAction)
  return (
    <form {...form} className="grid gap-4">
      <FormOutcome state={state} />
      {/* Tells a password manager whose password this is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <input type="hidden" name="token" value={token} />
      <Field
        label="New password"
        hint="At least 8 characters. Three or four words together make a good one."
        error={faults.password}
      >
        <PasswordInput name="password" autoComplete="new-password" required />
      </Field>
      <Button variant="primary" aria-disabled={pending || undefined}>
        {pending ? 'Setting the password' : 'Set the password'}
      </Button>
    </form>
  )
}
