import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ReviewRoom } from '@/app/(mentor)/mentor/[submission]/_components/review-room'
import { claimAgainAction, publishAction } from '@/app/(mentor)/mentor/[submission]/actions'
import { QUIET_MS } from '@/components/answer/pace'
import type { ReviewRoom as Room } from '@/domain/reviews/get-review-room'
import { EMPTY_REVIEW, readReview, writeReview } from '@/domain/reviews/review'
import { toHast } from '@/lib/markdown'
import { Device, Server, serveSaves } from '../../support/fake-saves'

/** The clock of the hold looks at the time this often. */
const TICK_MS = 300
const ID = '01890000-0000-7000-8000-000000000001'
let device: Device
let server: Server
let leaseUntil: number | null
let isTaken: boolean
const router = { refresh: vi.fn(), push: vi.fn() }

vi.mock('next/navigation', () => ({ useRouter: () => router }))
vi.mock('@/app/(mentor)/mentor/[submission]/actions', () => ({
  claimAgainAction: vi.fn(async () => ({ status: 'ok' })),
  publishAction: vi.fn(async () => ({ status: 'ok' })),
  releaseAction: vi.fn(),
  saveSnippetAction: vi.fn(),
  deleteSnippetAction: vi.fn(),
}))
vi.mock('@/app/(mentor)/mentor/[submission]/preview-action', () => ({
  previewTakeaway: vi.fn(async (takeaway: object) => takeaway),
}))
vi.mock('@/components/answer/device-store', () => ({ deviceStore: () => device.tab('this tab') }))

beforeEach(() => {
  vi.clearAllMocks()
  vi.useFakeTimers()
  device = new Device()
  server = new Server()
  leaseUntil = Date.now() + 20 * 60_000
  isTaken = false
  // jsdom knows the dialog, not how it is opened.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})
// What is still under way ends with its test, not in the next one.
afterEach(async () => {
  cleanup()
  await vi.advanceTimersByTimeAsync(0)
  vi.clearAllTimers()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const criterion = (id: string, name: string) => ({
  id,
  name,
  question: `Is the ${id} sound?`,
  levels: ['Not there', 'Begun', 'Sound', 'Striking'],
})

const room = (more: Partial<Room> = {}): Room =>
  ({
    id: ID,
    status: 'WAITING',
    candidate: 'A.',
    leaseUntil: leaseUntil === null ? null : new Date(leaseUntil),
    reviewId: null,
    publishedAt: null,
    editableUntil: null,
    keyPoints: [{ id: 'cost', text: 'Names the cost.' }],
    criteria: [criterion('structure', 'Structure'), criterion('sums', 'Sums')],
    answer: { markdown: ANSWER, late: null, words: 6, timeMap: { used: 60 } },
    self: null,
    earlier: null,
    text: server.body,
    rev: server.rev,
    savedAt: null,
    snippets: [],
    ...more,
  }) as unknown as Room

const ANSWER = 'First the decision. Then the size.'

async function open(more: Partial<Room> = {}) {
  const served = serveSaves(server, (reply) => (reply.outcome === 'saved' ? { leaseUntil, isTaken } : {}))
  vi.stubGlobal('fetch', served.fetch)
  const page = render(
    <ReviewRoom
      owner="maya"
      room={room(more)}
      serverNow={Date.now()}
      tree={toHast(ANSWER)}
      head={null}
      time={null}
      late={null}
    />,
  )
  await pass(0)
  return { ...served, ...page }
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const write = (label: string, value: string, selector?: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector }), { target: { value } })
// Looked for also where it might be hidden: the question whether it is takes longer than all the rest.
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name, hidden: true }))
const level = (criterion: string, name: RegExp) => {
  const group = screen.getByText(criterion).closest('fieldset')!
  fireEvent.click(within(group).getByLabelText(name))
}
const stored = () => readReview(server.body)

test('a level, its reason and a comment typed in one go are one save', async () => {
  const { asked } = await open()
  level('Structure', /Sound/)
  write('Why, Structure', 'One aim.')
  click('Next sentence')
  click('Comment')
  for (const text of ['T', 'Th', 'This is the aim.']) write('Comment 1', text, 'textarea')
  expect(asked).toHaveLength(0)
  await pass(QUIET_MS)
  expect(asked).toEqual([{ address: `/api/reviews/${ID}/save`, isClosing: false }])
  expect(stored().levels).toEqual({ structure: { level: 2, why: 'One aim.' } })
  expect(stored().comments).toMatchObject([
    { anchor: { quote: 'First the decision.' }, body: 'This is the aim.' },
  ])
  await pass(60_000)
  expect(asked).toHaveLength(1)
})

test('each save renews the hold', async () => {
  await open()
  await pass(5 * 60_000)
  expect(screen.getByText(/^You hold this answer for 15:00/)).toBeInTheDocument()
  leaseUntil = Date.now() + 21 * 60_000
  write('Overall feedback', 'Sound.')
  await pass(QUIET_MS + TICK_MS)
  expect(screen.getByText(/^You hold this answer for 2[01]:/)).toBeInTheDocument()
})

test('what is written offline is on the device, and the server gets it when the network is back', async () => {
  await open()
  server.network = 'down'
  write('Overall feedback', 'Written on a train.')
  await pass(3000)
  expect(screen.getByText('Offline: kept on this device')).toBeInTheDocument()
  expect(readReview(device.entries.get('this tab')!.body).overall).toBe('Written on a train.')
  server.network = 'up'
  fireEvent(window, new Event('online'))
  await pass(0)
  expect(stored().overall).toBe('Written on a train.')
  expect(device.entries.size).toBe(0)
})

test('what another tab has written meanwhile asks, and both texts are shown', async () => {
  await open()
  const theirs = writeReview({ ...EMPTY_REVIEW, overall: 'Written elsewhere.' })
  await server.save({ key: 'elsewhere', base: 0, after: null, body: theirs, typedAt: 0 })
  write('Overall feedback', 'Written here.')
  await pass(QUIET_MS)
  expect(screen.getByText('Overall feedback: Written elsewhere.')).toBeInTheDocument()
  expect(stored().overall).toBe('Written elsewhere.')
  click('Go on with the text here')
  await pass(QUIET_MS)
  expect(stored().overall).toBe('Written here.')
  expect(screen.queryByText('Overall feedback: Written elsewhere.')).not.toBeInTheDocument()
})

test('when another mentor has the answer that is said, nothing is sent any more, and the words stay', async () => {
  const { asked } = await open()
  isTaken = true
  leaseUntil = null
  write('Overall feedback', 'Typed too late.')
  await pass(QUIET_MS)
  expect(screen.getByRole('alert')).toHaveTextContent('another mentor has taken the answer')
  expect(screen.getByLabelText('Overall feedback')).toBeDisabled()
  expect(screen.getByLabelText('Overall feedback')).toHaveValue('Typed too late.')
  expect(stored().overall).toBe('Typed too late.')
  await pass(120_000)
  expect(asked).toHaveLength(1)
})

test('a hold that has lapsed is said, and can be had again after the text is saved', async () => {
  leaseUntil = null
  await open()
  expect(screen.getByText('Your hold has lapsed.')).toBeInTheDocument()
  write('Overall feedback', 'Kept on.')
  click('Claim again')
  await pass(0)
  expect(stored().overall).toBe('Kept on.')
  expect(claimAgainAction).toHaveBeenCalledExactlyOnceWith({ submission: ID })
  await pass(TICK_MS)
  expect(screen.getByText(/^You hold this answer for 20:00/)).toBeInTheDocument()
})

test('publishing waits for the last words', async () => {
  const whole = {
    ...EMPTY_REVIEW,
    levels: { structure: judged, sums: judged },
    overall: 'Sound.',
    next: 'Rest.',
  }
  await server.save({ key: 'before', base: 0, after: null, body: writeReview(whole), typedAt: 0 })
  await open()
  server.network = 'down'
  write('What to do next', 'Redo the sum.')
  click(/^Preview and publish/)
  click(/^Publish/)
  await pass(0)
  expect(publishAction).not.toHaveBeenCalled()
  expect(screen.getByRole('alert')).toHaveTextContent('The text could not be saved yet')
  server.network = 'up'
  click(/^Preview and publish/)
  click(/^Publish/)
  await pass(0)
  expect(stored().next).toBe('Redo the sum.')
  expect(publishAction).toHaveBeenCalledExactlyOnceWith({ submission: ID })
})
const judged = { level: 2, why: 'Sound.' }

test('leaving keeps the words on the device and sends them so that the page is outlived', async () => {
  const { asked, unmount } = await open()
  server.network = 'down'
  write('Overall feedback', 'Last words.')
  unmount()
  await pass(0)
  expect(asked).toEqual([{ address: `/api/reviews/${ID}/save`, isClosing: true }])
  expect(readReview(device.entries.get('this tab')!.body).overall).toBe('Last words.')
})
