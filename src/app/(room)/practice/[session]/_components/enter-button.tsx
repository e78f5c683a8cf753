'use client'

import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Fault } from '@/components/ui/field'
import { enterAttemptAction } from '../actions'

/** Starts a question of the session, and its clock. */
export function EnterButton({ attempt, number }: { attempt: string; number: number }) {
  const [problem, setProblem] = useState<string>()
  const [isPending, startTransition] = useTransition()
  const enter = () => {
    if (isPending) return
    setProblem(undefined)
    startTransition(async () => {
      try {
        const state = await enterAttemptAction({ attempt })
        if (state.status === 'error') setProblem(state.message)
      } catch {
        setProblem('The server could not be reached. Nothing has started; try again in a moment.')
      }
    })
  }
  return (
    <>
      <Button
        type="button"
        variant="primary"
        autoFocus
        aria-disabled={isPending || undefined}
        onClick={enter}
      >
        {isPending ? 'Starting' : `Start question ${number}`}
      </Button>
      <span role="alert" className="empty:hidden">
        {problem && <Fault>{problem}</Fault>}
      </span>
    </>
  )
}
