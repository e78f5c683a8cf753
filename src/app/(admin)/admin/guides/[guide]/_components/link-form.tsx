'use client'

import type { LinkRow } from '@/domain/guides/guide-links'
import { CURATION_NOTE_MAX, TYPE_WORD } from '@/domain/questions/words'
import { FormOutcome } from '@/components/form-outcome'
import { DenseTable } from '@/components/ui/dense-table'
import { DifficultyMark } from '@/components/ui/difficulty'
import { Fault, Field, Input } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { SelectAll } from '../../../../_components/select-all'
import { changeLinksAction } from '../../actions'

const WORDS = {
  'add-guide': { table: 'Questions without the link', button: 'Link the ticked', pending: 'Linking' },
  'remove-guide': { table: 'Questions with the link', button: 'Take the links away', pending: 'Taking away' },
} as const

type LinkFormProps = { guide: string; change: keyof typeof WORDS; rows: LinkRow[] }

/** Questions to tick, and the link to give them or to take away; what could not be changed is named. */
export function LinkForm({ guide, change, rows }: LinkFormProps) {
  const { state, faults, form } = useActionForm(changeLinksAction)
  const { table, button, pending } = WORDS[change]
  return (
    <form {...form}>
      <input type="hidden" name="guide" value={guide} />
      <input type="hidden" name="do" value={change} />
      <DenseTable label={table}>
        <thead>
          <tr>
            <th scope="col">
              <SelectAll />
            </th>
            <th scope="col">Title</th>
            <th scope="col">Difficulty</th>
            <th scope="col">Type</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slug, title, topic, difficulty, type, isNamed }) => (
            <tr key={slug}>
              <td>
                <input
                  type="checkbox"
                  name="questions[]"
                  value={slug}
                  aria-label={`Select: ${title}`}
                  className="size-4 align-middle"
                />
              </td>
              <th scope="row" className="min-w-44">
                <Link href={`/admin/questions/${slug}`}>{title}</Link>
                <span className="block text-sm font-normal text-ink-3">
                  {topic}
                  {isNamed && '; named in the guide'}
                </span>
              </th>
              <td>
                <DifficultyMark value={difficulty} />
              </td>
              <td className="whitespace-nowrap">{TYPE_WORD[type]}</td>
            </tr>
          ))}
        </tbody>
      </DenseTable>
      <div className="mt-4 grid gap-3">
        <div className="flex flex-wrap items-end gap-3">
          <Field label="Why" error={faults.note} className="flex-[1_1_14rem] sm:max-w-96">
            <Input name="note" maxLength={CURATION_NOTE_MAX} autoComplete="off" />
          </Field>
          <SubmitButton pendingLabel={pending}>{button}</SubmitButton>
        </div>
        {faults.questions && <Fault>{faults.questions[0]}</Fault>}
        <FormOutcome state={state} />
      </div>
    </form>
  )
}
