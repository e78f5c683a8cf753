import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

import { CareerSearch } from '@/app/(public)/careers/_components/career-search'

const careers = [
  {
    slug: 'product-analyst',
    title: 'Product analyst',
    summary: 'Counts.',
    aliases: ['growth analyst'],
    text: 'A',
  },
  { slug: 'data-scientist', title: 'Data scientist', summary: 'Models.', aliases: [], text: 'B' },
]
const show = (asked = '') => render(<CareerSearch careers={careers} asked={asked} max={80} />)

test('typing narrows the list and says how many are left', async () => {
  show()
  expect(screen.getByRole('status')).toHaveTextContent('2 careers found')
  await userEvent.type(screen.getByRole('searchbox'), 'growth')
  expect(screen.getByRole('status')).toHaveTextContent('1 career found')
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Product analyst')
})

test('what the address asks for is there from the start', () => {
  show('data')
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Data scientist')
})

test('nothing found says so, offers the closest, and goes back to all', async () => {
  show('prodct analist')
  expect(screen.getByText(/No career matches/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Show the closest: Product analyst' }))
  expect(screen.getByRole('status')).toHaveTextContent('1 career found')
})
