import type { Branch, FigureOf } from '@/lib/figure'

/** What is made of what: nested lists with lines from each part to its whole. */
export function TreeFigure({ figure }: { figure: FigureOf<'tree'> }) {
  return (
    <ul className="list-none pl-0">
      <Node branch={figure.root} />
    </ul>
  )
}

function Node({ branch: { label, text, children } }: { branch: Branch }) {
  return (
    <li className="mt-0!">
      <span className="block py-1">
        <span className="font-medium">{label}</span>
        {text && <span className="block text-sm text-ink-2">{text}</span>}
      </span>
      {children && (
        <ul className="mt-0! ml-2 list-none border-l border-line-strong pl-4">
          {children.map((child) => (
            <Node key={child.label} branch={child} />
          ))}
        </ul>
      )}
    </li>
  )
}
