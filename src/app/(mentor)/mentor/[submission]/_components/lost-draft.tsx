'use client'

import { ConflictChoice } from '@/components/answer/conflict-choice'
import { untimed } from '@/components/answer/kept'
import { SaveStatus } from '@/components/answer/save-status'
import { saveTransport } from '@/components/answer/send-save'
import { SignedOutNotice } from '@/components/answer/signed-out-notice'
import { useKeptText } from '@/components/answer/use-kept-text'
import { OwnWords } from '@/components/review/own-words'
import { reviewWords } from '@/components/review/review-words'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { OwnDraft } from '@/domain/reviews/get-own-draft'
import { ClaimForm } from '../../_components/claim-form'

type LostDraftProps = { owner: string; draft: OwnDraft; serverNow: number }

/** An answer that its reviewer does not hold any more: what happened, what to do, and every word of theirs. */
export function LostDraft({ owner, draft, serverNow }: LostDraftProps) {
  const { id, title, criteria, isFree } = draft
  // What only this device has still goes into the draft.
  const { keeper, kept } = useKeptText({
    owner,
    name: `review-${id}`,
    start: untimed({ text: draft.text, rev: draft.rev, savedAt: draft.savedAt?.getTime() ?? null }),
    serverNow,
    connect: (clock) => saveTransport(`/api/reviews/${id}`, clock),
  })
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2 text-ui">
        <strong>You do not hold this answer any more</strong>
        <SaveStatus kept={kept} />
      </div>
      <SignedOutNotice kept={kept} back={`/mentor/${id}`} />
      {kept.conflict && (
        <ConflictChoice
          of="review"
          mine={kept.text}
          theirs={kept.conflict}
          readable={(text) => reviewWords(text, criteria)}
          canJoin={false}
          onChoose={(choice) => keeper.choose(choice)}
        />
      )}
      <header className="pt-6 pb-4">
        <h1 className="max-w-[46rem] font-serif text-card leading-tight md:text-2xl">{title}</h1>
      </header>
      <Notice
        kind="warn"
        action={
          isFree ? (
            <ClaimForm submission={id} title={title} label="Claim again" />
          ) : (
            <ButtonLink href="/mentor" size="s">
              To the queue
            </ButtonLink>
          )
        }
      >
        {isFree ? (
          <>
            <strong>This answer waits in the queue again.</strong> Your draft is kept: claim the answer and go
            on where you were.
          </>
        ) : (
          <>
            <strong>This answer has gone to another mentor, or has left the queue.</strong> Your draft is
            kept: copy what you need and take the next answer.
          </>
        )}
      </Notice>
      <OwnWords text={reviewWords(kept.text, criteria)} />
    </>
  )
}
