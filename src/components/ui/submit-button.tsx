'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, 'type'> & { pendingLabel?: string }

/** Submits its form; while the answer is awaited it says so, refuses a second press and keeps the focus. */
export function SubmitButton({ pendingLabel, children, onClick, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <Button
      {...rest}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    >
      {pending ? (pendingLabel ?? children) : children}
    </Button>
  )
}
