'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type ChangeEvent } from 'react'
import type { ImportCounts, ImportPlan } from '@/domain/questions/plan-import'
import type { ImportOutcome } from '@/domain/questions/run-import'
import { Button } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'
import { Check } from '@/components/ui/check'
import { Field, Input } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PlanTable } from './plan-table'
import { packFiles, sendFile, type Chosen } from './send-file'

type State = {
  busy?: 'check' | 'import'
  fault?: string
  chosen?: Chosen
  plan?: ImportPlan
  done?: ImportOutcome
}

const BUSY = { check: 'Checking the file …', import: 'Importing. Keep this page open …' }

/** Choose, check, import. The bytes that were checked are the bytes that are sent again. */
export function ImportForm({ limit }: { limit: number }) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [files, setFiles] = useState<File[]>([])
  const [duplicates, setDuplicates] = useState(false)
  const [state, setState] = useState<State>({})
  const { busy, fault, chosen, plan, done } = state

  function choose(event: ChangeEvent<HTMLInputElement>) {
    for (const other of form.current?.querySelectorAll('input[type=file]') ?? [])
      if (other instanceof HTMLInputElement && other !== event.target) other.value = ''
    setFiles([...(event.target.files ?? [])])
    setState({})
  }

  async function check() {
    if (files.length === 0) return setState({ fault: 'Choose a file or a folder first.' })
    setState({ busy: 'check' })
    const packed = await packFiles(files)
    if (packed.bytes.length > limit)
      return setState({ fault: 'This is larger than 5 MB. Import it in parts.' })
    const { message, plan: planned } = await sendFile('check', packed, false)
    setState(planned ? { chosen: packed, plan: planned } : { fault: message })
  }

  async function run() {
    if (!chosen) return
    setState({ ...state, busy: 'import', fault: undefined })
    const { message, outcome } = await sendFile('import', chosen, duplicates)
    setState(outcome ? { done: outcome } : { chosen, plan, fault: message })
    if (outcome) router.refresh()
  }

  return (
    <div className="grid gap-5">
      <form
        ref={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void check()
        }}
      >
        <div className="grid gap-4 md:grid-cols-2">
          <Field label="File" hint="JSON, CSV, or a zip of Markdown as an export makes them.">
            <Input type="file" accept=".json,.csv,.zip" onChange={choose} />
          </Field>
          <Field label="Or a folder of Markdown" hint="Files named topic/slug.md, as in content/questions.">
            <Input
              type="file"
              multiple
              ref={(input) => input?.setAttribute('webkitdirectory', '')}
              onChange={choose}
            />
          </Field>
        </div>
        <Buttons>
          <Button variant={plan ? undefined : 'primary'} aria-disabled={busy !== undefined}>
            Check the file
          </Button>
        </Buttons>
      </form>
      <p role="status" className="text-ui text-ink-2 empty:hidden">
        {busy && BUSY[busy]}
      </p>
      {fault && (
        <Notice kind="bad" role="alert">
          {fault}
        </Notice>
      )}
      {done && (
        <Notice kind="ok" role="status">
          {imported(done.counts, duplicates)}{' '}
          {done.waiting > 0 && (
            <Link href={done.href}>
              {questions(done.waiting)} {done.waiting === 1 ? 'waits' : 'wait'} for a second person
            </Link>
          )}
        </Notice>
      )}
      {plan && (
        <>
          <ImportStep
            plan={plan}
            duplicates={duplicates}
            onDuplicates={setDuplicates}
            busy={busy !== undefined}
            onImport={() => void run()}
          />
          <PlanTable plan={plan} />
        </>
      )}
    </div>
  )
}

type StepProps = {
  plan: ImportPlan
  duplicates: boolean
  onDuplicates: (wanted: boolean) => void
  busy: boolean
  onImport: () => void
}

function ImportStep({ plan: { counts, rows }, duplicates, onDuplicates, busy, onImport }: StepProps) {
  const wanted = counts.create + counts.update + (duplicates ? counts.duplicate : 0)
  const reason = reasonAgainst(counts, wanted)
  const sent = rows.filter(({ kind, step }) => step === 'send' && (kind !== 'duplicate' || duplicates)).length
  return (
    <div className="grid gap-3">
      {counts.duplicate > 0 && (
        <Check
          label="Also create the duplicates"
          detail={`${questions(counts.duplicate)} in this file; each says what another one says.`}
          checked={duplicates}
          onChange={(event) => onDuplicates(event.target.checked)}
        />
      )}
      {sent > 0 && reason === null && (
        <p className="max-w-measure text-ui text-ink-2">
          {questions(sent)} {sent === 1 ? 'goes' : 'go'} to review: another administrator publishes what you
          import.
        </p>
      )}
      <Buttons>
        <Button
          type="button"
          variant="primary"
          disabled={reason !== null}
          aria-disabled={busy}
          aria-describedby={reason ? 'import-reason' : undefined}
          onClick={busy ? undefined : onImport}
        >
          Import {questions(wanted)}
        </Button>
        {reason && (
          <p id="import-reason" className="text-ui text-ink-2">
            {reason}
          </p>
        )}
      </Buttons>
    </div>
  )
}

function reasonAgainst({ rejected }: ImportCounts, wanted: number): string | null {
  if (rejected > 0)
    return `Mend the ${rejected.toLocaleString('en-GB')} rejected first: a file is imported whole.`
  return wanted === 0 ? 'There is nothing to import: every question is here already.' : null
}

const questions = (count: number) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'question' : 'questions'}`

function imported({ create, update, unchanged, duplicate }: ImportCounts, duplicates: boolean): string {
  const created = create + (duplicates ? duplicate : 0)
  const left = duplicates || duplicate === 0 ? '' : ` ${questions(duplicate)} left out as duplicates.`
  return `Imported: ${created} new, ${update} changed, ${unchanged} unchanged.${left}`
}
