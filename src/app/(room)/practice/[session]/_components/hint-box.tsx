'use client'

import { Button } from '@/components/ui/button'

type HintBoxProps = { hints: string[]; count: number; canOpen: boolean; onOpen: () => void }

/** Hints of a drill, opened one by one until it is submitted; the attempt notes how many were needed. */
export function HintBox({ hints, count, canOpen, onOpen }: HintBoxProps) {
  return (
    <div className="mt-6 grid justify-items-start gap-2 border-t border-line pt-4">
      <div className="flex w-full items-baseline justify-between gap-4">
        <h3 className="text-base">Hints</h3>
        <span className="text-sm text-ink-3 tabular-nums">
          {hints.length} of {count} open
        </span>
      </div>
      <ol role="list" className="prose grid gap-2 text-lg" aria-live="polite">
        {hints.map((hint, i) => (
          <li key={i} className="before:hidden">
            {i + 1}. {hint}
          </li>
        ))}
      </ol>
      {canOpen && hints.length < count && (
        <Button type="button" size="s" keys="Alt H" onClick={onOpen}>
          Open hint {hints.length + 1}
        </Button>
      )}
    </div>
  )
}
