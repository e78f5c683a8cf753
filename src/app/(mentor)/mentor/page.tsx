import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listTopics } from '@/domain/questions/topic-queries'
import { TYPE_WORD } from '@/domain/questions/words'
import { getQueue, QUEUE_COUNT, type HeldRow, type QueueRow } from '@/domain/reviews/get-queue'
import { canReview } from '@/domain/reviews/policy'
import { queueFilterSchema, type QueueFilter } from '@/domain/reviews/schema'
import { CLAIMS_MAX } from '@/domain/reviews/words'
import { LocalTime } from '@/components/local-time'
import { Pages } from '@/components/pages'
import { SectionHead } from '@/components/section-head'
import { ButtonLink } from '@/components/ui/button'
import { FilterBar } from '@/components/ui/filter-bar'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { optionsOf, SelectField, titlesOf } from '@/components/ui/select-field'
import { EmptyState } from '@/components/ui/state'
import { pageAddresses } from '@/lib/list-address'
import { requireViewer } from '@/web/session'
import { ClaimForm } from './_components/claim-form'
import { QueueTable } from './_components/queue-table'

export const metadata: Metadata = { title: 'Answers to review', robots: { index: false } }

const ADDRESS = '/mentor'

export default async function QueuePage({ searchParams }: PageProps<'/mentor'>) {
  const viewer = await requireViewer(ADDRESS)
  if (!canReview(viewer)) notFound()
  const filter = queueFilterSchema.parse(await searchParams)
  const now = new Date()
  const [queue, topics] = await Promise.all([getQueue(viewer, filter, now), listTopics()])
  const { held, preferred, rows, waiting, next } = queue
  const isNarrowed = Boolean(filter.topic || filter.type)
  return (
    <Page width="work">
      <PageHead
        title="Answers to review"
        lede={
          <p>
            Claim an answer and it is yours for 20 minutes, renewed while you work on it. You may hold{' '}
            {CLAIMS_MAX} at once.
          </p>
        }
      />
      {held.length > 0 && (
        <section aria-labelledby="held" className="mb-8">
          <SectionHead
            id="held"
            title="You hold"
            note={`${held.filter(({ isLapsed }) => !isLapsed).length} of ${CLAIMS_MAX}`}
          />
          <QueueTable
            label="Answers you hold"
            rows={held}
            now={now}
            act={(row) => <Held row={row as HeldRow} />}
          />
        </section>
      )}
      {preferred.length > 0 && (
        <section aria-labelledby="kept" className="mb-8">
          <SectionHead id="kept" title="Kept for you" note="Better drafts of answers you reviewed" />
          <QueueTable label="Better drafts" rows={preferred} now={now} />
        </section>
      )}
      <section aria-labelledby="queue">
        <SectionHead id="queue" title="The queue" note={countWords(waiting)} />
        <p className="mb-4 max-w-measure text-sm text-ink-2">
          Interviews within seven days come first, then everybody’s first answer, then everybody’s second; the
          longest waiting before the others.
        </p>
        <Filter filter={filter} topics={topics} />
        <Waiting rows={rows} now={now} isNarrowed={isNarrowed} isFirst={!filter.after} />
        <Pages {...pageAddresses(ADDRESS, filter, next)} />
      </section>
    </Page>
  )
}

function Held({ row }: { row: HeldRow }) {
  if (row.isLapsed) return <ClaimForm submission={row.id} title={row.title} label="Claim again" />
  return (
    <span className="grid justify-items-end gap-1">
      <ButtonLink href={`/mentor/${row.id}`} size="s" variant="primary">
        Go on<span className="sr-only">: {row.title}</span>
      </ButtonLink>
      <span className="text-ink-3">
        until <LocalTime at={row.leaseUntil.getTime()} />
      </span>
    </span>
  )
}

type WaitingProps = { rows: QueueRow[]; now: Date; isNarrowed: boolean; isFirst: boolean }

function Waiting({ rows, now, isNarrowed, isFirst }: WaitingProps) {
  if (rows.length > 0) return <QueueTable label="Waiting answers" rows={rows} now={now} />
  if (isNarrowed || !isFirst) {
    return (
      <EmptyState
        title="No answer here"
        actions={
          <ButtonLink href="/mentor" size="s">
            Show the whole queue
          </ButtonLink>
        }
      >
        Answers of other topics or types may be waiting.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No answer waits for you">
      Answers come here when candidates hand them in. Your own are never among them.
    </EmptyState>
  )
}

function Filter({ filter, topics }: { filter: QueueFilter; topics: { slug: string; title: string }[] }) {
  return (
    <FilterBar
      address={ADDRESS}
      label="Narrow the queue"
      filter={filter}
      button="Show"
      className="mb-4 flex flex-wrap items-end gap-3"
    >
      <SelectField
        name="topic"
        label="Topic"
        any="Any topic"
        value={filter.topic}
        options={titlesOf(topics)}
        className="min-w-0 flex-[1_1_12rem] sm:max-w-80"
      />
      <SelectField
        name="type"
        label="Type"
        any="Any type"
        value={filter.type}
        options={optionsOf(TYPE_WORD)}
      />
    </FilterBar>
  )
}

function countWords(waiting: number): string {
  if (waiting > QUEUE_COUNT) return `more than ${QUEUE_COUNT.toLocaleString('en-GB')} waiting`
  return `${waiting} waiting`
}
