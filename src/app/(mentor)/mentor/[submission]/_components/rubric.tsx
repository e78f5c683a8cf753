import type { KeyboardEvent } from 'react'
import { lettersAreOn } from '@/components/shell/letter-keys'
import { Check } from '@/components/ui/check'
import { Field, Input, TextArea } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { Notice } from '@/components/ui/notice'
import type { Criterion } from '@/domain/questions/schema'
import type { ReviewRoom } from '@/domain/reviews/get-review-room'
import type { Judgement, ReviewText } from '@/domain/reviews/review'
import { OVERALL_MAX, WHY_MAX } from '@/domain/reviews/words'
import { focusOn } from './places'
import { SnippetSelect } from './snippets'
import type { ReviewState } from './use-review'

/** A level and a reason for each criterion, the key points, and what the candidate takes away. */
export function Rubric({ room, state }: { room: ReviewRoom; state: ReviewState }) {
  const { review, change, isReadOnly } = state
  const { criteria, keyPoints } = room
  const points = criteria.reduce((sum, { id }) => sum + (review.levels[id]?.level ?? 0), 0)
  const write = (part: 'overall' | 'next', text: string) => change((old) => ({ ...old, [part]: text }))
  return (
    <section
      aria-labelledby="rubric"
      className="min-w-0 md:col-span-full 2xl:sticky 2xl:top-14 2xl:col-auto 2xl:max-h-[calc(100dvh-4rem)] 2xl:overflow-y-auto 2xl:border-l 2xl:border-line 2xl:px-5 2xl:pb-4"
    >
      <Head id="rubric" title="Rubric" note={`${points} of ${3 * criteria.length}`} />
      {!isReadOnly && (
        <p className="mb-3 text-sm text-ink-3 coarse:hidden">
          Keys <Kbd keys="0" /> to <Kbd keys="3" /> choose a level.
        </p>
      )}
      <fieldset disabled={isReadOnly} className="grid min-w-0 gap-5">
        {criteria.map((criterion) => (
          <CriterionField
            key={criterion.id}
            criterion={criterion}
            judged={review.levels[criterion.id] ?? { level: null, why: '' }}
            beside={besideOf(room, criterion.id)}
            onChange={(judged) =>
              change((old) => ({ ...old, levels: { ...old.levels, [criterion.id]: judged } }))
            }
          />
        ))}
        <section aria-labelledby="points">
          <Head
            id="points"
            title="Key points"
            note={`${keyPoints.filter(({ id }) => review.points.includes(id)).length} of ${keyPoints.length}`}
          />
          <ul role="list" className="divide-y divide-line">
            {keyPoints.map(({ id, text }) => (
              <li key={id} className="py-1.5">
                <Check
                  className="text-sm"
                  label={text}
                  detail={room.self?.ticks.includes(id) && 'Ticked by the candidate'}
                  checked={review.points.includes(id)}
                  onChange={(event) => change((old) => ticked(old, id, event.target.checked))}
                />
              </li>
            ))}
          </ul>
        </section>
        <Field label="Overall feedback">
          <TextArea
            id="overall"
            rows={5}
            maxLength={OVERALL_MAX}
            value={review.overall}
            onChange={(event) => write('overall', event.target.value)}
          />
        </Field>
        <SnippetSelect
          snippets={room.snippets}
          into="the overall feedback"
          onInsert={(text) => {
            write('overall', joined(review.overall, text))
            focusOn('overall')
          }}
        />
        <Field label="What to do next" hint="One or two things.">
          <TextArea
            id="next"
            rows={3}
            maxLength={OVERALL_MAX}
            value={review.next}
            onChange={(event) => write('next', event.target.value)}
          />
        </Field>
      </fieldset>
      {!room.self && room.status === 'WAITING' && (
        <div className="mt-4">
          <Notice>The candidate’s own score appears when yours is complete.</Notice>
        </div>
      )}
    </section>
  )
}

type CriterionFieldProps = {
  criterion: Criterion
  judged: Judgement
  /** Levels by others: the candidate, the draft before. */
  beside: string
  onChange: (judged: Judgement) => void
}

function CriterionField({ criterion, judged, beside, onChange }: CriterionFieldProps) {
  const { id, name, question, levels } = criterion
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1.5 text-sm">
        <strong>{name}</strong> <span className="text-ink-3">{question}</span>
        {beside && <span className="block text-ink-2 tabular-nums">{beside}</span>}
      </legend>
      <div
        onKeyDown={(event) => {
          const level = levelOf(event)
          if (level === null) return
          event.preventDefault()
          onChange({ ...judged, level })
          event.currentTarget.querySelectorAll('input')[level]?.focus()
        }}
        className="grid divide-line rounded-control border border-line-strong bg-surface max-md:divide-y md:grid-cols-4 md:max-2xl:divide-x 2xl:grid-cols-1 2xl:divide-y"
      >
        {levels.map((words, level) => (
          <label
            key={level}
            className="flex items-start gap-2 px-2.5 py-1.5 text-sm leading-snug text-ink-2 hover:bg-hover has-checked:bg-accent-soft has-checked:text-ink has-checked:inset-ring has-checked:inset-ring-accent coarse:min-h-11"
          >
            <input
              type="radio"
              id={level === (judged.level ?? 0) ? `level-${id}` : undefined}
              name={`level-${id}`}
              value={level}
              checked={judged.level === level}
              onChange={() => onChange({ ...judged, level })}
              className="mt-0.5 size-4 flex-none"
            />
            <span className="font-semibold tabular-nums">{level}</span>
            <span>{words}</span>
          </label>
        ))}
      </div>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-2">
        <label htmlFor={`why-${id}`} className="text-sm text-ink-2">
          Why<span className="sr-only">, {name}</span>
        </label>
        <Input
          id={`why-${id}`}
          maxLength={WHY_MAX}
          value={judged.why}
          onChange={(event) => onChange({ ...judged, why: event.target.value })}
        />
      </div>
    </fieldset>
  )
}

/** Each level has its number as a key. */
function levelOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): number | null {
  return /^[0-3]$/.test(key) && !ctrlKey && !altKey && !metaKey && lettersAreOn() ? Number(key) : null
}

function Head({ id, title, note }: { id: string; title: string; note: string }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 pb-2">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <span className="text-sm text-ink-3 tabular-nums">{note}</span>
    </div>
  )
}

function besideOf({ self, earlier }: ReviewRoom, id: string): string {
  const before = earlier?.review.levels[id]?.level
  const own = self?.levels[id]
  return [
    before !== undefined && before !== null && `Draft before: ${before}`,
    own !== undefined && `Candidate: ${own}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const ticked = (review: ReviewText, id: string, isOn: boolean): ReviewText => ({
  ...review,
  points: isOn
    ? [...review.points.filter((one) => one !== id), id]
    : review.points.filter((one) => one !== id),
})

const joined = (text: string, more: string) => (text.trim() ? `${text.trimEnd()}\n\n${more}` : more)
