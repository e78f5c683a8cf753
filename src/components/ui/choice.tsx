import clsx from 'clsx'
import { useId, type ReactNode } from 'react'
import { Fault } from './field'

type Option = { value: string; label: ReactNode; detail?: ReactNode; disabled?: boolean }

type ChoiceProps = {
  name: string
  legend: ReactNode
  options: readonly Option[]
  legendHidden?: boolean
  defaultValue?: string
  value?: string
  onChange?: (value: string) => void
  error?: string | string[]
  required?: boolean
  /** "inline" is one row of words; "cells" gives each option room for a sentence and stacks them on a phone. */
  layout?: 'inline' | 'cells'
}

/** One of a few: a radio group whose whole cell is the target. */
export function Choice({ legend, legendHidden, options, error, layout = 'inline', ...group }: ChoiceProps) {
  const fault = Array.isArray(error) ? error[0] : error
  const cells = layout === 'cells'
  const id = useId()
  return (
    <fieldset aria-describedby={fault && id} className="grid min-w-0 justify-items-start gap-1.25">
      <legend className={legendHidden ? 'sr-only' : 'mb-1.25 text-sm font-medium text-ink-2'}>
        {legend}
      </legend>
      <div
        className={clsx(
          'rounded-control border bg-surface',
          cells
            ? 'grid w-full grid-cols-1 border-line-strong lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none'
            : 'inline-flex max-w-full flex-wrap border-line-control',
        )}
      >
        {options.map((option, index) => (
          <Cell key={option.value} option={option} first={index === 0} cells={cells} {...group} />
        ))}
      </div>
      {fault && <Fault id={id}>{fault}</Fault>}
    </fieldset>
  )
}

type CellProps = Pick<ChoiceProps, 'name' | 'defaultValue' | 'value' | 'onChange' | 'required'> & {
  option: Option
  first: boolean
  cells: boolean
}

function Cell({ option, first, cells, name, defaultValue, value, onChange, required }: CellProps) {
  const checked =
    value === undefined
      ? { defaultChecked: defaultValue === option.value }
      : { checked: value === option.value }
  return (
    <label
      className={clsx(
        CELL,
        cells ? TALL : FLAT,
        !first && (cells ? 'max-lg:border-t lg:border-l' : 'border-l'),
      )}
    >
      <input
        type="radio"
        name={name}
        value={option.value}
        disabled={option.disabled}
        required={required}
        onChange={onChange && (() => onChange(option.value))}
        className={cells ? 'mt-0.5 size-4 flex-none' : 'absolute inset-0 size-full cursor-pointer opacity-0'}
        {...checked}
      />
      <span className={cells ? 'grid gap-0.5' : 'contents'}>
        <span className={cells ? 'font-semibold' : undefined}>{option.label}</span>
        {option.detail && (
          <span className={cells ? 'leading-snug' : 'text-sm tabular-nums'}>{option.detail}</span>
        )}
      </span>
    </label>
  )
}

const CELL =
  'relative border-line-strong text-ink-2 has-focus-visible:z-1 has-focus-visible:rounded-control has-focus-visible:outline-2 has-focus-visible:outline-offset-2 ' +
  'has-focus-visible:outline-accent has-disabled:cursor-not-allowed has-disabled:text-ink-3 forced-colors:has-checked:bg-[Highlight] ' +
  'forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none'
const FLAT =
  'inline-flex min-h-[calc(var(--spacing-control)-2px)] flex-auto items-center justify-center gap-1.5 px-3 py-1 text-center text-ui ' +
  'has-checked:bg-ink has-checked:font-medium has-checked:text-bg'
const TALL =
  'flex min-h-control items-start gap-2.5 px-3 py-2 text-sm hover:bg-hover has-checked:bg-accent-soft has-checked:text-ink ' +
  'has-checked:inset-ring has-checked:inset-ring-accent'
