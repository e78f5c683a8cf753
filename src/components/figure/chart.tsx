import type { ReactNode } from 'react'

/** Units of the drawing; its letters keep their size because each width of window has a drawing of its own. */
export const WIDE = 620
export const NARROW = 330

type ChartProps = {
  label: string
  height: number | ((width: number) => number)
  children: (width: number) => ReactNode
}

/** A drawing for wide windows and paper and one for narrow ones; only one of them is there for anybody. */
export function Chart({ label, height, children }: ChartProps) {
  return [WIDE, NARROW].map((width) => (
    <svg
      key={width}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${typeof height === 'number' ? height : height(width)}`}
      className={width === WIDE ? 'hidden w-full sm:block print:block' : 'w-full sm:hidden print:hidden'}
    >
      {children(width)}
    </svg>
  ))
}
