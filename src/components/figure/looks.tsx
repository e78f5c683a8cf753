/** How series are told apart: by colour, by dashes and by filling, so that no one sign has to carry it. */
export const LOOKS = [
  { stroke: 'stroke-accent', fill: 'fill-accent', dash: undefined },
  { stroke: 'stroke-ink-3', fill: 'fill-ink-3', dash: '6 4' },
  { stroke: 'stroke-warn', fill: 'fill-warn', dash: '2 4' },
  { stroke: 'stroke-ok', fill: 'fill-ok', dash: '10 3 2 3' },
] as const

export const lookOf = (index: number): (typeof LOOKS)[number] => LOOKS[index % LOOKS.length]!

/** Names of the series beside their sign; nothing for a single one. */
export function Legend({ names, sign }: { names: readonly string[]; sign: 'line' | 'bar' }) {
  if (names.length < 2) return null
  return (
    <ul className="mb-3 flex list-none flex-wrap gap-x-5 gap-y-1 pl-0 text-sm text-ink-2">
      {names.map((name, index) => (
        <li key={name} className="mt-0! flex items-center gap-2">
          <svg viewBox="0 0 24 10" className="h-2.5 w-6 shrink-0" aria-hidden="true">
            {sign === 'line' ? (
              <path
                d="M0 5H24"
                className={lookOf(index).stroke}
                strokeWidth="2.5"
                strokeDasharray={lookOf(index).dash}
              />
            ) : (
              <rect width="24" height="10" className={lookOf(index).fill} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
