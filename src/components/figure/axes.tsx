import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { figureText } from './figure-text'

export type Axis = { label: string; unit: string; from?: number; to?: number }
export type Field = {
  x: ScaleLinear<number, number>
  y: ScaleLinear<number, number>
  width: number
  height: number
}

const MARGIN = { left: 52, right: 14, top: 26, bottom: 42 }

/** The field inside the axes of a drawing; an axis without ends takes those of the values. */
export function fieldOf(
  size: { width: number; height: number },
  x: Axis,
  y: Axis,
  values: { x: number[]; y: number[] },
): Field {
  const { width, height } = size
  return {
    x: scaleLinear(endsOf(x, values.x), [MARGIN.left, width - MARGIN.right]),
    y: scaleLinear(endsOf(y, values.y), [height - MARGIN.bottom, MARGIN.top]),
    width,
    height,
  }
}

const endsOf = ({ from, to }: Axis, values: number[]): [number, number] => [
  from ?? Math.min(...values),
  to ?? Math.max(...values),
]

/** Ticks, their lines and the names of both axes. The name of y stands on top, so that nobody tilts the head. */
export function Axes({ field, x, y }: { field: Field; x: Axis; y: Axis }) {
  const bottom = field.height - MARGIN.bottom
  const right = field.width - MARGIN.right
  return (
    <g className="text-sm tabular-nums">
      <text x="0" y="12" className="fill-ink-2">
        {named(y)}
      </text>
      {field.y.ticks(5).map((tick) => (
        <g key={tick} transform={`translate(0 ${field.y(tick)})`}>
          <path d={`M${MARGIN.left} 0H${right}`} className="stroke-line" />
          <text x={MARGIN.left - 8} y="4.5" textAnchor="end" className="fill-ink-3">
            {figureText.value(tick, '')}
          </text>
        </g>
      ))}
      {field.x.ticks(field.width > 400 ? 8 : 5).map((tick) => (
        <g key={tick} transform={`translate(${field.x(tick)} ${bottom})`}>
          <path d="M0 0v5" className="stroke-ink-3" />
          <text y="19" textAnchor="middle" className="fill-ink-3">
            {figureText.value(tick, '')}
          </text>
        </g>
      ))}
      <path d={`M${MARGIN.left} ${bottom}H${right}`} className="stroke-ink-3" />
      <text x={right} y={field.height - 4} textAnchor="end" className="fill-ink-2">
        {named(x)}
      </text>
    </g>
  )
}

const named = ({ label, unit }: Axis): string => (unit ? `${label}, ${unit}` : label)
