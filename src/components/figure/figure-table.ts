import type { Figure } from '@/lib/figure'
import { figureText } from './figure-text'

export type FigureTable = { head: string[]; rows: string[][] }

/** The numbers of a chart as a table; undefined for a figure that is text already. */
export function tableOf(figure: Figure): FigureTable | undefined {
  if (figure.kind === 'bars') {
    const rows = figure.rows.map(({ label, values, low, high }) => [
      label,
      ...values.map((value, index) => figureText.range(value, low?.[index], high?.[index], figure.unit)),
    ])
    const { reference } = figure
    const line = reference && [
      reference.label,
      ...figure.series.map(() => figureText.value(reference.value, figure.unit)),
    ]
    return { head: ['Group', ...figure.series], rows: line ? [...rows, line] : rows }
  }
  if (figure.kind === 'lines') {
    const { x, y, series } = figure
    return {
      head: [x.label, ...series.map(({ label }) => label)],
      rows: x.values.map((at, index) => [
        figureText.value(at, x.unit),
        ...series.map(({ values }) => figureText.value(values[index] ?? null, y.unit)),
      ]),
    }
  }
  if (figure.kind === 'points') {
    const { x, y, points } = figure
    return {
      head: ['Point', x.label, y.label],
      rows: points.map((point) => [
        point.label,
        figureText.value(point.x, x.unit),
        figureText.value(point.y, y.unit),
      ]),
    }
  }
  return undefined
}
