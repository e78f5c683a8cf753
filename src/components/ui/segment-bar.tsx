import clsx from 'clsx'

export type Segment = { label: string; value: number; tone?: 1 | 2 | 3 | 4 }

const FILL = { 1: 'fill-seg-1', 2: 'fill-seg-2', 3: 'fill-seg-3', 4: 'fill-seg-4' } as const
const toneOf = (part: Segment, index: number) => FILL[part.tone ?? (((index % 4) + 1) as 1 | 2 | 3 | 4)]

type SegmentBarProps = {
  parts: Segment[]
  /** What is divided; the values are said after it. */
  label: string
  /** The whole, when the parts do not fill it. */
  total?: number
  unit?: string
}

/** The house figure: one bar whose parts are to scale. Print the numbers beside it, with SegmentKey or in a list. */
export function SegmentBar({ parts, label, total, unit = '' }: SegmentBarProps) {
  const whole =
    Math.max(
      total ?? 0,
      parts.reduce((sum, part) => sum + part.value, 0),
    ) || 1
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.value, 0))
  const percent = (value: number) => `${(100 * value) / whole}%`
  return (
    <svg
      role="img"
      aria-label={`${label}: ${parts.map((part) => `${part.label} ${part.value}${unit}`).join(', ')}`}
      width="100%"
      height="10"
      className="block forced-color-adjust-none"
    >
      {parts.map((part, index) => (
        <rect
          key={part.label}
          x={percent(starts[index]!)}
          width={percent(part.value)}
          height="10"
          className={toneOf(part, index)}
        />
      ))}
      {starts.map(
        (start, index) =>
          start > 0 && (
            <line
              key={index}
              x1={percent(start)}
              x2={percent(start)}
              y2="10"
              strokeWidth="2"
              className="stroke-bg"
            />
          ),
      )}
    </svg>
  )
}

/** The key of a SegmentBar, with its numbers in print. */
export function SegmentKey({ parts, unit = '' }: { parts: Segment[]; unit?: string }) {
  return (
    <ul role="list" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2 tabular-nums">
      {parts.map((part, index) => (
        <li key={part.label} className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="10" height="10" className="forced-color-adjust-none">
            <rect width="10" height="10" className={clsx(toneOf(part, index))} />
          </svg>
          {part.label} {part.value}
          {unit}
        </li>
      ))}
    </ul>
  )
}
