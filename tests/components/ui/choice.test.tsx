import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Choice } from '@/components/ui/choice'

const options = [
  { value: 'drill', label: 'Drill' },
  { value: 'mock', label: 'Mock interview', detail: 'No hints, no pause' },
]

test('the group is named by its legend and starts with the default', () => {
  render(<Choice name="mode" legend="Mode" options={options} defaultValue="mock" />)
  expect(screen.getByRole('group', { name: 'Mode' })).toBeVisible()
  expect(screen.getByRole('radio', { name: /Mock interview/ })).toBeChecked()
})

test('arrow keys move the choice', async () => {
  render(<Choice name="mode" legend="Mode" options={options} defaultValue="drill" />)
  await userEvent.tab()
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByRole('radio', { name: /Mock interview/ })).toBeChecked()
})

test('a controlled choice tells its value and waits for it', async () => {
  const onChange = vi.fn()
  render(<Choice name="mode" legend="Mode" options={options} value="drill" onChange={onChange} />)
  await userEvent.click(screen.getByRole('radio', { name: /Mock interview/ }))
  expect(onChange).toHaveBeenCalledWith('mock')
  expect(screen.getByRole('radio', { name: 'Drill' })).toBeChecked()
})

test('what is wrong describes the group', () => {
  render(<Choice name="mode" legend="Mode" options={options} error="Choose a mode." />)
  expect(screen.getByRole('group', { name: 'Mode' })).toHaveAccessibleDescription('Choose a mode.')
})
