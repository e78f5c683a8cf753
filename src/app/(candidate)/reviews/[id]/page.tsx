import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { uuid } from '@/domain/core/text'
import { TYPE_WORD } from '@/domain/questions/words'
import { getSubmission } from '@/domain/reviews/get-submission'
import { LocalTime } from '@/components/local-time'
import { RefreshOnce } from '@/components/refresh-once'
import { DifficultyMark } from '@/components/ui/difficulty'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/web/session'
import { Drafts } from './_components/drafts'
import { Reviewed } from './_components/reviewed'
import { Unreviewed } from './_components/unreviewed'

export const metadata: Metadata = { title: 'Review', robots: { index: false } }

export default async function ReviewPage({ params }: PageProps<'/reviews/[id]'>) {
  const { id } = await params
  const viewer = await requireViewer(`/reviews/${id}`)
  const submission = uuid.safeParse(id).success && (await getSubmission(viewer, id, new Date()))
  if (!submission) notFound()
  const { question, draft, handedInAt, review } = submission
  return (
    <Page width="work">
      <PageHead
        face="content"
        title={question.title}
        crumbs={[{ label: 'Reviews', href: '/reviews' }]}
        meta={[
          <DifficultyMark key="difficulty" value={question.difficulty} />,
          TYPE_WORD[question.type],
          draft > 1 && `Draft ${draft}`,
          <span key="when">
            Handed in on <LocalTime at={handedInAt.getTime()} as="moment" />
          </span>,
          <Link key="results" href={`/practice/${submission.sessionId}/results`}>
            Its results
          </Link>,
        ]}
      />
      {review ? (
        <Reviewed viewer={viewer} submission={submission} review={review} />
      ) : (
        <Unreviewed submission={submission} />
      )}
      <Drafts submission={submission} />
      {submission.isNews && <RefreshOnce />}
    </Page>
  )
}
