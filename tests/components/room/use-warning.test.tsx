import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useWarning, useWarningsMuted } from '@/app/(room)/practice/[session]/_components/use-warning'

afterEach(() => localStorage.clear())

const TOTAL = 1800

function clockAt(start: number) {
  const { result, rerender } = renderHook(
    ({ left, isPaused }: { left: number; isPaused: boolean }) => useWarning(left, TOTAL, isPaused),
    { initialProps: { left: start, isPaused: false } },
  )
  return (left: number, isPaused = false) => {
    rerender({ left, isPaused })
    return result.current
  }
}

test('each mark is said when the clock passes it', () => {
  const at = clockAt(TOTAL)
  expect(at(901)).toBeNull()
  expect(at(900)).toBe('Half of the time is over.')
  expect(at(300)).toBe('5 minutes left.')
  expect(at(60)).toBe('1 minute left.')
  expect(at(10)).toBe('10 seconds left.')
  expect(at(0)).toBeNull()
})

test('a page that is opened late does not repeat a mark long passed', () => {
  const at = clockAt(200)
  expect(at(199)).toBeNull()
  expect(at(60)).toBe('1 minute left.')
})

test('added time takes the warning back, and it is given again', () => {
  const at = clockAt(301)
  expect(at(299)).toBe('5 minutes left.')
  expect(at(599)).toBeNull()
  expect(at(300)).toBe('5 minutes left.')
})

test('a paused clock does not warn', () => {
  expect(clockAt(901)(900, true)).toBeNull()
})

test('muting holds for every part of the page and can be taken back', () => {
  const bar = renderHook(() => useWarningsMuted())
  const notice = renderHook(() => useWarningsMuted())
  act(() => notice.result.current[1](true))
  expect(bar.result.current[0]).toBe(true)
  act(() => bar.result.current[1](false))
  expect(notice.result.current[0]).toBe(false)
})
