import type { ReactNode } from 'react'
import type { QueueRow } from '@/domain/reviews/get-queue'
import { TYPE_WORD } from '@/domain/questions/words'
import { DenseTable } from '@/components/ui/dense-table'
import { DifficultyMark } from '@/components/ui/difficulty'
import { ClaimForm } from './claim-form'
import { interviewIn, since } from './waiting'

type QueueTableProps = {
  label: string
  rows: QueueRow[]
  now: Date
  /** What is done with a row; the button that claims it unless told otherwise. */
  act?: (row: QueueRow) => ReactNode
}

/** Answers that wait, one a line: what is asked, by whom, since when. */
export function QueueTable({ label, rows, now, act = claim }: QueueTableProps) {
  return (
    <DenseTable label={label}>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col" className="max-lg:hidden">
            Topic
          </th>
          <th scope="col">Candidate</th>
          <th scope="col" className="n max-md:hidden">
            Words
          </th>
          <th scope="col" className="n max-sm:hidden">
            Waiting
          </th>
          <th scope="col">
            <span className="sr-only">Action</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="min-w-40">
              <span className="font-serif text-base">{row.title}</span>
              <span className="flex flex-wrap gap-x-3 font-normal text-ink-3">
                <DifficultyMark value={row.difficulty} />
                {TYPE_WORD[row.type]}
                <span className="sm:hidden">Waiting {since(row.handedInAt, now)}</span>
              </span>
              {row.wish && <span className="block max-w-measure font-normal text-ink-2">“{row.wish}”</span>}
            </th>
            <td className="max-lg:hidden">{row.topic}</td>
            <td>
              {row.candidate} {row.draft > 1 && <span className="text-ink-3">draft {row.draft}</span>}
              {row.interviewInDays !== null && (
                <span className="block font-medium">{interviewIn(row.interviewInDays)}</span>
              )}
            </td>
            <td className="n max-md:hidden">{row.words}</td>
            <td className="n max-sm:hidden">{since(row.handedInAt, now)}</td>
            <td className="n">{act(row)}</td>
          </tr>
        ))}
      </tbody>
    </DenseTable>
  )
}

const claim = (row: QueueRow) => <ClaimForm submission={row.id} title={row.title} />
