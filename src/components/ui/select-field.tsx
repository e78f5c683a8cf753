import { Field, Select } from './field'

export type Option = { value: string; label: string }

type SelectFieldProps = {
  name: string
  label: string
  options: readonly Option[]
  /** What stands for no choice; without it one of the options is always chosen. */
  any?: string
  value?: string
  error?: string | string[]
  className?: string
}

/** One of a list by its name in a form. */
export const SelectField = ({
  name,
  label,
  options,
  any,
  value = '',
  error,
  className,
}: SelectFieldProps) => (
  <Field label={label} error={error} className={className}>
    <Select name={name} defaultValue={value}>
      {any && <option value="">{any}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  </Field>
)

/** The options of codes with a word each. */
export const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** The options of rows that have an address and a title. */
export const titlesOf = (rows: readonly { slug: string; title: string }[]): Option[] =>
  rows.map(({ slug, title }) => ({ value: slug, label: title }))
