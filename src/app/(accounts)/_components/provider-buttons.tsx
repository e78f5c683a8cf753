'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type ProviderButtonsProps = { providers: { id: string; name: string }[]; callbackUrl: string }

/** The ways to sign in elsewhere. The policy of the page forbids a form to leave the site, so a script goes there. */
export function ProviderButtons({ providers, callbackUrl }: ProviderButtonsProps) {
  const [fault, setFault] = useState<string>()
  if (providers.length === 0) return null

  async function go(id: string, name: string) {
    setFault(undefined)
    try {
      const body = new URLSearchParams({ callbackUrl, json: 'true' })
      const response = await fetch(`/api/auth/signin/${id}`, { method: 'POST', body })
      const { url }: { url: string } = await response.json()
      window.location.assign(url)
    } catch {
      setFault(`${name} cannot be reached. Try again, or use your e-mail address.`)
    }
  }

  return (
    <div className="mt-6 grid gap-2 border-t border-line pt-6">
      {providers.map(({ id, name }) => (
        <Button key={id} type="button" onClick={() => void go(id, name)}>
          Continue with {name}
        </Button>
      ))}
      {fault && (
        <Notice kind="bad" role="alert">
          {fault}
        </Notice>
      )}
    </div>
  )
}
