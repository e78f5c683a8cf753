import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { COUNT_LIMIT, listQuestions } from '@/domain/questions/list-questions'
import { listingHref, parseListing } from '@/domain/questions/listing'
import { findNearestQueries } from '@/domain/questions/nearest-queries'
import { listTopicChoices } from '@/domain/practice/queries'
import { Pages } from '@/components/pages'
import { counted } from '@/components/practised'
import { QuestionRow } from '@/components/question-row'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { Rows } from '@/components/ui/row'
import { getViewer } from '@/web/session'
import { ActiveFilters } from './_components/active-filters'
import { FilterForm } from './_components/filter-form'
import { NothingFound } from './_components/nothing-found'
import { VisitorNote } from './_components/visitor-note'

export const metadata: Metadata = {
  title: 'Questions',
  description:
    'Search the bank of customer-segmentation and targeting interview questions by topic, difficulty and type.',
  alternates: { canonical: '/questions' },
}

export default async function QuestionsPage({ searchParams }: PageProps<'/questions'>) {
  const query = await searchParams
  const { listing, notices } = parseListing(query)
  // A form without a script sends its empty fields too; the address people share should not carry them.
  if (notices.length === 0 && Object.values(query).includes(''))
    redirect(listingHref(listing) as '/questions')

  const viewer = await getViewer()
  const [topics, list] = await Promise.all([listTopicChoices(), listQuestions(viewer, listing)])
  const nearest = list.total === 0 && listing.q ? await findNearestQueries(viewer, listing.q) : []
  const total =
    list.total > COUNT_LIMIT
      ? `More than ${COUNT_LIMIT.toLocaleString('en-GB')} questions`
      : counted(list.total, 'question')
  return (
    <Page>
      <PageHead title="Questions" />
      <FilterForm listing={listing} topics={topics} signedIn={viewer !== null} />
      <div className="grid gap-3 py-6">
        {notices.map((notice) => (
          <Notice key={notice} kind="warn">
            {notice}
          </Notice>
        ))}
        {!viewer && <VisitorNote listing={listing} />}
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <h2 className="text-base tabular-nums" id="found">
            {total}
          </h2>
          <ActiveFilters listing={listing} topics={topics} />
        </div>
      </div>
      {list.questions.length === 0 ? (
        <NothingFound listing={listing} nearest={nearest} lost={list.lost} />
      ) : (
        <Rows label="Questions">
          {list.questions.map((question, index) => (
            // A key travels to the reader; of a locked question not even its address may.
            <QuestionRow key={index} question={question} mine={question.mine} />
          ))}
        </Rows>
      )}
      <Pages
        previous={list.previous && listingHref(listing, { before: list.previous })}
        next={list.next && listingHref(listing, { after: list.next })}
      />
    </Page>
  )
}
