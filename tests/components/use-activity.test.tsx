import { fireEvent, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useActivity } from '@/components/use-activity'

const renew = vi.fn()
function Room() {
  useActivity(renew, 60_000)
  return null
}
let isHidden = false

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden)
  isHidden = false
  renew.mockClear()
})
afterEach(() => vi.useRealTimers())

test('a key, the pointer and scrolling are activity, once a minute', () => {
  render(<Room />)
  expect(renew).not.toHaveBeenCalled()
  fireEvent.keyDown(document.body, { key: 'j' })
  fireEvent.pointerMove(document.body)
  vi.advanceTimersByTime(59_000)
  fireEvent.scroll(document)
  expect(renew).toHaveBeenCalledTimes(1)
  for (const act of [fireEvent.pointerDown, fireEvent.scroll, fireEvent.keyDown]) {
    vi.advanceTimersByTime(60_000)
    act(document)
  }
  expect(renew).toHaveBeenCalledTimes(4)
})

test('a tab out of sight does nothing, and coming back to it is activity', () => {
  render(<Room />)
  isHidden = true
  fireEvent.scroll(document)
  expect(renew).not.toHaveBeenCalled()
  isHidden = false
  fireEvent(document, new Event('visibilitychange'))
  expect(renew).toHaveBeenCalledTimes(1)
})

test('who has left the page is not at work', () => {
  render(<Room />).unmount()
  fireEvent.keyDown(document.body, { key: 'j' })
  expect(renew).not.toHaveBeenCalled()
})
