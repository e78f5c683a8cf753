import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RoomNews } from '@/app/(room)/practice/[session]/_components/room-news'

const calm = { phase: 'saved', isOnDevice: true, submittedBy: null } as const
type News = Parameters<typeof RoomNews>[0]

function tell() {
  const { rerender } = render(<RoomNews kept={calm} warning={null} />)
  const regions = screen.getAllByRole('status')
  return (kept: Partial<News['kept']>, warning: string | null = null) => {
    rerender(<RoomNews kept={{ ...calm, ...kept }} warning={warning} />)
    expect(screen.getAllByRole('status')).toEqual(regions)
    return regions.map((region) => region.textContent)
  }
}

test('a warning is told while the text waits on the device', () => {
  const [text, time] = tell()({ phase: 'device' }, '5 minutes left.')
  expect(text).toMatch(/^Offline\. Your text is kept on this device/)
  expect(time).toBe('5 minutes left.')
})

test('saving is told only after it has failed', () => {
  const now = tell()
  expect(now({ phase: 'saving' })[0]).toBe('')
  expect(now({ phase: 'saved' })[0]).toBe('')
  expect(now({ phase: 'signed-out' })[0]).toMatch(/^You have been signed out/)
  expect(now({ phase: 'saving' })[0]).toMatch(/^You have been signed out/)
  expect(now({ phase: 'saved' })[0]).toBe('Your text is saved again.')
})

test('a text that this browser cannot keep is not said to be kept', () => {
  expect(tell()({ phase: 'device', isOnDevice: false })[0]).toContain('in this tab only')
})

test('the end of the time is told', () => {
  expect(tell()({ submittedBy: 'CLOCK' }, '10 seconds left.')[1]).toMatch(/^Time is up\./)
})
