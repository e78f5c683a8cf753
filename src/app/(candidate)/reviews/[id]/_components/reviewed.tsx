import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/domain/core/viewer'
import type { PublishedReview, SubmissionPage } from '@/domain/reviews/get-submission'
import { LocalTime } from '@/components/local-time'
import { Markdown } from '@/components/markdown'
import { bareTree } from '@/components/review/bare-tree'
import { Disclosure } from '@/components/ui/disclosure'
import { Hang } from '@/components/ui/hang'
import { SectionHead } from '@/components/section-head'
import { toHast } from '@/lib/markdown'
import { AnswerInPlace } from './answer-in-place'
import { DraftForm } from './draft-form'
import { History } from './history'
import { Levels } from './levels'
import { Messages } from './messages'
import { RatingForm } from './rating-form'

type ReviewedProps = { viewer: Viewer; submission: SubmissionPage; review: PublishedReview }

/** A review where it belongs: at the words it speaks of, beside one's own score. */
export function Reviewed({ viewer, submission, review }: ReviewedProps) {
  const { id, wish, answer, criteria, keyPoints, self, canDraft } = submission
  const { content, mentor } = review
  return (
    <>
      <section aria-labelledby="answer" className="pb-8">
        <SectionHead
          id="answer"
          title="Your answer"
          note={
            <>
              Reviewed by {mentor} on <LocalTime at={review.publishedAt.getTime()} as="moment" />
              {review.changedAt && (
                <>
                  , changed on <LocalTime at={review.changedAt.getTime()} as="moment" />
                </>
              )}
            </>
          }
        />
        <AnswerInPlace tree={bareTree(toHast(answer.markdown))} comments={content.comments} />
        {answer.late !== null && (
          <Disclosure summary="After time, not scored">
            <Markdown userWritten>{answer.late}</Markdown>
          </Disclosure>
        )}
      </section>
      {wish && (
        <Hang id="wish" title="What you wanted to know">
          <p className="max-w-measure text-base [overflow-wrap:anywhere] whitespace-pre-line">{wish}</p>
        </Hang>
      )}
      <Hang id="overall" title="Overall">
        <Markdown userWritten>{content.overall}</Markdown>
      </Hang>
      <Hang id="next" title="What to do next">
        <Markdown userWritten>{content.next}</Markdown>
        {canDraft && <DraftForm submission={id} startKey={randomUUID()} />}
      </Hang>
      <Levels criteria={criteria} keyPoints={keyPoints} content={content} self={self} mentor={mentor} />
      <History review={review} criteria={criteria} />
      <Hang id="messages" title="Messages" note={`Between you and ${mentor}`}>
        <Messages viewer={viewer} review={review} messageKey={randomUUID()} />
      </Hang>
      <Hang id="rating" title="Rate this review" note="You may change it later.">
        <RatingForm
          review={review.id}
          rating={review.rating}
          isFair={review.isFair}
          note={review.ratingNote}
        />
      </Hang>
    </>
  )
}
