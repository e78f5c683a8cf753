'use client'

import { buttonLook } from '@/components/ui/button-look'
import { Page } from '@/components/ui/page'
import { ErrorState } from '@/components/ui/state'

export type FailureProps = { error: Error & { digest?: string }; reset: () => void }

/**
 * What a person sees when a page broke: what is safe, how to go on, and the id the log knows it by.
 * Every page carries this script, so it takes no part that brings more with it.
 */
export function Failure({ error, reset }: FailureProps) {
  return (
    <Page>
      <h1 className="pt-6 pb-6 text-title tracking-[-0.018em]">This page could not be shown</h1>
      <ErrorState
        title="Nothing you saved is lost"
        reference={error.digest}
        actions={
          <>
            <button type="button" onClick={reset} className={buttonLook({ variant: 'primary' })}>
              Try again
            </button>
            <button type="button" onClick={() => location.assign('/')} className={buttonLook({})}>
              Start page
            </button>
          </>
        }
      >
        Something failed on our side. Text typed in the practice room is also kept on this device. If trying
        again does not help, send the reference to whoever runs this site.
      </ErrorState>
    </Page>
  )
}
