'use client'

import { useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { PasswordInput } from '../../_components/password-input'

const ADDRESS = '/api/auth/callback/credentials'
const OFFLINE = 'The site cannot be reached. Check your connection and try again.'

/**
 * E-mail address and password. A script keeps the typed address through a refusal; without one the form is sent
 * as it is, to the same place.
 */
export function SignInForm({ callbackUrl }: { callbackUrl: string }) {
  const [fault, setFault] = useState<string>()
  const [pending, setPending] = useState(false)
  const password = useRef<HTMLInputElement>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    setPending(true)
    setFault(undefined)
    const refusal = await send(event.currentTarget)
    if (!refusal) return
    setPending(false)
    setFault(refusal)
    password.current?.focus()
    password.current?.select()
  }

  return (
    <form method="post" action={ADDRESS} onSubmit={(event) => void submit(event)} className="grid gap-4">
      {fault && (
        <Notice kind="bad" role="alert">
          {fault}
        </Notice>
      )}
      <Field label="E-mail address">
        <Input name="email" type="email" autoComplete="username" required autoCapitalize="none" />
      </Field>
      <Field label="Password">
        <PasswordInput ref={password} name="password" autoComplete="current-password" required />
      </Field>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Button variant="primary" aria-disabled={pending || undefined}>
        {pending ? 'Signing in' : 'Sign in'}
      </Button>
    </form>
  )
}

/** Gives the sentence of a refusal, or leaves for the page that was asked for. */
async function send(form: HTMLFormElement): Promise<string | undefined> {
  const body = new URLSearchParams({ json: 'true' })
  for (const [name, value] of new FormData(form)) body.set(name, String(value))
  try {
    const response = await fetch(ADDRESS, { method: 'POST', body })
    if (!response.ok) return await response.text()
    const { url }: { url: string } = await response.json()
    window.location.assign(url)
  } catch {
    return OFFLINE
  }
}
