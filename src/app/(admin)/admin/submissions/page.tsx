import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listWaiting, type WaitingRow } from '@/domain/reviews/list-waiting'
import { canAssign } from '@/domain/reviews/policy'
import { waitingFilterSchema } from '@/domain/reviews/schema'
import { LocalTime } from '@/components/local-time'
import { Pages } from '@/components/pages'
import { DenseTable } from '@/components/ui/dense-table'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'
import { pageAddresses } from '@/lib/list-address'
import { requireViewer } from '@/web/session'
import { ReassignForm } from './_components/reassign-form'

export const metadata: Metadata = { title: 'Submissions', robots: { index: false } }

export default async function SubmissionsPage({ searchParams }: PageProps<'/admin/submissions'>) {
  const viewer = await requireViewer('/admin/submissions')
  if (!canAssign(viewer)) notFound()
  const filter = waitingFilterSchema.parse(await searchParams)
  const { rows, mentors, next } = await listWaiting(viewer, filter)
  return (
    <Page width="work">
      <PageHead
        title="Submissions"
        lede={
          <p>
            Every answer that waits for a review, the longest waiting first. One that is stuck can be taken
            from its mentor; what they wrote stays with them.
          </p>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={filter.after ? 'Nothing waits beyond this' : 'No answer waits'}>
          {filter.after ? 'Go back to the first page.' : 'Answers come here when candidates hand them in.'}
        </EmptyState>
      ) : (
        <DenseTable label="Waiting answers">
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col" className="max-md:hidden">
                Candidate
              </th>
              <th scope="col" className="max-lg:hidden">
                Handed in
              </th>
              <th scope="col">Where it is</th>
              <th scope="col">Give it to</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="min-w-32">
                  {row.title}
                  {row.draft > 1 && <span className="font-normal text-ink-3"> draft {row.draft}</span>}
                  <span className="block font-normal text-ink-3 md:hidden">{row.candidate}</span>
                </th>
                <td className="max-md:hidden">{row.candidate}</td>
                <td className="max-lg:hidden">
                  <LocalTime at={row.handedInAt.getTime()} as="moment" />
                </td>
                <td>
                  <Whereabouts row={row} />
                </td>
                <td>
                  <ReassignForm
                    submission={row.id}
                    title={row.title}
                    mentors={mentors.filter(({ id }) => id !== row.candidateId)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </DenseTable>
      )}
      <Pages {...pageAddresses('/admin/submissions', filter, next)} />
    </Page>
  )
}

function Whereabouts({ row: { holder, claimedAt, keptFor } }: { row: WaitingRow }) {
  if (holder && claimedAt) {
    return (
      <>
        {holder} holds it since <LocalTime at={claimedAt.getTime()} as="moment" />
      </>
    )
  }
  return keptFor ? `Kept for ${keptFor}` : 'In the queue'
}
