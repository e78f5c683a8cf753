import clsx from 'clsx'

/** Drawn on a grid of 16, stroked at 1.5. */
const PATHS = {
  alert: 'M8 2.2 14.4 13.5H1.6zM8 6.4v3.4M8 11v1.4',
  'arrow-left': 'M13 8H3m4-4L3 8l4 4',
  'arrow-right': 'M3 8h10M9 4l4 4-4 4',
  bookmark: 'M4 2.5h8v11L8 10.3 4 13.5z',
  check: 'm3 8.5 3.3 3.3L13 4.7',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 2.7V8l2.2 1.6',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  flag: 'M3.5 14.5v-12h9l-2 3.3 2 3.2h-9',
  lock: 'M3 7h10v6.5H3zM5.2 7V5a2.8 2.8 0 0 1 5.6 0v2',
  menu: 'M2 4.5h12M2 8h12M2 11.5h12',
  minus: 'M3 8h10',
  offline: 'M4.5 12.5h7a2.7 2.7 0 0 0 .5-5.3A4 4 0 0 0 5 5.5a3.5 3.5 0 0 0-.5 7zM2 2l12 12',
  pause: 'M5.2 3v10M10.8 3v10',
  play: 'M4.5 3v10l8-5z',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4zm3.2 7.4 3.6 3.6',
} as const

export type IconName = keyof typeof PATHS

/** One stroke icon. Without a label it is hidden from assistive technology and must stand beside its word. */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  const naming = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg
      {...naming}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      className={clsx('inline-block size-4 flex-none align-[-0.16em]', className)}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
