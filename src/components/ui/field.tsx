import clsx from 'clsx'
import { cloneElement, useId, type ComponentProps, type ReactElement, type ReactNode } from 'react'
import { Icon } from './icon'

type Wired = { id?: string; 'aria-invalid'?: boolean | 'true' | 'false'; 'aria-describedby'?: string }

type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  /** One sentence, or the list a schema gives; the first is shown. */
  error?: string | string[]
  /** One control; its id and descriptions are set here. */
  children: ReactElement<Wired>
  className?: string
}

/** Label, control, hint and fault, tied together for assistive technology. */
export function Field({ label, hint, error, children, className }: FieldProps) {
  const own = useId()
  const id = children.props.id ?? own
  const fault = Array.isArray(error) ? error[0] : error
  const describedBy = clsx(hint && `${id}-hint`, fault && `${id}-fault`, children.props['aria-describedby'])
  return (
    <div className={clsx('grid gap-1.25', className)}>
      <label htmlFor={id} className="w-fit text-sm font-medium text-ink-2">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-0.5 text-sm text-pretty text-ink-3">
          {hint}
        </p>
      )}
      {cloneElement(children, {
        id,
        'aria-invalid': fault ? true : children.props['aria-invalid'],
        'aria-describedby': describedBy || undefined,
      })}
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  )
}

/** What is wrong with a field and how to mend it. */
export function Fault({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 text-sm text-bad">
      <Icon name="alert" className="mt-0.5" />
      {children}
    </p>
  )
}

/** A line of text. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={clsx('control', className)} {...rest} />
}

/** Several lines of text. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={clsx('control block resize-y leading-relaxed', className)} {...rest} />
}

/** One of a list that is too long for a Choice. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={clsx('relative grid', className)}>
      <select className="control appearance-none pr-8" {...rest}>
        {children}
      </select>
      <Icon
        name="chevron"
        className="pointer-events-none absolute top-1/2 right-2.5 size-3 -translate-y-1/2 rotate-90 text-ink-2"
      />
    </span>
  )
}
