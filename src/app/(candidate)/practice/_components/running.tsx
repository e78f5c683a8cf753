import type { ReactNode } from 'react'
import { FinishForm } from '@/components/finish-form'
import { LocalTime } from '@/components/local-time'
import { Row, Rows } from '@/components/ui/row'
import type { SessionLine } from '@/domain/practice/queries'
import { MODE_WORD } from '@/domain/practice/words'
import { finishSessionAction } from '../actions'

/** Sessions that are not finished, each a link back into its room and a way to end it. */
export function Running({ sessions }: { sessions: SessionLine[] }) {
  return (
    <Rows label="Running sessions" columns={4}>
      {sessions.map((session) => {
        const shown = onScreen(session) ?? session.attempts.find(isLeft)
        const done = session.attempts.filter(({ status }) => status === 'SUBMITTED').length
        return (
          <Row
            key={session.id}
            href={`/practice/${session.id}`}
            title={shown?.revision.title ?? MODE_WORD[session.mode]}
            meta={[
              MODE_WORD[session.mode],
              `${done} of ${session.attempts.length} submitted`,
              clockOf(session),
              <Finish key="finish" session={session.id} />,
            ]}
          />
        )
      })}
    </Rows>
  )
}

const onScreen = ({ attempts }: SessionLine) => attempts.find((attempt) => attempt.enteredAt)
const isLeft = ({ status }: SessionLine['attempts'][number]) => status === 'OPEN' || status === 'WAITING'

/** A mock interview has one clock, which never stops; in a drill only the question on screen has its running. */
function clockOf(session: SessionLine): ReactNode {
  const timed = session.mode === 'MOCK' ? session : onScreen(session)
  if (!timed) return 'clock stands still'
  if (!timed.deadlineAt) return 'untimed'
  return (
    <>
      ends <LocalTime at={timed.deadlineAt.getTime()} />
    </>
  )
}

/** In two steps; above the link that the row is. */
const Finish = ({ session }: { session: string }) => (
  <details className="relative z-1 text-left open:z-2">
    <summary className="inline-flex min-h-6 items-center font-medium text-ink-2 hover:text-ink coarse:min-h-11">
      Finish
    </summary>
    <div className="grid w-[17rem] justify-items-start gap-3 py-2 md:absolute md:right-0 md:rounded-panel md:border md:border-line-strong md:bg-bg md:p-4">
      <p className="text-pretty">
        What is written is submitted as it is; the rest stays unanswered. This cannot be taken back.
      </p>
      <FinishForm session={session} action={finishSessionAction} variant="default" />
    </div>
  </details>
)
