import { DenseTable } from '@/components/ui/dense-table'
import { SegmentBar } from '@/components/ui/segment-bar'
import type { AttemptResult } from '@/domain/practice/get-results'
import { secondsAllowed } from '@/domain/practice/rules'
import type { ExtraTime } from '@/generated/prisma/enums'
import { clockFace } from '@/lib/duration'

const PARTS = [
  { id: 'reading', label: 'Until the first key', tone: 1 },
  { id: 'writing', label: 'Typing', tone: 2 },
  { id: 'thinking', label: 'Thinking', tone: 3 },
  { id: 'paused', label: 'Paused', tone: 4 },
] as const

/** Where the time of each question went, to one scale, with the numbers in print. */
export function TimeMap({ attempts, extraTime }: { attempts: AttemptResult[]; extraTime: ExtraTime }) {
  const targetOf = ({ targetSeconds }: AttemptResult) => secondsAllowed(targetSeconds / 60, extraTime)
  const longest = Math.max(
    1,
    ...attempts.map((attempt) =>
      Math.max(attempt.timeMap.used + attempt.timeMap.paused, targetOf(attempt) ?? 0),
    ),
  )
  const used = attempts.reduce((sum, { timeMap }) => sum + timeMap.used, 0)
  const target = attempts.reduce((sum, attempt) => sum + (targetOf(attempt) ?? 0), 0)
  return (
    <section aria-labelledby="time" className="mt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 pb-3">
        <h2 id="time" className="text-xl">
          Where the time went
        </h2>
        <span className="text-sm text-ink-3 tabular-nums">
          {attempts.length} {attempts.length === 1 ? 'question' : 'questions'}, {clockFace(used)}
          {target > 0 ? ` of ${clockFace(target)}` : ', untimed'}
        </span>
      </div>
      <DenseTable label="Time by question">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col" className="w-1/3 max-md:hidden">
              {PARTS.map(({ label }) => label).join(', ')}
            </th>
            <th scope="col" className="n">
              Used
            </th>
            <th scope="col" className="n">
              Target
            </th>
            <th scope="col" className="n">
              Self-score
            </th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={attempt.id}>
              <th scope="row">
                {attempt.status === 'SUBMITTED' ? (
                  <a href={`#${attempt.id}`}>{attempt.revision.title}</a>
                ) : (
                  attempt.revision.title
                )}
              </th>
              <td className="max-md:hidden">
                <SegmentBar label="Seconds" parts={partsOf(attempt)} total={longest} />
                <span className="text-xs text-ink-3">
                  {partsOf(attempt)
                    .map(({ label, value }) => `${label.toLowerCase()} ${clockFace(value)}`)
                    .join(', ')}
                </span>
              </td>
              <td className="n">{clockFace(attempt.timeMap.used)}</td>
              <td className="n">{targetWords(targetOf(attempt))}</td>
              <td className="n">{scoreOf(attempt)}</td>
            </tr>
          ))}
        </tbody>
      </DenseTable>
    </section>
  )
}

const partsOf = ({ timeMap }: AttemptResult) =>
  PARTS.map(({ id, label, tone }) => ({ label, tone, value: timeMap[id] })).filter(({ value }) => value > 0)

const targetWords = (seconds: number | null) => (seconds === null ? 'untimed' : clockFace(seconds))

function scoreOf({ status, selfScoredAt, levels, scoring }: AttemptResult): string {
  if (status === 'SKIPPED') return 'skipped'
  if (status !== 'SUBMITTED') return 'open'
  if (!selfScoredAt || !scoring) return 'to do'
  return `${levels.reduce((sum, { level }) => sum + level, 0)} of ${3 * scoring.criteria.length}`
}
