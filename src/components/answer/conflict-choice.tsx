'use client'

import { LocalTime } from '@/components/local-time'
import { Button } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'
import { Notice } from '@/components/ui/notice'
import type { Conflict } from './kept'

const WORDS = {
  answer: 'This answer is newer in another tab or on another device.',
  review: 'This review is newer in another tab or on another device.',
  draft: 'This draft is newer: another tab, device or curator has saved it.',
} as const

type ConflictChoiceProps = {
  /** What the two texts are of. */
  of?: keyof typeof WORDS
  mine: string
  theirs: Conflict
  /** A stored text as a person reads it. */
  readable: (text: string) => string
  /** Two structured answers cannot be put after one another. */
  canJoin: boolean
  onChoose: (choice: 'mine' | 'theirs' | 'both') => void
}

/** Two tabs or devices hold different texts: both in full, and the choice. Neither is lost, whatever is chosen. */
export function ConflictChoice(props: ConflictChoiceProps) {
  const { of = 'answer', mine, theirs, readable, canJoin, onChoose } = props
  return (
    <section aria-label={`Two texts of this ${of}`} className="grid gap-4 border-b border-line p-4">
      <Notice kind="bad" role="alert">
        <strong>{WORDS[of]}</strong> Saving waits until you choose. Both texts are kept on the server; the one
        you leave is not shown any more.
      </Notice>
      <div className="grid gap-4 md:grid-cols-2">
        <Version title="Here" text={readable(mine)} />
        <Version title="Elsewhere" text={readable(theirs.body)} savedAt={theirs.savedAt} />
      </div>
      <Buttons>
        <Button type="button" size="s" onClick={() => onChoose('mine')}>
          Go on with the text here
        </Button>
        <Button type="button" size="s" onClick={() => onChoose('theirs')}>
          Go on with the other text
        </Button>
        {canJoin && (
          <Button type="button" size="s" variant="plain" onClick={() => onChoose('both')}>
            Put one after the other
          </Button>
        )}
      </Buttons>
    </section>
  )
}

function Version({ title, text, savedAt }: { title: string; text: string; savedAt?: number | null }) {
  return (
    <div className="min-w-0">
      <h2 className="mb-1 text-sm text-ink-2">
        {title}
        {savedAt ? (
          <span className="font-normal text-ink-3">
            {' '}
            saved <LocalTime at={savedAt} as="seconds" />
          </span>
        ) : null}
      </h2>
      <pre
        tabIndex={0}
        className="max-h-60 overflow-y-auto border border-line-strong bg-sunken p-3 font-sans text-ui whitespace-pre-wrap"
      >
        {text || 'Empty'}
      </pre>
    </div>
  )
}
