import type { ReactNode } from 'react'
import type { Figure } from '@/lib/figure'
import { BarFigure } from './bar-figure'
import { tableOf, type FigureTable } from './figure-table'
import { LineFigure } from './line-figure'
import { PointFigure } from './point-figure'
import { StepFigure } from './step-figure'
import { TreeFigure } from './tree-figure'
import { Disclosure } from '../ui/disclosure'

/** A figure with what to see in it above, and below a chart the same numbers as a table. */
export function FigureView({ figure }: { figure: Figure }) {
  const table = tableOf(figure)
  return (
    <figure className="my-8 border-y border-line py-4 font-sans text-ui leading-ui">
      <figcaption className="mb-4">
        <span className="block font-semibold">{figure.title}</span>
        <span className="text-sm text-ink-2">{figure.caption}</span>
      </figcaption>
      {drawn(figure)}
      {table && (
        <div className="mt-2 print:hidden">
          <Disclosure quiet summary="The numbers as a table">
            <Numbers table={table} title={figure.title} />
          </Disclosure>
        </div>
      )}
    </figure>
  )
}

function drawn(figure: Figure): ReactNode {
  switch (figure.kind) {
    case 'bars':
      return <BarFigure figure={figure} />
    case 'lines':
      return <LineFigure figure={figure} />
    case 'points':
      return <PointFigure figure={figure} />
    case 'steps':
      return <StepFigure figure={figure} />
    case 'tree':
      return <TreeFigure figure={figure} />
  }
}

function Numbers({ table: { head, rows }, title }: { table: FigureTable; title: string }) {
  return (
    <div role="region" aria-label={`Table: ${title}`} tabIndex={0} className="overflow-x-auto">
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, ...cells], row) => (
            <tr key={row}>
              <th scope="row" className="font-normal">
                {label}
              </th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
