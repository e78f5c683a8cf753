import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { AnswerPane } from '@/app/(room)/practice/[session]/_components/answer-pane'
import { previewAnswer } from '@/app/(room)/practice/[session]/preview-action'

vi.mock('@/app/(room)/practice/[session]/preview-action', () => ({ previewAnswer: vi.fn() }))
const preview = vi.mocked(previewAnswer)

const question = {
  title: 'Two segments',
  difficulty: 'EASY',
  type: 'TECHNICAL',
  format: 'WRITTEN',
  minutes: 15,
  blocks: null,
  wordsMin: 100,
  wordsMax: 200,
} as const

beforeEach(() => {
  render(
    <AnswerPane
      question={question}
      text="**Mine**"
      words={1}
      isReadOnly={false}
      isHidden={false}
      onChange={() => undefined}
    />,
  )
})

const button = (name: string) => screen.getByRole('button', { name })

test('the preview stands beside the same editor, and the switch keeps the focus', async () => {
  preview.mockResolvedValue(<p>Mine, rendered</p>)
  const area = screen.getByRole('textbox')
  await userEvent.click(button('Preview'))
  expect(await screen.findByText('Mine, rendered')).toBeVisible()
  expect(area).toBeInTheDocument()
  expect(area).not.toBeVisible()
  expect(button('Preview')).toHaveFocus()
  expect(document.querySelectorAll('#answer')).toHaveLength(1)

  await userEvent.click(button('Write'))
  expect(screen.getByRole('textbox')).toBe(area)
  expect(button('Write')).toHaveFocus()
})

test('a preview that arrives after the return to writing is dropped', async () => {
  let arrive: (node: React.ReactNode) => void = () => undefined
  preview.mockReturnValue(new Promise((resolve) => (arrive = resolve)))
  await userEvent.click(button('Preview'))
  await userEvent.click(button('Write'))
  arrive(<p>Too late</p>)
  expect(await screen.findByRole('button', { name: 'Preview' })).toBeInTheDocument()
  expect(screen.queryByText('Too late')).not.toBeInTheDocument()
  expect(screen.getByRole('textbox')).toBeVisible()
})

test('without a server the text is there and the preview says so', async () => {
  preview.mockRejectedValue(new TypeError('Failed to fetch'))
  await userEvent.click(button('Preview'))
  expect(await screen.findByText(/could not be reached\. Your text is kept\./)).toBeVisible()
})
