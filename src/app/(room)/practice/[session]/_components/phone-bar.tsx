'use client'

import { Button } from '@/components/ui/button'

export type Pane = 'prompt' | 'answer'

type PhoneBarProps = { pane: Pane; onPane: (pane: Pane) => void; onSubmit: () => void; canSubmit: boolean }

/** On a narrow screen prompt and answer take turns; this changes between them. */
export function PhoneBar({ pane, onPane, onSubmit, canSubmit }: PhoneBarProps) {
  return (
    <div className="sticky bottom-0 mt-auto flex items-center gap-2 border-t border-line bg-bg px-4 py-2 xl:hidden">
      {(['prompt', 'answer'] as const).map((one) => (
        <Button
          key={one}
          type="button"
          size="s"
          variant={pane === one ? 'default' : 'plain'}
          aria-pressed={pane === one}
          onClick={() => onPane(one)}
        >
          {one === 'prompt' ? 'Prompt' : 'Answer'}
        </Button>
      ))}
      {canSubmit && (
        <Button type="button" size="s" variant="primary" className="ml-auto lg:hidden" onClick={onSubmit}>
          Submit
        </Button>
      )}
    </div>
  )
}
