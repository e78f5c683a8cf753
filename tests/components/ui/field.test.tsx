import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Field, Input, Select } from '@/components/ui/field'

test('a control is named by its label and described by its hint', () => {
  render(
    <Field label="E-mail" hint="We send what you ask for.">
      <Input name="email" />
    </Field>,
  )
  const input = screen.getByRole('textbox', { name: 'E-mail' })
  expect(input).toHaveAccessibleDescription('We send what you ask for.')
  expect(input).not.toHaveAttribute('aria-invalid')
})

test('of several faults the first is said, after the hint', () => {
  render(
    <Field label="Password" hint="Eight characters or more." error={['Add three characters.', 'Another.']}>
      <Input name="password" />
    </Field>,
  )
  const input = screen.getByRole('textbox', { name: 'Password' })
  expect(input).toBeInvalid()
  expect(input).toHaveAccessibleDescription('Eight characters or more. Add three characters.')
})

test('an empty list of faults leaves the control valid', () => {
  render(
    <Field label="Topic" error={[]}>
      <Select>
        <option>Any topic</option>
      </Select>
    </Field>,
  )
  const select = screen.getByRole('combobox', { name: 'Topic' })
  expect(select).toBeValid()
  expect(select).not.toHaveAttribute('aria-describedby')
})

test('an id of its own stays', () => {
  render(
    <Field label="Name" error="Write your name.">
      <Input id="name" />
    </Field>,
  )
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveAttribute('aria-describedby', 'name-fault')
})
