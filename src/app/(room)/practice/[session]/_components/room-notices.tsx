'use client'

import { useState } from 'react'
import { SignedOutNotice } from '@/components/answer/signed-out-notice'
import type { Kept } from '@/components/answer/kept'
import { LocalTime } from '@/components/local-time'
import { Button, ButtonLink } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'
import { Notice } from '@/components/ui/notice'
import { RoomNews } from './room-news'
import type { RoomProps } from './room-props'
import type { RoomState } from './use-room'
import { useWarning, useWarningsMuted } from './use-warning'

/** What the room has to say, one line each: the time, the text, and what could not be done. */
export function RoomNotices({ room, ...props }: RoomProps & { room: RoomState }) {
  const { kept, left, problem } = room
  const [isMuted, setMuted] = useWarningsMuted()
  const passed = useWarning(left, props.totalSeconds, kept.pausedAt !== null)
  const warning = isMuted || kept.submittedBy ? null : passed
  const next = `/practice/${props.session}`

  return (
    <>
      <RoomNews kept={kept} warning={warning} />
      {problem && (
        <Notice kind="bad" role="alert">
          {problem}
        </Notice>
      )}
      {kept.phase === 'refused' && kept.problem && <Notice kind="bad">{kept.problem}</Notice>}
      <SignedOutNotice kept={kept} back={next} />
      {kept.submittedBy ? (
        <Submitted kept={kept} href={props.questions.length === 1 ? `${next}/results` : next} />
      ) : (
        warning && <TimeWarning key={warning} warning={warning} onMute={() => setMuted(true)} />
      )}
    </>
  )
}

/** Stays until the next one or until it is closed. */
function TimeWarning({ warning, onMute }: { warning: string; onMute: () => void }) {
  const [isOpen, setOpen] = useState(true)
  if (!isOpen) return null
  return (
    <Notice
      kind="warn"
      action={
        <Buttons>
          <Button type="button" size="s" variant="plain" onClick={() => setOpen(false)}>
            Close
          </Button>
          <Button type="button" size="s" variant="plain" onClick={onMute}>
            Mute warnings
          </Button>
        </Buttons>
      }
    >
      <strong>{warning}</strong> At 0:00 what you have is submitted. Saving goes on, and later text is kept as
      “after time”.
    </Notice>
  )
}

/** After the submission one may go on writing; the text beside the answer is not scored. */
function Submitted({ kept, href }: { kept: Kept; href: string }) {
  return (
    <Notice
      kind="ok"
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
