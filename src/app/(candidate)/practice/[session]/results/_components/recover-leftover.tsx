'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { AnswerKeeper } from '@/components/answer/answer-keeper'
import { deviceStore } from '@/components/answer/device-store'
import { answerTransport } from '@/components/answer/send-save'
import { ServerClock } from '@/components/answer/server-clock'
import { Notice } from '@/components/ui/notice'

export type Recoverable = { id: string; text: string; rev: number; deadlineAt: number | null }

type RecoverLeftoverProps = { owner: string; serverNow: number; attempts: Recoverable[] }

/**
 * What was typed into these attempts and never reached the server, because the tab closed first, is still on
 * this device: it is sent now, and kept beside the answer if it comes after time.
 */
export function RecoverLeftover({ owner, serverNow, attempts }: RecoverLeftoverProps) {
  const router = useRouter()
  const [isFound, setFound] = useState(false)
  const [asked] = useState(attempts)

  useEffect(() => {
    const clock = new ServerClock(serverNow)
    void Promise.all(asked.map((attempt) => sendLeftover(owner, attempt, clock))).then((sent) => {
      if (!sent.includes(true)) return
      setFound(true)
      router.refresh()
    })
  }, [owner, serverNow, asked, router])

  return (
    <div role="status">
      {isFound && (
        <Notice kind="ok">
          Text that was only on this device has been saved. It stands with its answer; what came after time is
          marked.
        </Notice>
      )}
    </div>
  )
}

/** True when something was sent. */
async function sendLeftover(owner: string, attempt: Recoverable, clock: ServerClock): Promise<boolean> {
  const { id, text, rev, deadlineAt } = attempt
  const start = { text, rev, deadlineAt, savedAt: null, pausedAt: null, submittedBy: null, late: false }
  const keeper = new AnswerKeeper(start, {
    device: deviceStore(owner, id),
    server: answerTransport(id, clock),
    now: () => clock.now(),
  })
  await keeper.recover()
  // The server has a newer text: the leftover goes into the history.
  if (keeper.snapshot().conflict) keeper.choose('theirs')
  return keeper.snapshot().text !== text && (await keeper.flush())
}
