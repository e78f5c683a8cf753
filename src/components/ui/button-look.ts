import clsx from 'clsx'

export type ButtonLook = {
  variant?: 'primary' | 'default' | 'plain'
  size?: 's' | 'm'
}

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-control border text-center leading-tight font-medium no-underline transition-colors ' +
  'disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-transparent disabled:text-ink-3 ' +
  'aria-disabled:cursor-not-allowed aria-disabled:opacity-70 print:hidden'
const VARIANT = {
  primary:
    'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong hover:text-on-accent',
  default: 'border-line-control text-ink hover:bg-hover hover:text-ink',
  plain: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink',
}
const SIZE = { m: 'min-h-control px-3.5 text-ui', s: 'min-h-control-s px-2.5 text-sm' }

/** The classes of a button, for what is one without being a Button. */
export const buttonLook = ({ variant = 'default', size = 'm' }: ButtonLook, className?: string) =>
  clsx(BASE, VARIANT[variant], SIZE[size], className)
