import { DenseTable } from '@/components/ui/dense-table'
import type { Criterion } from '@/domain/questions/schema'

export type LevelColumn = { name: string; levels: Record<string, number | null | undefined> }

/** Levels by draft, one column for each who gave them: mentor, oneself, the draft before. */
export function LevelsTable({ criteria, columns }: { criteria: Criterion[]; columns: LevelColumn[] }) {
  return (
    <DenseTable label="Levels by draft">
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          {columns.map(({ name }) => (
            <th key={name} scope="col" className="n">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion) => (
          <tr key={criterion.id}>
            <th scope="row">{criterion.name}</th>
            {columns.map(({ name, levels }) => (
              <td key={name} className="n">
                {levels[criterion.id] ?? '–'}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">Together, of {3 * criteria.length}</th>
          {columns.map(({ name, levels }) => (
            <td key={name} className="n">
              {criteria.reduce((sum, { id }) => sum + (levels[id] ?? 0), 0)}
            </td>
          ))}
        </tr>
      </tbody>
    </DenseTable>
  )
}
