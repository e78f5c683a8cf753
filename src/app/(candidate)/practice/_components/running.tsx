import { LocalTime } from '@/components/local-time'
import { Row, Rows } from '@/components/ui/row'
import type { SessionLine } from '@/domain/practice/queries'
import { MODE_WORD } from '@/domain/practice/words'

/** Sessions that are not finished, each a link back into its room. */
export function Running({ sessions }: { sessions: SessionLine[] }) {
  return (
    <Rows label="Running sessions" columns={3}>
      {sessions.map((session) => {
        const current = session.attempts.find((attempt) => attempt.enteredAt)
        const shown =
          current ?? session.attempts.find(({ status }) => status === 'OPEN' || status === 'WAITING')
        const done = session.attempts.filter(({ status }) => status === 'SUBMITTED').length
        return (
          <Row
            key={session.id}
            href={`/practice/${session.id}`}
            title={shown?.revision.title ?? MODE_WORD[session.mode]}
            meta={[
              MODE_WORD[session.mode],
              `${done} of ${session.attempts.length} submitted`,
              current?.deadlineAt ? (
                <>
                  ends <LocalTime at={current.deadlineAt.getTime()} />
                </>
              ) : current ? (
                'untimed'
              ) : (
                'clock stands still'
              ),
            ]}
          />
        )
      })}
    </Rows>
  )
}
