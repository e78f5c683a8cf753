'use client'

import { lazy, Suspense, useState } from 'react'
import { keyAttributes } from '@/components/ui/keys'

const KeysDialog = lazy(() => import('./keys-dialog'))

/** Opens the list of keys; "?" does the same. */
export function KeysHelp() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="min-h-6 text-ink-2 underline decoration-line-control underline-offset-[0.18em] hover:text-ink coarse:hidden"
        {...keyAttributes('?')}
      >
        Keys
      </button>
      {open && (
        <Suspense>
          <KeysDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
