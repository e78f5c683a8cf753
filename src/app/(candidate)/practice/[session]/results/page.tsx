import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { uuid } from '@/domain/core/text'
import { getGuideSummaries } from '@/domain/guides/queries'
import { getResults, type AttemptResult } from '@/domain/practice/get-results'
import { MODE_WORD } from '@/domain/practice/words'
import { getWaiting } from '@/domain/reviews/get-waiting'
import { submissionsOf } from '@/domain/reviews/submissions-of'
import { LocalTime } from '@/components/local-time'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/web/session'
import { AttemptSection } from './_components/attempt-section'
import { RecoverLeftover } from './_components/recover-leftover'
import { TimeMap } from './_components/time-map'

export const metadata: Metadata = { title: 'Results', robots: { index: false } }

export default async function ResultsPage({ params }: PageProps<'/practice/[session]/results'>) {
  const { session } = await params
  const viewer = await requireViewer(`/practice/${session}/results`)
  const now = new Date()
  const results = uuid.safeParse(session).success && (await getResults(viewer, session, now))
  if (!results) notFound()

  const submitted = await Promise.all(
    results.attempts
      .filter(({ status }) => status === 'SUBMITTED')
      .map(async (attempt) => ({ attempt, guides: await getGuideSummaries(attempt.revision.guides) })),
  )
  const [submissions, waiting] = await Promise.all([
    submissionsOf(
      viewer,
      submitted.map(({ attempt }) => attempt.id),
    ),
    getWaiting(),
  ])
  return (
    <Page>
      <PageHead
        title="Results"
        crumbs={[{ label: 'Practice', href: '/practice' }]}
        meta={[
          MODE_WORD[results.mode],
          <LocalTime key="when" at={results.startedAt.getTime()} as="moment" />,
        ]}
      />
      {results.status === 'RUNNING' && (
        <Notice
          action={
            <ButtonLink size="s" href={`/practice/${results.id}`}>
              Back to the session
            </ButtonLink>
          }
        >
          This session still runs. What is submitted can be scored now.
        </Notice>
      )}
      <RecoverLeftover
        owner={viewer.id}
        serverNow={now.getTime()}
        attempts={submitted
          .filter(({ attempt }) => !attempt.hiddenBy)
          .map(({ attempt }) => toRecoverable(attempt))}
      />
      <TimeMap attempts={results.attempts} extraTime={results.extraTime} />
      {submitted.map(({ attempt, guides }) => (
        <AttemptSection
          key={attempt.id}
          attempt={attempt}
          guides={guides}
          mentoring={{ waiting, submission: submissions.get(attempt.id) }}
        />
      ))}
    </Page>
  )
}

const toRecoverable = ({ id, body, lateBody, rev, deadlineAt }: AttemptResult) => ({
  id,
  rev,
  text: lateBody ?? body,
  deadlineAt: deadlineAt?.getTime() ?? null,
})
