import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { saveNoteAction } from '@/app/(public)/questions/[slug]/actions'
import { SIGNED_OUT } from '@/lib/action-state'
import { NoteForm } from '@/app/(public)/questions/[slug]/_components/note-form'

vi.mock('@/app/(public)/questions/[slug]/actions', () => ({ saveNoteAction: vi.fn() }))
const save = vi.mocked(saveNoteAction)
const sent = () => save.mock.calls.map(([, form]) => form.get('body'))
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const field = () => screen.getByLabelText('My notes')
const write = (value: string) => fireEvent.change(field(), { target: { value } })

beforeEach(() => {
  vi.useFakeTimers()
  save.mockReset().mockResolvedValue({ status: 'ok' })
})
afterEach(() => vi.useRealTimers())

test('a note saves itself after a second of quiet', async () => {
  render(<NoteForm question="q" body="" />)
  write('Ask for the margin')
  await wait(900)
  expect(sent()).toEqual([])
  await wait(200)
  expect(sent()).toEqual(['Ask for the margin'])
  expect(screen.getByRole('status')).toHaveTextContent('Saved')
})

test('without a server the note stays, and the same text is sent again', async () => {
  save.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  render(<NoteForm question="q" body="" />)
  write('Ask for the margin')
  await wait(1100)
  expect(screen.getByRole('alert')).toHaveTextContent('Your text is still here')
  expect(field()).toHaveValue('Ask for the margin')
  await wait(10_100)
  expect(sent()).toEqual(['Ask for the margin', 'Ask for the margin'])
  expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  expect(screen.getByRole('status')).toHaveTextContent('Saved')
})

test('signed out the note stays, and is saved after signing in elsewhere', async () => {
  save.mockResolvedValueOnce({ status: 'error', message: SIGNED_OUT })
  render(<NoteForm question="q" body="" />)
  write('Ask for the margin')
  await wait(1100)
  expect(screen.getByRole('alert')).toHaveTextContent('You have been signed out')
  expect(field()).toHaveValue('Ask for the margin')
  await wait(10_100)
  expect(sent()).toEqual(['Ask for the margin', 'Ask for the margin'])
  expect(screen.getByRole('status')).toHaveTextContent('Saved')
})

test('a refused note is not sent again as it is', async () => {
  save.mockResolvedValue({ status: 'error', fieldErrors: { body: ['Too long.'] } })
  render(<NoteForm question="q" body="" />)
  write('Long')
  await wait(30_000)
  expect(sent()).toEqual(['Long'])
  expect(screen.getByRole('alert')).toHaveTextContent('Too long.')
})

test('a deleted note may be written again', async () => {
  render(<NoteForm question="q" body="Old" />)
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Delete note' })))
  await wait(0)
  expect(field()).toHaveValue('')
  write('Old')
  await wait(1100)
  expect(sent()).toEqual(['', 'Old'])
})
