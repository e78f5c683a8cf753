import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useMemo, useRef, useState } from 'react'
import { expect, test } from 'vitest'
import { ChooseText } from '@/components/review/choose-text'
import { MarkedAnswer } from '@/components/review/marked-answer'
import { useSentences } from '@/components/review/use-sentences'
import { KeyListener } from '@/components/shell/key-listener'
import { toHast } from '@/lib/markdown'
import { textOf } from '@/lib/syntax-tree'

HTMLElement.prototype.checkVisibility = () => true

function Answer() {
  const tree = useMemo(() => toHast('First point. Second point.\n\nThird point.'), [])
  const answer = useRef<HTMLDivElement>(null)
  const sentences = useSentences(tree, answer)
  const [commented, setCommented] = useState('')
  const { chosen } = sentences
  return (
    <>
      <KeyListener />
      <ChooseText
        sentences={sentences}
        hint=""
        onComment={() => setCommented(chosen ? textOf(tree).slice(chosen.start, chosen.end) : 'nothing')}
      />
      <div ref={answer}>
        <MarkedAnswer tree={tree} placed={[]} chosen={chosen} />
      </div>
      <output aria-label="Commented">{commented}</output>
    </>
  )
}
const chosen = () =>
  [...document.querySelectorAll('[data-chosen]')].map(({ textContent }) => textContent).join('')

test('J goes to the next sentence, K back, and each is said', async () => {
  render(<Answer />)
  await userEvent.keyboard('j')
  expect(chosen()).toBe('First point.')
  await userEvent.keyboard('jj')
  expect(chosen()).toBe('Third point.')
  await userEvent.keyboard('k')
  expect(chosen()).toBe('Second point.')
  expect(screen.getByText('Sentence 2 of 3: Second point.')).toBeInTheDocument()
})

test('Shift J takes one more sentence, and C comments on all of them', async () => {
  render(<Answer />)
  await userEvent.keyboard('j{Shift>}J{/Shift}c')
  expect(screen.getByRole('status', { name: 'Commented' })).toHaveTextContent('First point. Second point.')
})

test('without a choice C comments on nothing', async () => {
  render(<Answer />)
  await userEvent.keyboard('c')
  expect(screen.getByRole('status', { name: 'Commented' })).toHaveTextContent('nothing')
})

test('the focus goes to the sentence, but stays on a button that is pressed itself', async () => {
  render(<Answer />)
  await userEvent.keyboard('jj')
  expect(document.activeElement).toHaveTextContent('Second point.')
  await userEvent.click(screen.getByRole('button', { name: /^Next sentence/ }))
  await userEvent.keyboard('{Enter}')
  expect(chosen()).toBe('Third point.')
  expect(screen.getByRole('button', { name: /^Next sentence/ })).toHaveFocus()
})
