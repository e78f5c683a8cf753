import type { FigureOf } from '@/lib/figure'

/** What follows on what: an ordered list, drawn as boxes on a line. */
export function StepFigure({ figure }: { figure: FigureOf<'steps'> }) {
  return (
    <ol className="list-none pl-0">
      {figure.steps.map(({ title, text }, index) => (
        <li
          key={title}
          className="group/step relative mt-0! grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 pb-4 last:pb-0"
        >
          <span
            aria-hidden="true"
            className="absolute top-8 bottom-0 left-4 border-l border-line-strong group-last/step:hidden"
          />
          <span
            aria-hidden="true"
            className="grid size-8 place-items-center rounded-full border border-line-strong text-sm tabular-nums"
          >
            {index + 1}
          </span>
          <span className="pt-1">
            <span className="block font-medium">{title}</span>
            <span className="text-sm text-ink-2">{text}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
