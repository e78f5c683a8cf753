import { act, renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useRun } from '@/components/use-run'
import type { ActionState } from '@/lib/action-state'

const ok: ActionState = { status: 'ok' }

test('one thing is run at a time, and the button can tell', async () => {
  const { result } = renderHook(() => useRun())
  let finish: (state: ActionState) => void = () => undefined
  const first = vi.fn(() => new Promise<ActionState>((resolve) => (finish = resolve)))
  const second = vi.fn(async () => ok)
  let isDone: Promise<boolean> | undefined
  act(() => void (isDone = result.current.run(first)))
  expect(result.current.isBusy).toBe(true)
  await act(async () => expect(await result.current.run(second)).toBe(false))
  expect(second).not.toHaveBeenCalled()
  await act(async () => finish(ok))
  expect(await isDone).toBe(true)
  expect(result.current.isBusy).toBe(false)
})

test.each<[string, () => Promise<ActionState>, RegExp]>([
  [
    'a refusal',
    async () => ({ status: 'error', message: 'Another mentor has it.' }),
    /^Another mentor has it\.$/,
  ],
  ['a refusal without words', async () => ({ status: 'error' }), /Load the page again/],
  ['a lost connection', () => Promise.reject(new TypeError('Failed to fetch')), /could not be reached/],
])('%s is shown until the next try', async (_, refused, sentence) => {
  const { result } = renderHook(() => useRun())
  await act(async () => expect(await result.current.run(refused)).toBe(false))
  expect(result.current.problem).toMatch(sentence)
  await act(async () => expect(await result.current.run(async () => ok)).toBe(true))
  expect(result.current.problem).toBeNull()
})
