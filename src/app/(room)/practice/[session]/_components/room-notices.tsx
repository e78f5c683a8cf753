'use client'

import { useState } from 'react'
import type { Kept } from '@/components/answer/answer-keeper'
import { saveAnnouncement } from '@/components/answer/save-status'
import { LocalTime } from '@/components/local-time'
import { Button, ButtonLink } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'
import { Notice } from '@/components/ui/notice'
import { ADDED_MINUTES } from '@/domain/practice/words'
import type { RoomProps } from './room-props'
import type { RoomState } from './use-room'
import { useWarning, useWarningsMuted } from './use-warning'

/** What the room has to say, one line each: the time, the text, and what could not be done. */
export function RoomNotices({ room, ...props }: RoomProps & { room: RoomState }) {
  const { kept, left, problem } = room
  const [isMuted, mute] = useWarningsMuted()
  const warning = useWarning(left, props.totalSeconds, kept.pausedAt !== null)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const spoken = isMuted || kept.submittedBy ? null : warning
  const next = `/practice/${props.session}`

  return (
    <>
      <p role="status" className="sr-only">
        {saveAnnouncement(kept.phase) || spoken}
      </p>
      {problem && (
        <Notice kind="bad" role="alert">
          {problem}
        </Notice>
      )}
      {kept.phase === 'refused' && kept.problem && <Notice kind="bad">{kept.problem}</Notice>}
      {kept.phase === 'signed-out' && (
        <Notice
          kind="bad"
          action={
            <a
              className="text-sm"
              href={`/sign-in?callbackUrl=${encodeURIComponent(next)}`}
              target="_blank"
              rel="noopener"
            >
              Sign in in a new tab
            </a>
          }
        >
          <strong>You have been signed out.</strong> Your text is kept on this device. Sign in again in
          another tab and it is saved from here.
        </Notice>
      )}
      {kept.submittedBy ? (
        <Submitted kept={kept} href={props.questions.length === 1 ? `${next}/results` : next} />
      ) : (
        spoken &&
        spoken !== dismissed && (
          <Notice
            kind="warn"
            action={
              <Buttons>
                {props.canAddTime && (
                  <Button type="button" size="s" keys="Alt T" onClick={() => void room.addTime()}>
                    Add {ADDED_MINUTES} minutes
                  </Button>
                )}
                <Button type="button" size="s" variant="plain" onClick={() => setDismissed(spoken)}>
                  Close
                </Button>
                <Button type="button" size="s" variant="plain" onClick={mute}>
                  Mute warnings
                </Button>
              </Buttons>
            }
          >
            <strong>{spoken}</strong> At 0:00 what you have is submitted. Saving goes on, and later text is
            kept as “after time”.
          </Notice>
        )
      )}
    </>
  )
}

/** After the submission one may go on writing; the text beside the answer is not scored. */
function Submitted({ kept, href }: { kept: Kept; href: string }) {
  return (
    <Notice
      kind="ok"
      role="status"
      action={
        <ButtonLink href={href} size="s">
          Go on
        </ButtonLink>
      }
    >
      <strong>
        {kept.submittedBy === 'CANDIDATE' ? 'Submitted.' : 'Time is up; what you had was submitted'}
        {kept.submittedBy === 'CLOCK' && kept.deadlineAt && (
          <>
            {' '}
            at <LocalTime at={kept.deadlineAt} />.
          </>
        )}
      </strong>{' '}
      What you write from here on is kept beside the answer as “after time” and not scored.
    </Notice>
  )
}
