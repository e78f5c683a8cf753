import { saveAnnouncement } from '@/components/answer/save-status'
import { SignedOutNotice } from '@/components/answer/signed-out-notice'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ReviewRoom } from '@/domain/reviews/get-review-room'
import { EDIT_HOURS } from '@/domain/reviews/words'
import { NEWS_ID } from './places'
import type { ReviewState } from './use-review'

/** What the room has to say: the lease, the text, and what could not be done. */
export function ReviewNotices({ room, state }: { room: ReviewRoom; state: ReviewState }) {
  const { kept, problem, isTaken, left } = state
  return (
    <>
      <p role="status" className="sr-only">
        {state.isPublished && 'Your review is published. '}
        {saveAnnouncement(kept)}
      </p>
      {problem && (
        <Notice kind="bad" role="alert">
          {problem}
        </Notice>
      )}
      {isTaken && <Taken isPublished={room.status === 'REVIEWED'} />}
      {!isTaken && room.status === 'WAITING' && left === null && (
        <Notice
          kind="warn"
          role="status"
          action={
            <Button type="button" size="s" onClick={() => void state.claimAgain()}>
              Claim again
            </Button>
          }
        >
          <strong>Your hold has lapsed.</strong> Your draft is kept. Claim the answer again before another
          mentor does.
        </Notice>
      )}
      {state.isPublished && (
        <Notice kind="ok" action={<ToTheQueue id={NEWS_ID} />}>
          <strong>Your review is published.</strong> The candidate has been told. You can change it for{' '}
          {EDIT_HOURS} hours.
        </Notice>
      )}
      {!isTaken && kept.phase === 'refused' && kept.problem && <Notice kind="bad">{kept.problem}</Notice>}
      <SignedOutNotice kept={kept} back={`/mentor/${room.id}`} />
    </>
  )
}

/** The way on, where a review is finished or lost. */
const ToTheQueue = ({ id }: { id?: string }) => (
  <ButtonLink id={id} href="/mentor" size="s">
    To the queue
  </ButtonLink>
)

function Taken({ isPublished }: { isPublished: boolean }) {
  if (isPublished) {
    return (
      <Notice kind="bad" role="alert">
        <strong>The time for changes is over.</strong> What you wrote is kept below; write to the candidate
        instead.
      </Notice>
    )
  }
  return (
    <Notice kind="bad" role="alert" action={<ToTheQueue />}>
      <strong>You do not hold this answer any more.</strong> Your hold had lapsed, and another mentor has
      taken the answer or it has left the queue. Your draft is kept: copy what you need below and take the
      next answer.
    </Notice>
  )
}
