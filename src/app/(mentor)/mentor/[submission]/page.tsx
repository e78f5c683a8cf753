import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { TYPE_WORD } from '@/domain/questions/words'
import { getOwnDraft } from '@/domain/reviews/get-own-draft'
import { getReviewRoom, type ReviewRoom as Room } from '@/domain/reviews/get-review-room'
import { Markdown } from '@/components/markdown'
import { RefreshOnce } from '@/components/refresh-once'
import { bareTree } from '@/components/review/bare-tree'
import { TextDiff } from '@/components/review/text-diff'
import { DifficultyMark } from '@/components/ui/difficulty'
import { Disclosure } from '@/components/ui/disclosure'
import { Meta } from '@/components/ui/meta'
import { Page } from '@/components/ui/page'
import { SegmentBar, SegmentKey } from '@/components/ui/segment-bar'
import { toHast } from '@/lib/markdown'
import { requireViewer } from '@/web/session'
import { interviewIn, since } from '../_components/waiting'
import { LostDraft } from './_components/lost-draft'
import { Messages } from './_components/messages'
import { TITLE_ID } from './_components/places'
import { ReviewRoom } from './_components/review-room'

export const metadata: Metadata = { title: 'Review', robots: { index: false } }

export default async function ReviewPage({ params }: PageProps<'/mentor/[submission]'>) {
  const { submission } = await params
  const viewer = await requireViewer(`/mentor/${submission}`)
  const now = new Date()
  if (!uuid.safeParse(submission).success) notFound()
  const room = await getReviewRoom(viewer, submission, now)
  if (!room) return <Lost viewer={viewer} submission={submission} now={now} />
  return (
    <Page width="work">
      <ReviewRoom
        key={room.id}
        owner={viewer.id}
        room={room}
        serverNow={now.getTime()}
        tree={bareTree(toHast(room.answer.markdown))}
        head={<Head room={room} now={now} />}
        time={<TimeBar timeMap={room.answer.timeMap} />}
        late={room.answer.late && <Late markdown={room.answer.late} />}
      />
      {room.reviewId && <Messages room={room} reviewId={room.reviewId} formKey={crypto.randomUUID()} />}
      {room.isNews && <RefreshOnce />}
    </Page>
  )
}

async function Lost({ viewer, submission, now }: { viewer: Viewer; submission: string; now: Date }) {
  const draft = await getOwnDraft(viewer, submission)
  if (!draft) notFound()
  return (
    <Page width="work">
      <LostDraft key={draft.id} owner={viewer.id} draft={draft} serverNow={now.getTime()} />
    </Page>
  )
}

function Head({ room, now }: { room: Room; now: Date }) {
  const { question, earlier } = room
  return (
    <header className="pt-6 pb-4">
      <h1
        id={TITLE_ID}
        tabIndex={-1}
        className="max-w-[46rem] font-serif text-card leading-tight md:text-2xl"
      >
        {question.title}
      </h1>
      <Meta
        className="mt-3"
        items={[
          <DifficultyMark key="difficulty" value={question.difficulty} />,
          `${TYPE_WORD[question.type]}, revision ${question.revision}`,
          `Candidate ${room.candidate}, ${room.draft === 1 ? 'first draft' : `draft ${room.draft}`}`,
          room.interviewInDays !== null && interviewIn(room.interviewInDays),
          room.status === 'WAITING' && `Waiting ${since(room.handedInAt, now)}`,
        ]}
      />
      {room.wish && (
        <p className="mt-3 max-w-measure text-base">
          <span className="text-ink-3">Wants to know:</span> {room.wish}
        </p>
      )}
      <div className="mt-2">
        <Disclosure summary="Prompt">
          <Markdown>{question.prompt}</Markdown>
        </Disclosure>
        {earlier && (
          <Disclosure summary="What changed since the draft before" open>
            <TextDiff before={earlier.markdown} after={room.answer.markdown} />
          </Disclosure>
        )}
      </div>
    </header>
  )
}

const PARTS = [
  { id: 'reading', label: 'Until the first key', tone: 1 },
  { id: 'writing', label: 'Typing', tone: 2 },
  { id: 'thinking', label: 'Thinking', tone: 3 },
  { id: 'paused', label: 'Paused', tone: 4 },
] as const

function TimeBar({ timeMap }: { timeMap: Room['answer']['timeMap'] }) {
  const parts = PARTS.map(({ id, label, tone }) => ({
    label,
    tone,
    value: Math.round(timeMap[id] / 60),
  })).filter(({ value }) => value > 0)
  if (parts.length === 0) return null
  return (
    <div className="mb-4">
      <SegmentBar label="Minutes" parts={parts} />
      <SegmentKey parts={parts} unit=" min" />
    </div>
  )
}

function Late({ markdown }: { markdown: string }) {
  return (
    <div className="mt-6 border-l-2 border-line-strong pl-4 text-ink-2">
      <p className="mb-1 text-sm text-ink-3">After time, not scored</p>
      <Markdown userWritten>{markdown}</Markdown>
    </div>
  )
}
