'use client'

import { useState } from 'react'
import type { ImportPlan } from '@/domain/questions/plan-import'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { DenseTable } from '@/components/ui/dense-table'
import { Link } from '@/components/ui/link'
import { Meta } from '@/components/ui/meta'

type PlanRow = ImportPlan['rows'][number]

export const KIND_WORD = {
  create: 'New',
  update: 'Changed',
  unchanged: 'Unchanged',
  duplicate: 'Duplicate',
  rejected: 'Rejected',
} as const

const STEP = 200

/** The dry run, row by row. Long files are shown a part at a time. */
export function PlanTable({ plan }: { plan: ImportPlan }) {
  const [problemsOnly, setProblemsOnly] = useState(false)
  const [shown, setShown] = useState(STEP)
  const problems = plan.counts.rejected + plan.counts.duplicate
  const rows = problemsOnly ? plan.rows.filter(isProblem) : plan.rows
  return (
    <div className="grid gap-3">
      <Meta items={countsIn(plan)} />
      {problems > 0 && (
        <Check
          label={`Show only the ${problems.toLocaleString('en-GB')} with a problem`}
          checked={problemsOnly}
          onChange={(event) => setProblemsOnly(event.target.checked)}
        />
      )}
      <DenseTable label="What the import would do, by row">
        <thead>
          <tr>
            <th scope="col" className="n">
              Row
            </th>
            <th scope="col">Question</th>
            <th scope="col">Result</th>
            <th scope="col">What happens, or why not</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.row}>
              <td className="n">{row.row}</td>
              <th scope="row" className="min-w-48">
                {row.title || row.slug || 'No title'}
              </th>
              <td className={row.kind === 'rejected' ? 'font-medium text-bad' : undefined}>
                {KIND_WORD[row.kind]}
              </td>
              <td className="min-w-64">
                <Why row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </DenseTable>
      {rows.length > shown && (
        <div>
          <Button type="button" onClick={() => setShown(shown + STEP)}>
            Show the next {Math.min(STEP, rows.length - shown)} of{' '}
            {(rows.length - shown).toLocaleString('en-GB')}
          </Button>
        </div>
      )}
    </div>
  )
}

const STEP_WORD = {
  none: '',
  send: 'Waits for a second person',
  draft: 'Becomes a draft',
  retire: 'Is retired',
  'put-back': 'Is put back with the words it had',
} as const

function Why({ row: { faults, like, step, moves } }: { row: PlanRow }) {
  if (like)
    return (
      <>
        {Math.floor(like.figure * 100)} % like{' '}
        <Link href={`/admin/questions/${like.slug}`}>{like.title}</Link>
      </>
    )
  if (faults.length === 0)
    return [STEP_WORD[step], moves ? 'Topic or openness changes at once' : ''].filter(Boolean).join('; ')
  return faults.map(({ field, reason }, index) => (
    <span key={index} className="block">
      {field}: {reason}
    </span>
  ))
}

const isProblem = ({ kind }: PlanRow): boolean => kind === 'rejected' || kind === 'duplicate'

const countsIn = ({ counts }: ImportPlan): string[] =>
  (Object.keys(KIND_WORD) as (keyof typeof KIND_WORD)[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${KIND_WORD[kind]}: ${counts[kind].toLocaleString('en-GB')}`)
