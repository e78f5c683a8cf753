import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useMemo, useState } from 'react'
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
  const sentences = useSentences(tree)
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
      <MarkedAnswer tree={tree} placed={[]} chosen={chosen} />
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
