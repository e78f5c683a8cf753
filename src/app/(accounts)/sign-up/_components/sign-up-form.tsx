'use client'

import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { useActionForm } from '@/components/use-action-form'
import { PasswordInput } from '../../_components/password-input'
import { signUpAction } from '../actions'

export function SignUpForm({ callbackUrl }: { callbackUrl: string }) {
  const { state, faults, pending, form } = useActionForm(signUpAction)
  return (
    <form {...form} className="grid gap-4">
      <FormOutcome state={state} />
      <Field label="Name" error={faults.name}>
        <Input name="name" autoComplete="name" required />
      </Field>
      <Field label="E-mail address" error={faults.email}>
        <Input name="email" type="email" autoComplete="username" required autoCapitalize="none" />
      </Field>
      <Field
        label="Password"
        hint="At least 8 characters. Three or four words together make a good one."
        error={faults.password}
      >
        <PasswordInput name="password" autoComplete="new-password" required />
      </Field>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <input type="hidden" name="timeZone" ref={fillTimeZone} />
      <Button variant="primary" aria-disabled={pending || undefined}>
        {pending ? 'Creating the account' : 'Create account'}
      </Button>
    </form>
  )
}

function fillTimeZone(field: HTMLInputElement | null) {
  if (field) field.value = Intl.DateTimeFormat().resolvedOptions().timeZone
}
