import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { scoreAttemptAction } from '@/app/(candidate)/practice/[session]/results/actions'
import { ScoreForm } from '@/app/(candidate)/practice/[session]/results/_components/score-form'

vi.mock('@/app/(candidate)/practice/[session]/results/actions', () => ({ scoreAttemptAction: vi.fn() }))
const score = vi.mocked(scoreAttemptAction)

const criterion = (id: string, name: string) => ({
  id,
  name,
  question: 'How well?',
  levels: ['Not', 'Somewhat', 'Well', 'Very well'] as [string, string, string, string],
})
const scoring = {
  keyPoints: [{ id: 'size', text: 'Sizes both segments.' }],
  criteria: [criterion('logic', 'Logic'), criterion('numbers', 'Numbers')],
}
const show = (levels: Record<string, number>, isScored = false) =>
  render(<ScoreForm attempt="a1" scoring={scoring} ticks={[]} levels={levels} isScored={isScored} />)
const group = (name: RegExp) => screen.getByRole('group', { name })
const save = () => userEvent.click(screen.getByRole('button'))

beforeEach(() => void score.mockReset().mockResolvedValue({ status: 'ok' }))

test('a criterion left out is marked and takes the focus; a level mends it', async () => {
  show({ logic: 2 })
  await save()
  expect(score).not.toHaveBeenCalled()
  expect(group(/Numbers/)).toHaveAccessibleDescription('Choose a level.')
  expect(group(/Logic/)).not.toHaveAccessibleDescription()
  const first = within(group(/Numbers/)).getByRole('radio', { name: /^0/ })
  expect(first).toHaveFocus()

  await userEvent.click(first)
  expect(group(/Numbers/)).not.toHaveAccessibleDescription()
  await save()
  expect(score).toHaveBeenCalledWith({ attempt: 'a1', ticks: [], levels: { logic: 2, numbers: 0 } })
  expect(await screen.findByText('Saved; the model answers are open.')).toBeVisible()
})

test('each change that is saved is told anew', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01T10:00:00Z') })
  show({ logic: 2, numbers: 1 }, true)
  await save()
  const first = screen.getByRole('status').textContent
  expect(first).toMatch(/^Change saved at \d\d:\d\d:00\.$/)
  vi.setSystemTime(new Date('2030-01-01T10:00:05Z'))
  await save()
  expect(screen.getByRole('status')).toHaveTextContent(/:05\.$/)
  vi.useRealTimers()
})

test('without a server the score stays', async () => {
  score.mockRejectedValue(new TypeError('Failed to fetch'))
  show({ logic: 2, numbers: 1 })
  await save()
  expect(await screen.findByRole('alert')).toHaveTextContent('Your score is still here')
})
