import type { ComponentProps } from 'react'
import { buttonLook, type ButtonLook } from './button-look'
import { Kbd } from './kbd'
import { keyAttributes } from './keys'
import { Link } from './link'

type Look = ButtonLook & {
  /** A key that does the same: "P", "Ctrl Enter", "g t". */
  keys?: string
}

/** A button. As in HTML it submits its form unless `type="button"`. */
export function Button({
  variant,
  size,
  keys,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & Look) {
  return (
    <button className={buttonLook({ variant, size }, className)} {...keyAttributes(keys)} {...rest}>
      {children}
      {keys && <Kbd keys={keys} bare />}
    </button>
  )
}

/** A link that looks like a button. Takes any path as text. */
export function ButtonLink({
  variant,
  size,
  keys,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return (
    <Link className={buttonLook({ variant, size }, className)} {...keyAttributes(keys)} {...rest}>
      {children}
      {keys && <Kbd keys={keys} bare />}
    </Link>
  )
}
