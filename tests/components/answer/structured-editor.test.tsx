import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { StructuredEditor } from '@/components/answer/structured-editor'
import type { Block } from '@/domain/questions/schema'

const blocks: Block[] = [
  { id: 'story', kind: 'star', label: 'Story' },
  { id: 'who', kind: 'personas', label: 'Who', count: 1 },
  { id: 'plan', kind: 'table', label: 'Plan', columns: ['Region', 'Motion'], rows: 1 },
  { id: 'close', kind: 'text', label: 'Close' },
]

test('a paused answer is reached by keyboard and cannot be changed', async () => {
  const onChange = vi.fn()
  render(<StructuredEditor blocks={blocks} text="" onChange={onChange} readOnly />)
  const fields = screen.getAllByRole('textbox')
  expect(fields).toHaveLength(4 + 6 + 2 + 1)
  for (const field of fields) {
    await userEvent.tab()
    expect(field).toHaveFocus()
    expect(field).toHaveAttribute('readonly')
    await userEvent.keyboard('x')
  }
  expect(screen.queryByRole('button', { name: 'Add a row' })).not.toBeInTheDocument()
  expect(onChange).not.toHaveBeenCalled()
})
