import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { momentText } from '@/lib/moment-text'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-25T12:00:00Z') }))
afterEach(() => void vi.useRealTimers())

const text = (at: string, as: Parameters<typeof momentText>[1]) => momentText(Date.parse(at), as, 'UTC')

test('a day of this year stands without its year', () => {
  expect(text('2026-03-02T09:30:00Z', 'day')).toBe('2 March')
})

test('last December, seen in January, is still the nearest one', () => {
  vi.setSystemTime(new Date('2027-01-10T12:00:00Z'))
  expect(text('2026-12-20T09:30:00Z', 'shortDay')).toBe('20 Dec')
})

test('a day that could be taken for one of another year has its year', () => {
  expect(text('2024-11-24T09:30:00Z', 'day')).toBe('24 November 2024')
  expect(text('2024-11-24T09:30:00Z', 'moment')).toContain('2024')
})

test('a time of day has no year', () => {
  expect(text('2024-11-24T09:30:00Z', 'time')).toBe('09:30')
})
