import { LocalTime } from '@/components/local-time'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/state'
import { Row, Rows } from '@/components/ui/row'
import type { SessionLine } from '@/domain/practice/queries'
import { MODE_WORD } from '@/domain/practice/words'

type HistoryProps = { sessions: SessionLine[]; hasMore: boolean; isFirst: boolean }

/** Finished sessions, newest first, each a link to its results. */
export function History({ sessions, hasMore, isFirst }: HistoryProps) {
  if (sessions.length === 0) {
    return (
      <EmptyState title={isFirst ? 'No finished session yet' : 'Nothing older'}>
        {isFirst ? 'A drill on one question takes 15 to 45 minutes. Its results will stand here.' : null}
      </EmptyState>
    )
  }
  return (
    <>
      <Rows label="Finished sessions" columns={3}>
        {sessions.map((session) => (
          <Row
            key={session.id}
            href={`/practice/${session.id}/results`}
            title={titleOf(session)}
            meta={[
              MODE_WORD[session.mode],
              stateOf(session),
              <LocalTime key="when" at={session.startedAt.getTime()} as="moment" />,
            ]}
          />
        ))}
      </Rows>
      {hasMore && (
        <p className="mt-4">
          <ButtonLink size="s" href={`/practice?before=${sessions.at(-1)?.id}#history`}>
            Older sessions
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function titleOf({ attempts }: SessionLine): string {
  const [first, ...others] = attempts
  return `${first?.revision.title ?? 'Empty session'}${others.length ? ` and ${others.length} more` : ''}`
}

function stateOf({ attempts }: SessionLine): string {
  const submitted = attempts.filter(({ status }) => status === 'SUBMITTED')
  const scored = submitted.filter(({ selfScoredAt }) => selfScoredAt).length
  if (submitted.length === 0) return 'nothing submitted'
  return scored === submitted.length ? 'scored' : `${submitted.length - scored} to score`
}
