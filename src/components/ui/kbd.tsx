import clsx from 'clsx'

/**
 * Key caps. `keys` is a chord ("Ctrl Enter") or a sequence ("g t"); hidden where there is no keyboard. Bare ones
 * stand in a control that tells assistive technology its key itself.
 */
export function Kbd({ keys, bare = false }: { keys: string; bare?: boolean }) {
  return (
    <kbd
      aria-hidden={bare || undefined}
      className={clsx(
        'rounded-control border px-1.25 py-0.75 font-sans text-xs/none font-medium whitespace-nowrap coarse:hidden',
        bare ? 'border-current' : 'border-line-strong text-ink-2',
      )}
    >
      {keys}
    </kbd>
  )
}
