import { curveLinear, curveStepAfter, line } from 'd3-shape'
import type { FigureOf } from '@/lib/figure'
import { Axes, fieldOf } from './axes'
import { Chart, NARROW } from './chart'
import { Legend, lookOf } from './looks'

/** Lines over an axis of numbers; where a value is missing the line breaks. */
export function LineFigure({ figure }: { figure: FigureOf<'lines'> }) {
  const { x, y, series, step, title, caption } = figure
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const height = (width: number) => (width === NARROW ? 250 : 300)
  return (
    <>
      <Legend names={series.map(({ label }) => label)} sign="line" />
      <Chart label={`${title}. ${caption}`} height={height}>
        {(width) => {
          const field = fieldOf({ width, height: height(width) }, x, y, { x: x.values, y: known })
          const draw = line<number | null>()
            .defined((value) => value !== null)
            .x((_value, index) => field.x(x.values[index]!))
            .y((value) => field.y(value ?? 0))
            .curve(step ? curveStepAfter : curveLinear)
          return (
            <>
              <Axes field={field} x={x} y={y} />
              {series.map(({ label, values }, index) => (
                <g key={label}>
                  <path
                    d={draw(values) ?? undefined}
                    fill="none"
                    strokeWidth="2.5"
                    strokeLinejoin="round"
                    strokeDasharray={lookOf(index).dash}
                    className={lookOf(index).stroke}
                  />
                  {!step &&
                    x.values.length <= 16 &&
                    values.map(
                      (value, at) =>
                        value !== null && (
                          <circle
                            key={at}
                            cx={field.x(x.values[at]!)}
                            cy={field.y(value)}
                            r="3"
                            className={lookOf(index).fill}
                          />
                        ),
                    )}
                </g>
              ))}
            </>
          )
        }}
      </Chart>
    </>
  )
}
