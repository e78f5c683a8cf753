'use client'

import { Button } from '@/components/ui/button'

/** Hints of a drill, opened one by one; the attempt notes how many were needed. */
export function HintBox({ hints, count, onOpen }: { hints: string[]; count: number; onOpen: () => void }) {
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
      {hints.length < count && (
        <Button type="button" size="s" keys="Alt H" onClick={onOpen}>
          Open hint {hints.length + 1}
        </Button>
      )}
    </div>
  )
}
