import type { CuratedFilter, CuratedRow } from '@/domain/questions/list-curated'
import { TYPE_WORD } from '@/domain/questions/words'
import { LocalTime } from '@/components/local-time'
import { DenseTable } from '@/components/ui/dense-table'
import { DifficultyMark } from '@/components/ui/difficulty'
import { Link } from '@/components/ui/link'
import { QuestionState } from './question-state'
import { SelectAll } from './select-all'

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
          <th scope="col">Difficulty</th>
          <th scope="col">Type</th>
          <th scope="col" className="n">
            Revision
          </th>
          <Sortable filter={filter} by="changed" label="Changed" />
          <Sortable filter={filter} by="attempts" label="Attempts" />
          <th scope="col" className="n">
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
        <span className="block text-sm font-normal text-ink-3">{row.topic}</span>
      </th>
      <td className="whitespace-nowrap">
        <QuestionState status={row.status} draft={row.draft} />
        {row.faults > 0 && (
          <span className="block text-sm text-bad">
            {row.faults === 1 ? 'One fault' : `${row.faults} faults`}
          </span>
        )}
      </td>
      <td>
        <DifficultyMark value={row.difficulty} />
      </td>
      <td className="whitespace-nowrap">{TYPE_WORD[row.type]}</td>
      <td className="n">{row.revision ?? '–'}</td>
      <td className="n whitespace-nowrap">
        <LocalTime at={row.changedAt.getTime()} as="day" />
      </td>
      <td className="n">{row.attempts.toLocaleString('en-GB')}</td>
      <td className="n">{row.reports}</td>
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
  const { after: _after, ...kept } = { ...filter, sort: by }
  const set = Object.entries(kept).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return (
    <th scope="col" className="n" aria-sort={isSorted ? 'descending' : undefined}>
      {isSorted ? label : <Link href={`/admin/questions?${new URLSearchParams(set)}`}>{label}</Link>}
      {isSorted && <span aria-hidden="true"> ↓</span>}
    </th>
  )
}
