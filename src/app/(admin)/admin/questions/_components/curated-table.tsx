import clsx from 'clsx'
import type { CuratedFilter } from '@/domain/questions/curated-filter'
import type { CuratedRow } from '@/domain/questions/list-curated'
import { TYPE_WORD } from '@/domain/questions/words'
import { LocalTime } from '@/components/local-time'
import { DenseTable } from '@/components/ui/dense-table'
import { DifficultyMark } from '@/components/ui/difficulty'
import { Link } from '@/components/ui/link'
import { listAddress } from '@/lib/list-address'
import { QuestionState } from './question-state'
import { SelectAll } from '../../../_components/select-all'

/** The curators' list, a box before each question. */
export function CuratedTable({ rows, filter }: { rows: CuratedRow[]; filter: CuratedFilter }) {
  return (
    <DenseTable label="Questions">
      <thead>
        <tr>
          <th scope="col">
            <SelectAll />
          </th>
          <th scope="col">Title</th>
          <th scope="col">State</th>
          <th scope="col" className="max-2xl:hidden">
            Topic
          </th>
          <th scope="col" className="max-sm:hidden">
            Difficulty
          </th>
          <th scope="col" className="max-lg:hidden">
            Type
          </th>
          <th scope="col" className="n max-lg:hidden">
            Rev.
          </th>
          <Sortable filter={filter} by="changed" label="Changed" />
          <Sortable filter={filter} by="attempts" label="Attempts" />
          <th scope="col" className="n max-sm:hidden">
            Reports
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </tbody>
    </DenseTable>
  )
}

function Line({ row }: { row: CuratedRow }) {
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          name="questions[]"
          value={row.slug}
          aria-label={`Select: ${row.title}`}
          className="size-4 align-middle"
        />
      </td>
      <th scope="row" className="min-w-44">
        <Link href={`/admin/questions/${row.slug}`}>{row.title}</Link>
        <span className="block font-normal text-ink-3 2xl:hidden">{row.topic}</span>
      </th>
      <td className="whitespace-nowrap">
        <QuestionState status={row.status} draft={row.draft} />
        {row.faults > 0 && (
          <span className="block text-sm text-bad">
            {row.faults === 1 ? 'One fault' : `${row.faults} faults`}
          </span>
        )}
      </td>
      <td className="max-2xl:hidden">{row.topic}</td>
      <td className="max-sm:hidden">
        <DifficultyMark value={row.difficulty} />
      </td>
      <td className="whitespace-nowrap max-lg:hidden">{TYPE_WORD[row.type]}</td>
      <td className="n max-lg:hidden">{row.revision ?? '–'}</td>
      <td className="n max-sm:hidden">
        <LocalTime at={row.changedAt.getTime()} as="shortDay" />
      </td>
      <td className="n max-sm:hidden">{row.attempts.toLocaleString('en-GB')}</td>
      <td className={clsx('n max-sm:hidden', row.reports > 0 ? 'font-semibold' : 'text-ink-3')}>
        {row.reports}
      </td>
    </tr>
  )
}

function Sortable({
  filter,
  by,
  label,
}: {
  filter: CuratedFilter
  by: 'changed' | 'attempts'
  label: string
}) {
  const isSorted = (filter.sort ?? 'changed') === by
  const sorted = listAddress('/admin/questions', { ...filter, sort: by, after: undefined })
  return (
    <th scope="col" className="n max-sm:hidden" aria-sort={isSorted ? 'descending' : undefined}>
      {isSorted ? label : <Link href={sorted}>{label}</Link>}
      {isSorted && <span aria-hidden="true"> ↓</span>}
    </th>
  )
}
