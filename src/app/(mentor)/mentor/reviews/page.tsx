import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { uuid } from '@/domain/core/text'
import { listMyReviews } from '@/domain/reviews/list-my-reviews'
import { canReview } from '@/domain/reviews/policy'
import { RATING_WORD } from '@/domain/reviews/words'
import { LocalTime } from '@/components/local-time'
import { Pages } from '@/components/pages'
import { ButtonLink } from '@/components/ui/button'
import { DenseTable } from '@/components/ui/dense-table'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'
import { requireViewer } from '@/web/session'

export const metadata: Metadata = { title: 'My reviews', robots: { index: false } }

export default async function MyReviewsPage({ searchParams }: PageProps<'/mentor/reviews'>) {
  const viewer = await requireViewer('/mentor/reviews')
  if (!canReview(viewer)) notFound()
  const before = uuid.safeParse((await searchParams).before).data
  const { rows, next } = await listMyReviews(viewer, before)
  return (
    <Page width="work">
      <PageHead
        title="My reviews"
        lede={<p>What you have published, newest first. Open one to read what the candidate replied.</p>}
      />
      {rows.length === 0 ? (
        <EmptyState
          title="No review here yet"
          actions={
            <ButtonLink href="/mentor" size="s">
              Answers to review
            </ButtonLink>
          }
        >
          Claim an answer from the queue; your review comes here when you publish it.
        </EmptyState>
      ) : (
        <DenseTable label="My reviews">
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Candidate</th>
              <th scope="col" className="max-sm:hidden">
                Published
              </th>
              <th scope="col">Rated</th>
              <th scope="col">Messages</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.submission}>
                <th scope="row">
                  <Link href={`/mentor/${row.submission}`}>{row.title}</Link>
                </th>
                <td>
                  {row.candidate} {row.draft > 1 && <span className="text-ink-3">draft {row.draft}</span>}
                </td>
                <td className="whitespace-nowrap max-sm:hidden">
                  <LocalTime at={row.publishedAt.getTime()} as="moment" />
                </td>
                <td>{row.rating ? RATING_WORD[row.rating] : 'Not yet'}</td>
                <td>{row.unread ? <strong>To answer</strong> : ''}</td>
              </tr>
            ))}
          </tbody>
        </DenseTable>
      )}
      <Pages previous={before && '/mentor/reviews'} next={next && `/mentor/reviews?before=${next}`} />
    </Page>
  )
}
