import type { listAttemptsOn } from '@/domain/practice/queries'
import { LocalTime } from '@/components/local-time'
import { Link } from '@/components/ui/link'

export type ListedAttempt = Awaited<ReturnType<typeof listAttemptsOn>>[number]

/** The reader's attempts on this question, newest first. */
export function MyAttempts({ attempts, minutes }: { attempts: ListedAttempt[]; minutes: number }) {
  if (attempts.length === 0) {
    return (
      <p className="text-pretty text-ink-2">
        None yet. A first try takes about {minutes} minutes; the model answers open after it.
      </p>
    )
  }
  return (
    <ul role="list" className="grid gap-2">
      {attempts.map(({ id, sessionId, status, startedAt, usedSeconds, selfScoredAt }) => (
        <li key={id}>
          <Link href={status === 'OPEN' ? `/practice/${sessionId}` : `/practice/${sessionId}/results`}>
            {startedAt ? <LocalTime at={startedAt.getTime()} as="moment" /> : 'Not begun'}
          </Link>
          <p className="text-sm text-ink-3 tabular-nums">{stateOf(status, usedSeconds, selfScoredAt)}</p>
        </li>
      ))}
    </ul>
  )
}

function stateOf(status: ListedAttempt['status'], usedSeconds: number, selfScoredAt: Date | null): string {
  if (status === 'OPEN') return 'Still running'
  return `${Math.max(1, Math.round(usedSeconds / 60))} min, ${selfScoredAt ? 'scored' : 'not scored yet'}`
}
