'use client'

import { useState, type ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/field'

/** A password that can be shown while it is typed; pasting and password managers work. */
export function PasswordInput(props: Omit<ComponentProps<'input'>, 'type'>) {
  const [shown, setShown] = useState(false)
  const word = shown ? 'Hide' : 'Show'
  return (
    <span className="flex gap-2">
      <Input
        {...props}
        type={shown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className="min-w-0 flex-1"
      />
      <Button type="button" aria-label={`${word} password`} onClick={() => setShown(!shown)}>
        {word}
      </Button>
    </span>
  )
}
