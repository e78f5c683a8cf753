import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import {
  listReports,
  REPORTS_COUNT,
  reportsFilterSchema,
  type ReportRow,
} from '@/domain/questions/list-reports'
import { canAnswerReports } from '@/domain/questions/policy'
import { LocalTime } from '@/components/local-time'
import { Pages } from '@/components/pages'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Meta } from '@/components/ui/meta'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'
import { pageAddresses } from '@/lib/list-address'
import { requireViewer } from '@/web/session'
import { AnswerForm } from './_components/answer-form'

export const metadata: Metadata = { title: 'Reports', robots: { index: false } }

export default async function ReportsPage({ searchParams }: PageProps<'/admin/reports'>) {
  const viewer = await requireViewer('/admin/reports')
  if (!canAnswerReports(viewer)) notFound()
  const filter = reportsFilterSchema.parse(await searchParams)
  const { rows, next, open } = await listReports(viewer, filter)
  const isDone = filter.state === 'answered'
  return (
    <Page width="work">
      <PageHead
        title={isDone ? 'Answered reports' : 'Reports'}
        lede={
          <p>
            {isDone
              ? 'What readers were told, newest first.'
              : 'What readers say is wrong with a question, the longest waiting first. Mend it, then say what became of it; the reader hears back.'}
          </p>
        }
        meta={[
          waitingWords(open),
          <Link key="other" href={isDone ? '/admin/reports' : '/admin/reports?state=answered'}>
            {isDone ? 'Waiting reports' : 'Answered reports'}
          </Link>,
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={isDone ? 'None has been answered yet' : 'No report waits'}
          actions={<ButtonLink href="/admin/questions">Questions</ButtonLink>}
        >
          {isDone
            ? 'A report comes here once it has its answer.'
            : 'Readers send one from the side of a question’s page.'}
        </EmptyState>
      ) : (
        <ul role="list" className="border-t border-line-strong">
          {rows.map((row) => (
            <li key={row.id} className="border-b border-line-strong py-5">
              <Report row={row} />
            </li>
          ))}
        </ul>
      )}
      <Pages {...pageAddresses('/admin/reports', filter, next)} />
    </Page>
  )
}

function waitingWords(open: number): string {
  if (open === 1) return 'One waits for an answer'
  const most = REPORTS_COUNT.toLocaleString('en-GB')
  return open > REPORTS_COUNT ? `Over ${most} wait for an answer` : `${open} wait for an answer`
}

function Report({ row }: { row: ReportRow }) {
  return (
    <article className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
      <div className="min-w-0">
        <h2 className="text-lg">
          <Link href={`/admin/questions/${row.slug}`}>{row.title}</Link>
        </h2>
        <Meta
          className="mt-1"
          items={[
            row.reporter,
            <LocalTime key="at" at={row.createdAt.getTime()} as="moment" />,
            revisionInWords(row),
            ...stateInWords(row.state),
            row.state.path && (
              <Link key="page" href={row.state.path}>
                Its page
              </Link>
            ),
          ]}
        />
        <p className="mt-3 max-w-measure text-base [overflow-wrap:anywhere] whitespace-pre-line">
          {row.text}
        </p>
      </div>
      {row.answeredAt ? (
        <div className="min-w-0">
          <p className="text-sm text-ink-2">
            {row.answeredBy ?? 'A person who has left'},{' '}
            <LocalTime at={row.answeredAt.getTime()} as="moment" />
          </p>
          <p className="mt-1 max-w-measure text-base [overflow-wrap:anywhere] whitespace-pre-line">
            {row.answer}
          </p>
        </div>
      ) : (
        <AnswerForm report={row.id} title={row.title} />
      )}
    </article>
  )
}

function revisionInWords({ revision, published, state }: ReportRow): string {
  const seen = state.revision > 0 ? state.revision : revision
  return published !== null && published > seen
    ? `Revision ${seen}; ${published} is published now`
    : `Revision ${seen}`
}

const stateInWords = ({ hints, answers, width, theme }: ReportRow['state']): (string | false)[] => [
  hints > 0 && (hints === 1 ? 'One hint open' : `${hints} hints open`),
  answers > 0 && 'Model answers open',
  width > 0 && `${width} px wide${theme && `, ${theme}`}`,
]
