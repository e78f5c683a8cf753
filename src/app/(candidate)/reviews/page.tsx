import clsx from 'clsx'
import type { Metadata } from 'next'
import { uuid } from '@/domain/core/text'
import { getWaiting } from '@/domain/reviews/get-waiting'
import { listSubmissions, type SubmissionRow } from '@/domain/reviews/list-submissions'
import { LocalTime } from '@/components/local-time'
import { Pages } from '@/components/pages'
import { ButtonLink } from '@/components/ui/button'
import { DenseTable } from '@/components/ui/dense-table'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'
import { requireViewer } from '@/web/session'
import { WaitingTime } from '../_components/waiting-time'
import { placeWords } from './_components/place-words'

export const metadata: Metadata = { title: 'Reviews', robots: { index: false } }

export default async function ReviewsPage({ searchParams }: PageProps<'/reviews'>) {
  const viewer = await requireViewer('/reviews')
  const before = uuid.safeParse((await searchParams).before).data
  const [{ rows, next }, waiting] = await Promise.all([listSubmissions(viewer, before), getWaiting()])
  return (
    <Page>
      <PageHead
        title="Reviews"
        lede={
          <p>
            Answers you have handed to the mentors. <WaitingTime {...waiting} />
          </p>
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          title={before ? 'Nothing older' : 'You have not handed in an answer yet'}
          actions={
            <ButtonLink href="/practice" variant="primary">
              Practise a question
            </ButtonLink>
          }
        >
          {!before && 'Submit an answer in practice; on its results you can hand it to a mentor.'}
        </EmptyState>
      ) : (
        <DenseTable label="Answers handed in">
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">State</th>
              <th scope="col" className="n max-sm:hidden">
                Handed in
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="min-w-40">
                  <Link href={`/reviews/${row.id}`}>{row.title}</Link>
                  {row.draft > 1 && <span className="font-normal text-ink-3"> draft {row.draft}</span>}
                </th>
                <td className={clsx(row.isRead === false && 'font-semibold')}>
                  <State row={row} />
                </td>
                <td className="n max-sm:hidden">
                  <LocalTime at={row.handedInAt.getTime()} as="moment" />
                </td>
              </tr>
            ))}
          </tbody>
        </DenseTable>
      )}
      <Pages previous={before && '/reviews'} next={next && `/reviews?before=${next}`} />
    </Page>
  )
}

function State({ row: { status, isClaimed, place, publishedAt, isRead } }: { row: SubmissionRow }) {
  if (status === 'WITHDRAWN') return 'Withdrawn'
  if (publishedAt) {
    return (
      <>
        Reviewed on <LocalTime at={publishedAt.getTime()} as="day" />
        {isRead === false && ', unread'}
      </>
    )
  }
  if (isClaimed) return 'A mentor is at work on it'
  return place === null ? 'Waiting' : placeWords(place)
}
