import { randomUUID } from 'node:crypto'
import { Check } from '@/components/ui/check'
import { Choice } from '@/components/ui/choice'
import { optionsOf, SelectField, titlesOf } from '@/components/ui/select-field'
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
        <SelectField name="topic" label="Topic" any="Any topic" options={titlesOf(topics)} />
        <SelectField name="type" label="Type" any="Any type" options={optionsOf(TYPE_WORD)} />
        <SelectField name="format" label="Answer format" any="Any format" options={optionsOf(FORMAT_WORD)} />
        <SelectField name="count" label="Questions" value="1" options={COUNTS} />
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

const COUNTS = Array.from({ length: DRILL_MAX_QUESTIONS }, (_, i) => ({
  value: `${i + 1}`,
  label: `${i + 1}`,
}))
