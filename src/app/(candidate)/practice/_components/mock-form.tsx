import { randomUUID } from 'node:crypto'
import { Choice } from '@/components/ui/choice'
import { MOCK_MIXES, THINKING_MINUTES } from '@/domain/practice/words'
import { TYPE_WORD } from '@/domain/questions/words'
import type { ExtraTime } from '@/generated/prisma/enums'
import { ExtraTimeChoice } from './drill-form'
import { StartForm } from './start-form'

/** A mix of types under one clock, as in an interview. */
export function MockForm({ extraTime }: { extraTime: ExtraTime }) {
  return (
    <StartForm mode="MOCK" startKey={randomUUID()} label="Start the interview">
      <Choice
        name="mix"
        legend="Length"
        layout="cells"
        defaultValue="full"
        options={Object.entries(MOCK_MIXES).map(([value, { label, types }]) => ({
          value,
          label,
          detail: types.map((type) => TYPE_WORD[type]).join(', '),
        }))}
      />
      <ExtraTimeChoice extraTime={extraTime} />
      <p className="text-sm text-pretty text-ink-2">
        The clock holds the minutes of all questions and {THINKING_MINUTES} more for each, to think before
        writing. It cannot be stopped.
      </p>
    </StartForm>
  )
}
