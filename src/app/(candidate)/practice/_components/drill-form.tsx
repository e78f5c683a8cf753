import { randomUUID } from 'node:crypto'
import { Check } from '@/components/ui/check'
import { Choice } from '@/components/ui/choice'
import { Field, Select } from '@/components/ui/field'
import { DRILL_MAX_QUESTIONS, EXTRA_TIME_WORD } from '@/domain/practice/words'
import { DIFFICULTY_WORD, FORMAT_WORD, TYPE_WORD } from '@/domain/questions/words'
import type { ExtraTime } from '@/generated/prisma/enums'
import { StartForm } from './start-form'

type DrillFormProps = {
  topics: { slug: string; title: string; groupId: string | null }[]
  extraTime: ExtraTime
}

/** What to drill: any filter may stay open. Draws first what was practised least. */
export function DrillForm({ topics, extraTime }: DrillFormProps) {
  return (
    <StartForm mode="DRILL" startKey={randomUUID()} label="Start the drill">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Topic">
          <Select name="topic" defaultValue="">
            <option value="">Any topic</option>
            {topics.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <Picker name="type" label="Type" any="Any type" words={TYPE_WORD} />
        <Picker name="format" label="Answer format" any="Any format" words={FORMAT_WORD} />
        <Field label="Questions">
          <Select name="count" defaultValue="1">
            {Array.from({ length: DRILL_MAX_QUESTIONS }, (_, i) => (
              <option key={i} value={i + 1}>
                {i + 1}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Choice
        name="difficulty"
        legend="Difficulty"
        defaultValue=""
        options={[{ value: '', label: 'Any' }, ...optionsOf(DIFFICULTY_WORD)]}
      />
      <ExtraTimeChoice extraTime={extraTime} />
      <Check name="fresh" label="Only questions I have not practised" />
    </StartForm>
  )
}

/** Chosen before the start and kept with the session. */
export const ExtraTimeChoice = ({ extraTime }: { extraTime: ExtraTime }) => (
  <Choice name="extraTime" legend="Time" defaultValue={extraTime} options={optionsOf(EXTRA_TIME_WORD)} />
)

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

function Picker({
  name,
  label,
  any,
  words,
}: {
  name: string
  label: string
  any: string
  words: Record<string, string>
}) {
  return (
    <Field label={label}>
      <Select name={name} defaultValue="">
        <option value="">{any}</option>
        {optionsOf(words).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
