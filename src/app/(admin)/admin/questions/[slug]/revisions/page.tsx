import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import * as z from 'zod'
import { compareRevisions, type FieldChange } from '@/domain/questions/compare-revisions'
import { getCurated } from '@/domain/questions/get-curated'
import { HISTORY_WORD, listHistory, type HistoryStep } from '@/domain/questions/list-history'
import { listRevisions, type RevisionRow } from '@/domain/questions/list-revisions'
import { canCurate } from '@/domain/questions/policy'
import { LocalTime } from '@/components/local-time'
import { Button } from '@/components/ui/button'
import { DenseTable } from '@/components/ui/dense-table'
import { Field, Select } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/web/session'
import { restoreAction } from '../../actions'
import { FieldChanges } from '../_components/field-changes'
import { Step } from '../_components/steps'

export const metadata: Metadata = { title: 'Revisions and history', robots: { index: false } }

const number = z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined)
const querySchema = z.object({ from: number, to: number })

export default async function RevisionsPage({
  params,
  searchParams,
}: PageProps<'/admin/questions/[slug]/revisions'>) {
  const { slug } = await params
  const viewer = await requireViewer(`/admin/questions/${slug}/revisions`)
  if (!canCurate(viewer)) notFound()
  const question = await getCurated(viewer, slug)
  if (!question) notFound()
  const { from = Math.max(1, question.newest - 1), to = question.newest } = querySchema.parse(
    await searchParams,
  )
  const inForce = question.published?.number ?? question.newest
  const [rows, history, changes] = await Promise.all([
    listRevisions(viewer, question.id),
    listHistory(viewer, question.id),
    compareRevisions(viewer, { question: question.id, from, to }),
  ])
  return (
    <Page width="work">
      <PageHead
        title="Revisions and history"
        crumbs={[
          { label: 'Questions', href: '/admin/questions' },
          { label: question.title, href: `/admin/questions/${question.slug}` },
        ]}
      />
      {question.draft && rows.length > 0 && (
        <Notice>A revision can be restored when the working copy is published or discarded.</Notice>
      )}
      <DenseTable label="Revisions">
        <thead>
          <tr>
            <th scope="col">Revision</th>
            <th scope="col">Note</th>
            <th scope="col">Written by</th>
            <th scope="col">Date</th>
            <th scope="col" className="n">
              Attempts
            </th>
            {!question.draft && <th scope="col">Restore</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <th scope="row" className="whitespace-nowrap">
                {row.number}
                {row.isPublished && ', published'}
              </th>
              <td>{row.note}</td>
              <td>{row.author ?? 'Content files'}</td>
              <td className="whitespace-nowrap">
                <LocalTime at={row.createdAt.getTime()} as="moment" />
              </td>
              <td className="n">{row.attempts.toLocaleString('en-GB')}</td>
              {!question.draft && (
                <td>
                  <Step
                    action={restoreAction}
                    question={question.id}
                    label={`Restore ${row.number}`}
                    note={row.number === inForce ? undefined : `Why ${row.number} comes back`}
                    fields={{ number: row.number }}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </DenseTable>
      <History steps={history} />
      {rows.length > 1 && <Compare slug={question.slug} rows={rows} from={from} to={to} changes={changes} />}
    </Page>
  )
}

function History({ steps }: { steps: HistoryStep[] }) {
  return (
    <section aria-labelledby="history" className="pt-8">
      <h2 id="history" className="pb-3 text-xl">
        History
      </h2>
      <DenseTable label="Steps of the question">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">What happened</th>
            <th scope="col">By</th>
            <th scope="col">In their words</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ id, at, action, revision, person, note }) => (
            <tr key={id}>
              <td className="whitespace-nowrap">
                <LocalTime at={at.getTime()} as="moment" />
              </td>
              <th scope="row" className="min-w-40">
                {HISTORY_WORD[action]}
                {revision !== null && `: revision ${revision}`}
              </th>
              <td>{person}</td>
              <td className="min-w-48 [overflow-wrap:anywhere]">{note || '–'}</td>
            </tr>
          ))}
        </tbody>
      </DenseTable>
    </section>
  )
}

type CompareProps = {
  slug: string
  rows: RevisionRow[]
  from: number
  to: number
  changes: FieldChange[] | null
}

function Compare({ slug, rows, from, to, changes }: CompareProps) {
  const options = rows.map((row) => (
    <option key={row.number} value={row.number}>
      Revision {row.number}
    </option>
  ))
  return (
    <section aria-labelledby="compare" className="pt-8 pb-10">
      <h2 id="compare" className="text-xl">
        Compare
      </h2>
      <form action={`/admin/questions/${slug}/revisions`} className="my-4 flex flex-wrap items-end gap-3">
        <Field label="From">
          <Select name="from" defaultValue={from}>
            {options}
          </Select>
        </Field>
        <Field label="To">
          <Select name="to" defaultValue={to}>
            {options}
          </Select>
        </Field>
        <Button>Compare</Button>
      </form>
      {changes?.length === 0 && <p className="text-ui">They say the same.</p>}
      {changes === null && <p className="text-ui">One of these revisions does not exist. Choose another.</p>}
      {changes && <FieldChanges changes={changes} />}
    </section>
  )
}
