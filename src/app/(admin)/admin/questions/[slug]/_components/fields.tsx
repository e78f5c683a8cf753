'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'
import type { FieldFault } from '@/domain/questions/working-copy'
import { Field, Input, Select, TextArea } from '@/components/ui/field'
import { faultAt, idOf } from './parts'

/** As high as its text, up to the height at which the preview beside it is lost from sight. */
const GROWS = 'field-sizing-content max-h-[70dvh] font-mono text-sm'

type TextProps = {
  field: string
  label: ReactNode
  hint?: ReactNode
  value: string
  faults: readonly FieldFault[]
  readOnly: boolean
  onChange: (value: string) => void
  /** Lines; one is an input. */
  rows?: number
}

/** One text of the form with its fault. */
export function TextField({ field, label, hint, value, faults, readOnly, onChange, rows = 1 }: TextProps) {
  const control = {
    id: idOf(field),
    value,
    readOnly,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  return (
    <Field label={label} hint={hint} error={faultAt(faults, field)} className="min-w-0">
      {rows === 1 ? (
        <Input {...control} autoComplete="off" />
      ) : (
        <TextArea
          {...control}
          rows={rows}
          className={clsx(GROWS, rows < 10 ? 'min-h-[4lh]' : 'min-h-[14lh]')}
        />
      )}
    </Field>
  )
}

type PickProps = {
  field: string
  label: string
  words: Record<string, string>
  value: string
  faults: readonly FieldFault[]
  readOnly: boolean
  onChange: (value: string) => void
}

/** One of a few words. Under review the choice is shown as it is and does not change. */
export function PickField({ field, label, words, value, faults, readOnly, onChange }: PickProps) {
  return (
    <Field label={label} error={faultAt(faults, field)}>
      <Select
        id={idOf(field)}
        value={value}
        onChange={({ currentTarget }) => !readOnly && onChange(currentTarget.value)}
      >
        {Object.entries(words).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  )
}
