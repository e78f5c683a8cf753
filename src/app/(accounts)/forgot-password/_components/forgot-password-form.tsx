'use client'

import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { useActionForm } from '@/components/use-action-form'
import { requestPasswordResetAction } from '../actions'

export function ForgotPasswordForm() {
  const { state, faults, pending, form } = useActionForm(requestPasswordResetAction)
  return (
    <form {...form} className="grid gap-4">
      <FormOutcome state={state} />
      <Field
        label="E-mail address"
        hint="A link to set a new password goes to this address."
        error={faults.email}
      >
        <Input name="email" type="email" autoComplete="username" required autoCapitalize="none" />
      </Field>
      <Button variant="primary" aria-disabled={pending || undefined}>
        {pending ? 'Sending the link' : 'Send a link'}
      </Button>
    </form>
  )
}
