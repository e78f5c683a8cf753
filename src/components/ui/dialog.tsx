'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Icon } from './icon'

type DialogProps = { title: string; onClose: () => void; children: ReactNode }

/** A modal dialog, open for as long as it is rendered. The browser keeps the focus in and gives it back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
  }, [])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      className="max-h-[min(40rem,calc(100dvh-2rem))] w-[min(32rem,calc(100vw-2rem))] overflow-y-auto rounded-panel border border-line-strong bg-bg text-ink"
    >
      <div className="relative p-5">
        <h2 id={id} className="mb-4 pr-10 text-xl">
          {title}
        </h2>
        {children}
        {/* Last, so that the focus goes to what the dialog is for. */}
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="absolute top-3.5 right-3 inline-grid size-control-s place-items-center rounded-control text-ink-2 hover:bg-hover hover:text-ink"
        >
          <Icon name="close" label="Close" />
        </button>
      </div>
    </dialog>
  )
}
