import type { FigureOf } from '@/lib/figure'
import { Axes, fieldOf } from './axes'
import { Chart, NARROW } from './chart'

/** Named points on a field of two measures, which lines may divide. */
export function PointFigure({ figure }: { figure: FigureOf<'points'> }) {
  const { x, y, points, split, title, caption } = figure
  const height = (width: number) => (width === NARROW ? 320 : 380)
  return (
    <Chart label={`${title}. ${caption}`} height={height}>
      {(width) => {
        const field = fieldOf({ width, height: height(width) }, x, y, {
          x: points.map((point) => point.x),
          y: points.map((point) => point.y),
        })
        const [left, right] = field.x.range() as [number, number]
        const [bottom, top] = field.y.range() as [number, number]
        return (
          <>
            <Axes field={field} x={x} y={y} />
            {split?.x !== undefined && (
              <path
                d={`M${field.x(split.x)} ${top}V${bottom}`}
                className="stroke-ink"
                strokeDasharray="4 4"
              />
            )}
            {split?.y !== undefined && (
              <path
                d={`M${left} ${field.y(split.y)}H${right}`}
                className="stroke-ink"
                strokeDasharray="4 4"
              />
            )}
            {points.map((point) => {
              const at = field.x(point.x)
              const isRight = at > left + (right - left) * 0.6
              return (
                <g key={point.label}>
                  <circle cx={at} cy={field.y(point.y)} r="5" className="fill-accent" />
                  <text
                    x={at + (isRight ? -10 : 10)}
                    y={field.y(point.y) + 4.5}
                    textAnchor={isRight ? 'end' : 'start'}
                    className="fill-ink text-sm"
                  >
                    {point.label}
                  </text>
                </g>
              )
            })}
          </>
        )
      }}
    </Chart>
  )
}
