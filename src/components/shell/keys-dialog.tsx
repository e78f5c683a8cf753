'use client'

import { useState } from 'react'
import { Check } from '@/components/ui/check'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { lettersAreOn, setLetters } from './letter-keys'

/** The keys of this page, read from what carries them, so that the list is always true. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const [keys] = useState(listKeys)
  const [letters, setShown] = useState(lettersAreOn)
  return (
    <Dialog title="Keys on this page" onClose={onClose}>
      <dl className="mb-5 grid grid-cols-[minmax(0,1fr)_auto] text-ui">
        {keys.map(([key, label]) => (
          <div
            key={key}
            className="col-span-full grid grid-cols-subgrid items-center gap-4 border-b border-line py-1.5"
          >
            <dt>{label}</dt>
            <dd>
              <Kbd keys={key} />
            </dd>
          </div>
        ))}
      </dl>
      <Check
        label="Keys without Ctrl or Alt"
        detail="Turn them off if speech input or a slip of the hand sets them off. Kept in this browser."
        checked={letters}
        onChange={(event) => {
          setLetters(event.target.checked)
          setShown(event.target.checked)
        }}
      />
    </Dialog>
  )
}

function listKeys(): [keys: string, label: string][] {
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll<HTMLElement>('[data-keys]')) {
    const { keys } = element.dataset
    if (keys && !found.has(keys)) found.set(keys, labelOf(element))
  }
  return [...found]
}

function labelOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement
  for (const cap of copy.querySelectorAll('kbd')) cap.remove()
  return element.getAttribute('aria-label') ?? copy.textContent.trim()
}
