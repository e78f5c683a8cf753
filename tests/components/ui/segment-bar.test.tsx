import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SegmentBar } from '@/components/ui/segment-bar'

const widths = (image: HTMLElement) =>
  [...image.querySelectorAll('rect')].map((rect) => rect.getAttribute('width'))

test('parts are to scale and their numbers are said', () => {
  const parts = [
    { label: 'Reading', value: 5 },
    { label: 'Writing', value: 15 },
  ]
  render(<SegmentBar label="Time" parts={parts} unit=" min" />)
  expect(widths(screen.getByRole('img', { name: 'Time: Reading 5 min, Writing 15 min' }))).toEqual([
    '25%',
    '75%',
  ])
})

test('a larger whole leaves the rest empty', () => {
  render(<SegmentBar label="Time" parts={[{ label: 'Writing', value: 15 }]} total={60} />)
  expect(widths(screen.getByRole('img'))).toEqual(['25%'])
})

test('nothing at all is a bar without parts to see', () => {
  render(<SegmentBar label="Difficulty" parts={[{ label: 'Easy', value: 0 }]} />)
  expect(widths(screen.getByRole('img'))).toEqual(['0%'])
})
