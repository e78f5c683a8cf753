import { scaleLinear } from 'd3-scale'
import type { FigureOf } from '@/lib/figure'
import { Chart } from './chart'
import { figureText } from './figure-text'
import { Legend, lookOf } from './looks'

type Bars = FigureOf<'bars'>

const BAR = 14
const GAP = 4
const LABEL = 20
const BELOW = 14
/** Room for the longest value beside its bar. */
const LETTER = 7

/** Bars from zero, a group a row, each with its number; an interval is a line across the end of its bar. */
export function BarFigure({ figure }: { figure: Bars }) {
  const { rows, series, unit, reference, title, caption } = figure
  const rowHeight = LABEL + series.length * (BAR + GAP) + BELOW
  const top = reference ? 22 : 4
  const texts = rows.map(({ values, low, high }) =>
    values.map((value, index) => figureText.range(value, low?.[index], high?.[index], unit)),
  )
  const room = 12 + LETTER * Math.max(...texts.flat().map((text) => text.length))
  const ends = [
    0,
    reference?.value ?? 0,
    ...rows.flatMap(({ values, low, high }) => [...values, ...(low ?? []), ...(high ?? [])]),
  ]
  return (
    <>
      <Legend names={series} sign="bar" />
      <Chart label={`${title}. ${caption}`} height={top + rows.length * rowHeight}>
        {(width) => {
          const x = scaleLinear([Math.min(...ends), Math.max(...ends)], [1, width - room])
          return (
            <>
              {rows.map(({ label, values, low, high }, row) => (
                <g key={label} transform={`translate(0 ${top + row * rowHeight})`}>
                  <text y="13" className="fill-ink text-sm">
                    {label}
                  </text>
                  {values.map((value, index) => (
                    <Bar
                      key={index}
                      index={index}
                      from={x(0)}
                      to={x(value)}
                      low={low && x(low[index]!)}
                      high={high && x(high[index]!)}
                      text={texts[row]![index]!}
                    />
                  ))}
                  <path d={`M${x(0)} ${LABEL - 2}V${rowHeight - BELOW}`} className="stroke-ink-3" />
                </g>
              ))}
              {reference && (
                <Reference
                  at={x(reference.value)}
                  text={`${reference.label}: ${figureText.value(reference.value, unit)}`}
                  height={top + rows.length * rowHeight - BELOW}
                  width={width}
                />
              )}
            </>
          )
        }}
      </Chart>
    </>
  )
}

type BarProps = { index: number; from: number; to: number; low?: number; high?: number; text: string }

function Bar({ index, from, to, low, high, text }: BarProps) {
  const y = LABEL + index * (BAR + GAP)
  const middle = y + BAR / 2
  return (
    <>
      <rect
        x={Math.min(from, to)}
        y={y}
        width={Math.max(1, Math.abs(to - from))}
        height={BAR}
        className={lookOf(index).fill}
      />
      {low !== undefined && high !== undefined && <Interval low={low} high={high} y={middle} />}
      <text
        x={Math.max(from, to, high ?? 0) + 7}
        y={middle + 4.5}
        className="fill-ink-2 text-sm tabular-nums"
      >
        {text}
      </text>
    </>
  )
}

/** With a border in the colour of the page, so that it shows on its bar. */
function Interval({ low, high, y }: { low: number; high: number; y: number }) {
  const path = `M${low} ${y}H${high}M${low} ${y - 4}v8M${high} ${y - 4}v8`
  return (
    <>
      <path d={path} className="stroke-bg" strokeWidth="4.5" fill="none" />
      <path d={path} className="stroke-ink" strokeWidth="1.5" fill="none" />
    </>
  )
}

function Reference({ at, text, height, width }: { at: number; text: string; height: number; width: number }) {
  const isRight = at > width / 2
  return (
    <>
      <path d={`M${at} 18V${height}`} className="stroke-ink" strokeDasharray="3 3" />
      <text x={at} y="12" textAnchor={isRight ? 'end' : 'start'} className="fill-ink-2 text-sm">
        {text}
      </text>
    </>
  )
}
