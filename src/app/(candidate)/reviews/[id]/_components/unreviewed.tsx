import { getWaiting } from '@/domain/reviews/get-waiting'
import type { SubmissionPage } from '@/domain/reviews/get-submission'
import { Markdown } from '@/components/markdown'
import { Hang } from '@/components/ui/hang'
import { Notice } from '@/components/ui/notice'
import { HandInForm } from '../../../_components/hand-in-form'
import { WaitingTime } from '../../../_components/waiting-time'
import { placeWords } from '../../_components/place-words'
import { WithdrawForm } from './withdraw-form'

/** An answer that waits, or was withdrawn: where it is, what was asked, and the text as the mentor gets it. */
export async function Unreviewed({ submission }: { submission: SubmissionPage }) {
  const { wish, answer } = submission
  const isWithdrawn = submission.status === 'WITHDRAWN'
  const waiting = await getWaiting()
  return (
    <>
      <Hang id="state" title={isWithdrawn ? 'Withdrawn' : 'In the queue'} first>
        {isWithdrawn ? (
          <HandInForm
            attempt={submission.attemptId}
            title={submission.question.title}
            wish={wish}
            label="Hand in again"
          >
            <p className="text-base">
              You took this answer out of the queue. Handed in again, it starts at the end.{' '}
              <WaitingTime {...waiting} />
            </p>
          </HandInForm>
        ) : (
          <div className="grid max-w-measure justify-items-start gap-4 text-base">
            <Whereabouts submission={submission} />
            <p className="text-ink-2">
              <WaitingTime {...waiting} /> You get a notice when the review is there.
            </p>
          </div>
        )}
      </Hang>
      {!isWithdrawn && (
        <Hang id="wish" title="What you want to know">
          <p className="max-w-measure text-base [overflow-wrap:anywhere] whitespace-pre-line">
            {wish || 'You asked nothing in particular.'}
          </p>
        </Hang>
      )}
      <Hang id="answer" title="Your answer" note={`${answer.words} ${answer.words === 1 ? 'word' : 'words'}`}>
        <Markdown userWritten>{answer.markdown}</Markdown>
      </Hang>
    </>
  )
}

function Whereabouts({ submission: { id, isClaimed, place } }: { submission: SubmissionPage }) {
  if (isClaimed) {
    return (
      <Notice>
        A mentor is at work on this answer now, so it can no longer be withdrawn. If they put it back, you
        can.
      </Notice>
    )
  }
  return (
    <>
      <p className="font-semibold">{place === null ? 'Waiting' : placeWords(place)}</p>
      <WithdrawForm submission={id} />
    </>
  )
}
