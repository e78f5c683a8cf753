'use client'

import { unstable_rethrow } from 'next/navigation'
import { useState, useTransition, type SubmitEvent } from 'react'
import { LocalTime } from '@/components/local-time'
import { Button } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'
import { Check } from '@/components/ui/check'
import { Choice } from '@/components/ui/choice'
import { Fault } from '@/components/ui/field'
import { Hang } from '@/components/ui/hang'
import type { Criterion, KeyPoint } from '@/domain/questions/schema'
import type { ActionState } from '@/lib/action-state'
import { scoreAttemptAction } from '../actions'

type ScoreFormProps = {
  attempt: string
  scoring: { keyPoints: KeyPoint[]; criteria: Criterion[] }
  ticks: string[]
  levels: Record<string, number>
  isScored: boolean
}

/** Tick what the answer covers, choose a level for each criterion; saving it opens the model answers. */
export function ScoreForm({ attempt, scoring, isScored, ...stored }: ScoreFormProps) {
  const { keyPoints, criteria } = scoring
  const [ticks, setTicks] = useState(new Set(stored.ticks))
  const [levels, setLevels] = useState<Record<string, number>>(stored.levels)
  const [state, setState] = useState<ActionState>({ status: 'idle' })
  const [changedAt, setChangedAt] = useState<number>()
  const [isChecked, setChecked] = useState(false)
  const [isPending, startTransition] = useTransition()
  const missing = criteria.filter(({ id }) => levels[id] === undefined).map(({ id }) => id)
  const points = Object.values(levels).reduce((sum, level) => sum + level, 0)

  const tick = (id: string, isOn: boolean) =>
    setTicks((old) => {
      const next = new Set(old)
      if (isOn) next.add(id)
      else next.delete(id)
      return next
    })
  // Not a form action: React would empty the boxes and levels after it, whatever it answered.
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    setChecked(true)
    if (missing.length > 0) {
      const first = `input[name="${attempt}-${missing[0]}"]`
      return event.currentTarget.querySelector<HTMLElement>(first)?.focus()
    }
    startTransition(async () => {
      try {
        const next = await scoreAttemptAction({ attempt, ticks: [...ticks], levels })
        setState(next)
        if (next.status === 'ok' && isScored) setChangedAt(Date.now())
      } catch (error) {
        unstable_rethrow(error)
        setState({
          status: 'error',
          message: 'The server could not be reached. Your score is still here; try again.',
        })
      }
    })
  }

  return (
    <form onSubmit={save}>
      <Hang
        id={`${attempt}-points`}
        title="1. Key points"
        note={`${ticks.size} of ${keyPoints.length} covered`}
      >
        <ul role="list" className="max-w-measure divide-y divide-line">
          {keyPoints.map(({ id, text }) => (
            <li key={id} className="py-2">
              <Check
                label={text}
                checked={ticks.has(id)}
                onChange={(event) => tick(id, event.target.checked)}
              />
            </li>
          ))}
        </ul>
      </Hang>
      <Hang id={`${attempt}-score`} title="2. Your score" note={`${points} of ${3 * criteria.length}`}>
        <div className="grid gap-5">
          {criteria.map((criterion) => (
            <Choice
              key={criterion.id}
              name={`${attempt}-${criterion.id}`}
              layout="cells"
              legend={
                <>
                  <strong className="text-ink">{criterion.name}</strong>{' '}
                  <span className="font-normal">{criterion.question}</span>
                </>
              }
              value={String(levels[criterion.id] ?? '')}
              onChange={(level) => setLevels((old) => ({ ...old, [criterion.id]: Number(level) }))}
              error={isChecked && missing.includes(criterion.id) ? 'Choose a level.' : undefined}
              options={criterion.levels.map((anchor, level) => ({
                value: String(level),
                label: String(level),
                detail: anchor,
              }))}
            />
          ))}
        </div>
        <Buttons className="mt-5">
          <Button variant={isScored ? 'default' : 'primary'} aria-disabled={isPending || undefined}>
            {isPending ? 'Saving' : isScored ? 'Change my score' : 'Save and open the model answers'}
          </Button>
          <span role="status" className="text-sm text-ink-2">
            {state.status === 'ok' &&
              (changedAt ? (
                <>
                  Change saved at <LocalTime at={changedAt} as="seconds" />.
                </>
              ) : (
                'Saved; the model answers are open.'
              ))}
          </span>
        </Buttons>
        {state.status === 'error' && (
          <div className="mt-2" role="alert">
            <Fault>{state.message ?? 'That did not work. Load the page again.'}</Fault>
          </div>
        )}
      </Hang>
    </form>
  )
}
