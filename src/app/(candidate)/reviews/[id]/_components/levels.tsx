import type { Criterion, KeyPoint } from '@/domain/questions/schema'
import type { SubmissionPage } from '@/domain/reviews/get-submission'
import type { ReviewText } from '@/domain/reviews/review'
import { DenseTable } from '@/components/ui/dense-table'
import { Hang } from '@/components/ui/hang'

type LevelsProps = {
  criteria: Criterion[]
  keyPoints: KeyPoint[]
  content: ReviewText
  self: SubmissionPage['self']
  mentor: string
}

/** The mentor's levels with the reasons, and the key points, each beside what one found oneself. */
export function Levels({ criteria, keyPoints, content, self, mentor }: LevelsProps) {
  const total = criteria.reduce((sum, { id }) => sum + (content.levels[id]?.level ?? 0), 0)
  return (
    <>
      <Hang id="levels" title="Levels" note={`${total} of ${3 * criteria.length}`}>
        <DenseTable label="Levels by criterion">
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col" className="n">
                {mentor}
              </th>
              <th scope="col" className="n">
                You
              </th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ id, name, levels }) => {
              const judged = content.levels[id]
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="n">{judged?.level ?? '–'}</td>
                  <td className="n">{self?.levels[id] ?? '–'}</td>
                  <td className="min-w-56">
                    <span className="[overflow-wrap:anywhere]">{judged?.why}</span>
                    {judged && judged.level !== null && (
                      <span className="block text-ink-3">{levels[judged.level]}</span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </DenseTable>
        {!self && <p className="mt-3 text-sm text-ink-3">You have not scored this answer yourself.</p>}
      </Hang>
      <Hang
        id="key-points"
        title="Key points"
        note={`${content.points.length} of ${keyPoints.length} covered`}
      >
        <DenseTable label="Key points covered">
          <thead>
            <tr>
              <th scope="col">Key point</th>
              <th scope="col">{mentor}</th>
              <th scope="col">You</th>
            </tr>
          </thead>
          <tbody>
            {keyPoints.map(({ id, text }) => (
              <tr key={id}>
                <th scope="row" className="min-w-40">
                  {text}
                </th>
                <td>{content.points.includes(id) ? 'Covered' : 'Missing'}</td>
                <td>{self ? (self.ticks.includes(id) ? 'Covered' : 'Missing') : '–'}</td>
              </tr>
            ))}
          </tbody>
        </DenseTable>
      </Hang>
    </>
  )
}
