import type { Viewer } from '@/domain/core/viewer'
import type { Curated } from '@/domain/questions/get-curated'
import { canPublish } from '@/domain/questions/policy'
import { LocalTime } from '@/components/local-time'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import {
  discardAction,
  publishAction,
  republishAction,
  restoreAction,
  retireAction,
  sendBackAction,
  sendToReviewAction,
} from '../../actions'
import { QuestionState } from '../../_components/question-state'
import { Seldom, Step } from './steps'

/** Where a question stands, who wrote its next revision, and what may be done next. */
export function CuratedHead({ question, viewer }: { question: Curated; viewer: Viewer }) {
  const { title, slug, status, draft, author, published, newest, reports, practicedCount } = question
  const next = draft?.revision?.number ?? newest + 1
  return (
    <>
      <PageHead
        title={title}
        crumbs={[
          { label: 'Questions', href: '/admin/questions' },
          { label: question.topic.title, href: `/admin/questions?topic=${question.topic.slug}` },
        ]}
        meta={[
          <QuestionState key="state" status={status} draft={draft?.status ?? null} />,
          draft ? `Revision ${next}, written by ${author}` : newest > 0 && `Revision ${newest}`,
          published && (
            <span key="published">
              Published: revision {published.number},{' '}
              <LocalTime at={published.createdAt.getTime()} as="day" />
            </span>
          ),
          `Answered by ${practicedCount.toLocaleString('en-GB')}`,
          reports > 0 && (
            <Link key="reports" href="/admin/reports">
              {reports === 1 ? 'One open report' : `${reports} open reports`}
            </Link>
          ),
          newest > 0 && (
            <Link key="revisions" href={`/admin/questions/${slug}/revisions`}>
              Revisions
            </Link>
          ),
          status === 'PUBLISHED' && (
            <Link key="page" href={`/questions/${slug}`}>
              Its page
            </Link>
          ),
        ]}
      />
      <div className="mb-6 grid gap-3">
        {draft?.remark && (
          <Notice kind="warn">
            <strong>Sent back:</strong> {draft.remark}
          </Notice>
        )}
        <Steps question={question} viewer={viewer} />
      </div>
    </>
  )
}

function Steps({
  question: { id, status, draft, newest, published },
  viewer,
}: {
  question: Curated
  viewer: Viewer
}) {
  const same = { question: id }
  return (
    <>
      {draft?.status === 'IN_REVIEW' && (
        <>
          <p className="max-w-measure text-ui">
            <strong>Note:</strong> {draft.revision?.note}
          </p>
          {draft.revision && canPublish(viewer, draft.revision) ? (
            <Step
              {...same}
              action={publishAction}
              label="Publish"
              primary
              note="Note, if there is something to add"
            />
          ) : (
            <Notice>Another person reviews and publishes it, because you wrote this revision.</Notice>
          )}
          <Seldom summary="Send back">
            <Step {...same} action={sendBackAction} label="Send back" note="What should change" />
          </Seldom>
        </>
      )}
      {draft?.status === 'EDITING' && (
        <>
          <Step
            {...same}
            action={sendToReviewAction}
            label="Send to review"
            primary
            note="Note for this revision"
          />
          <Seldom summary="Discard the working copy">
            <Step {...same} action={discardAction} label="Discard it for good" />
          </Seldom>
        </>
      )}
      {!draft && newest > 0 && (
        <Step
          {...same}
          action={restoreAction}
          label="Begin a change"
          primary
          fields={{ number: published?.number ?? newest }}
        />
      )}
      {status === 'PUBLISHED' && (
        <Seldom summary="Retire the question">
          <Step {...same} action={retireAction} label="Retire" note="Why it leaves the bank" />
        </Seldom>
      )}
      {status === 'RETIRED' && published && (
        <Seldom summary="Put the question back">
          <Step {...same} action={republishAction} label="Put back" note="Why it comes back" />
        </Seldom>
      )}
    </>
  )
}
