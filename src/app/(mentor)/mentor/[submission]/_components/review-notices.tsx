import { saveAnnouncement } from '@/components/answer/save-status'
import { SignedOutNotice } from '@/components/answer/signed-out-notice'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ReviewRoom } from '@/domain/reviews/get-review-room'
import type { ReviewState } from './use-review'

/** What the room has to say: the lease, the text, and what could not be done. */
export function ReviewNotices({ room, state }: { room: ReviewRoom; state: ReviewState }) {
  const { kept, problem, isTaken, left } = state
  return (
    <>
      <p role="status" className="sr-only">
        {saveAnnouncement(kept)}
      </p>
      {problem && (
        <Notice kind="bad" role="alert">
          {problem}
        </Notice>
      )}
      {isTaken && (
        <Notice kind="bad" role="alert">
          <strong>This review cannot be published from here.</strong> Another mentor has taken the answer, or
          the time for changes is over. What you wrote stays on this page: copy what you need.
        </Notice>
      )}
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
      {!isTaken && kept.phase === 'refused' && kept.problem && <Notice kind="bad">{kept.problem}</Notice>}
      <SignedOutNotice kept={kept} back={`/mentor/${room.id}`} />
    </>
  )
}
