import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

/** What a mentor wrote where it can no longer be published: to read and to take along. */
export function OwnWords({ text }: { text: string }) {
  const words = useRef<HTMLPreElement>(null)
  const [outcome, setOutcome] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('Copied.')
    } catch {
      if (words.current) getSelection()?.selectAllChildren(words.current)
      setOutcome('Selected: press Ctrl C to copy.')
    }
  }
  return (
    <section aria-labelledby="own-words" className="my-4 grid max-w-measure gap-2">
      <h2 id="own-words" className="text-lg">
        What you wrote
      </h2>
      <pre
        ref={words}
        tabIndex={0}
        aria-labelledby="own-words"
        role="group"
        className="max-h-96 overflow-y-auto border border-line-strong bg-sunken p-3 font-sans text-ui [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        {text || 'Nothing yet.'}
      </pre>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="button" size="s" onClick={() => void copy()}>
          Copy
        </Button>
        <p role="status" className="text-sm text-ink-2">
          {outcome}
        </p>
      </div>
    </section>
  )
}
