import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { KeyListener } from '@/components/shell/key-listener'
import { setLetters } from '@/components/shell/letter-keys'
import { Button } from '@/components/ui/button'

const pressed = vi.fn()

beforeEach(() => {
  pressed.mockClear()
  setLetters(true)
  // jsdom lays nothing out.
  Element.prototype.checkVisibility = () => true
})

function show(...keys: string[]) {
  render(
    <>
      <KeyListener />
      <textarea aria-label="Answer" />
      {keys.map((key) => (
        <Button key={key} keys={key} onClick={() => pressed(key)}>
          Do {key}
        </Button>
      ))}
    </>,
  )
}

test.each([
  ['one key', 'P', 'p'],
  ['a sequence', 'g t', 'gt'],
  ['a chord', 'Ctrl K', '{Control>}k{/Control}'],
  ['a chord with Command', 'Ctrl K', '{Meta>}k{/Meta}'],
  ['a chord with Alt', 'Alt H', '{Alt>}h{/Alt}'],
  ['a sign', '?', '?'],
])('%s presses its button', async (_what, keys, typed) => {
  show(keys)
  await userEvent.keyboard(typed)
  expect(pressed.mock.calls).toEqual([[keys]])
})

test('the second key of a sequence alone does nothing', async () => {
  show('g t')
  await userEvent.keyboard('t')
  expect(pressed).not.toHaveBeenCalled()
})

test('while one writes only chords answer', async () => {
  show('P', 'Ctrl Enter')
  await userEvent.type(screen.getByRole('textbox', { name: 'Answer' }), 'p{Control>}{Enter}{/Control}')
  expect(pressed.mock.calls).toEqual([['Ctrl Enter']])
})

test('keys without a modifier can be turned off', async () => {
  setLetters(false)
  show('P', 'Ctrl K')
  await userEvent.keyboard('p{Control>}k{/Control}')
  expect(pressed.mock.calls).toEqual([['Ctrl K']])
})

test('what is behind an open dialog does not answer', async () => {
  show('P')
  const dialog = document.body.appendChild(document.createElement('dialog'))
  dialog.setAttribute('open', '')
  await userEvent.keyboard('p')
  dialog.remove()
  expect(pressed).not.toHaveBeenCalled()
})
