'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import {
  asSentences,
  readCopy,
  writeCopy,
  type FieldFault,
  type WorkingCopy,
} from '@/domain/questions/working-copy'
import { ConflictChoice } from '@/components/answer/conflict-choice'
import { saveAnnouncement, SaveStatus } from '@/components/answer/save-status'
import { SignedOutNotice } from '@/components/answer/signed-out-notice'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ContentBar } from './content-bar'
import { FormPart } from './form-part'
import { idOf, partOf, PARTS, type Part } from './parts'
import { Preview, usePreview } from './preview'
import { useWorkingCopy } from './use-working-copy'

type EditorProps = {
  owner: string
  question: string
  start: { text: string; rev: number; savedAt: number | null }
  serverNow: number
  /** What the content bar finds in the text as it is stored. */
  found: FieldFault[]
  /** Under review, or no working copy yet: to read only. */
  readOnly: boolean
  /** The preview as the page came. */
  view: ReactNode
}

/** The form of a working copy beside what a candidate will see. Saved as it is typed. */
export function Editor({ owner, question, start, serverNow, found, readOnly, view }: EditorProps) {
  const { keeper, kept, faults } = useWorkingCopy({ owner, question, start, serverNow, found })
  const copy = readCopy(kept.text)
  const [part, setPart] = useState<Part>('Prompt')
  const wanted = useRef<string>(null)
  const shown = usePreview(question, kept.text, view)

  useEffect(() => {
    if (wanted.current) document.getElementById(idOf(wanted.current))?.focus()
    wanted.current = null
  })
  const open = (field: string) => {
    const next = partOf(field)
    if (next === part) return document.getElementById(idOf(field))?.focus()
    wanted.current = field
    setPart(next)
  }
  const change = (some: Partial<WorkingCopy>) =>
    keeper.change(writeCopy({ ...readCopy(keeper.snapshot().text), ...some }))

  return (
    <div className="grid items-start gap-8 pb-10 lg:grid-cols-2 lg:gap-12">
      <div className="grid min-w-0 gap-4">
        {!readOnly && <SaveStatus kept={kept} />}
        <p role="status" className="sr-only">
          {saveAnnouncement(kept)}
        </p>
        {kept.problem && (
          <Notice kind="warn" role="alert">
            {kept.problem}
          </Notice>
        )}
        <SignedOutNotice kept={kept} back={`/admin/questions/${question}`} />
        {kept.conflict && (
          <ConflictChoice
            of="draft"
            mine={kept.text}
            theirs={kept.conflict}
            readable={(text) => asSentences(readCopy(text))}
            canJoin={false}
            onChoose={(choice) => keeper.choose(choice)}
          />
        )}
        <PartBar part={part} faults={faults} onPick={setPart} />
        <FormPart part={part} copy={copy} faults={faults} readOnly={readOnly} change={change} />
      </div>
      <div className="min-w-0 lg:sticky lg:top-4">
        <Preview part={part}>{shown.view}</Preview>
        <ContentBar faults={faults} looks={shown.looks} onOpen={open} />
      </div>
    </div>
  )
}

function PartBar({
  part,
  faults,
  onPick,
}: {
  part: Part
  faults: FieldFault[]
  onPick: (part: Part) => void
}) {
  return (
    <div role="group" aria-label="Part" className="flex flex-wrap gap-1 border-b border-line pb-2">
      {PARTS.map(([name]) => {
        const count = faults.filter(({ field }) => partOf(field) === name).length
        return (
          <Button
            key={name}
            type="button"
            size="s"
            variant={name === part ? undefined : 'plain'}
            aria-pressed={name === part}
            onClick={() => onPick(name)}
          >
            {name}
            {count > 0 && (
              <span className="text-bad tabular-nums">
                {count}
                <span className="sr-only">{count === 1 ? ' fault' : ' faults'}</span>
              </span>
            )}
          </Button>
        )
      })}
    </div>
  )
}
