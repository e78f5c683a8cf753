import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Editor } from '@/app/(admin)/admin/questions/[slug]/_components/editor'
import { Step } from '@/app/(admin)/admin/questions/[slug]/_components/steps'
import { previewDraft } from '@/app/(admin)/admin/questions/[slug]/preview-action'
import { QUIET_MS } from '@/components/answer/pace'
import { emptyCopy, readCopy, writeCopy, type FieldFault } from '@/domain/questions/working-copy'
import { Device, Server, serveSaves } from '../../support/fake-saves'

const ID = '01890000-0000-7000-8000-000000000001'
const address = `/api/drafts/${ID}/save`
let device: Device
let server: Server
let faults: FieldFault[]
const preview = vi.mocked(previewDraft)

vi.mock('@/app/(admin)/admin/questions/[slug]/preview-action', () => ({ previewDraft: vi.fn() }))
vi.mock('@/components/answer/device-store', () => ({ deviceStore: () => device.tab('this tab') }))

beforeEach(() => {
  vi.clearAllMocks()
  vi.useFakeTimers()
  device = new Device()
  server = new Server()
  server.body = writeCopy(emptyCopy('Which customers get the letter?'))
  faults = []
  preview.mockImplementation(async (_question, text) => ({
    view: <p>As read: {readCopy(text).title}</p>,
    looks: [],
  }))
})
// What is still under way ends with its test, not in the next one.
afterEach(async () => {
  cleanup()
  await vi.advanceTimersByTimeAsync(0)
  vi.clearAllTimers()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type More = { found?: FieldFault[]; readOnly?: boolean; step?: () => Promise<{ status: 'ok' }> }

async function open({ found = [], readOnly = false, step }: More = {}) {
  const served = serveSaves(server, (reply) => (reply.outcome === 'saved' ? { faults } : {}))
  vi.stubGlobal('fetch', served.fetch)
  const page = render(
    <>
      {step && <Step action={step} question={ID} label="Send to review" note="Note for this revision" />}
      <Editor
        owner="ada"
        question={ID}
        start={{ text: server.body, rev: server.rev, savedAt: null }}
        serverNow={Date.now()}
        found={found}
        readOnly={readOnly}
        view={<p>As the page came</p>}
      />
    </>,
  )
  await pass(0)
  return { ...served, ...page }
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const field = (label: string | RegExp) => screen.getByLabelText(label)
const write = (label: string | RegExp, value: string) => fireEvent.change(field(label), { target: { value } })
// Looked for also where it might be hidden: the question whether it is takes longer than all the rest.
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name, hidden: true }))
const stored = () => readCopy(server.body)
const TITLE = /^Title/

test('a title and a key point written in one go are one save', async () => {
  const { asked } = await open()
  for (const text of ['W', 'Wh', 'Who gets it?']) write(TITLE, text)
  click('Key points')
  write('Key point 1', 'Names the cost.')
  write('Id of key point 1', 'cost')
  expect(asked).toHaveLength(0)
  await pass(QUIET_MS)
  expect(asked).toEqual([{ address, isClosing: false }])
  expect(stored().title).toBe('Who gets it?')
  expect(stored().keyPoints[0]).toEqual({ id: 'cost', text: 'Names the cost.' })
  await pass(60_000)
  expect(asked).toHaveLength(1)
})

test('entries of a list are added, moved up and taken out', async () => {
  await open()
  click('Hints')
  write('Hint 1', 'first')
  write('Hint 2', 'second')
  click('Add a hint')
  write('Hint 3', 'third')
  click(/^Move up\s*hint 3$/)
  click(/^Take out\s*hint 1$/)
  await pass(QUIET_MS)
  expect(stored().hints).toEqual(['third', 'second'])
})

test('what is written offline is on the device, and the server gets it when the network is back', async () => {
  await open()
  server.network = 'down'
  write(TITLE, 'Written on a train')
  await pass(3000)
  expect(screen.getByText('Offline: kept on this device')).toBeInTheDocument()
  expect(readCopy(device.entries.get('this tab')!.body).title).toBe('Written on a train')
  server.network = 'up'
  fireEvent(window, new Event('online'))
  await pass(0)
  expect(stored().title).toBe('Written on a train')
  expect(device.entries.size).toBe(0)
})

test('what another administrator has written meanwhile asks, and both texts are shown', async () => {
  await open()
  const theirs = writeCopy(emptyCopy('Written elsewhere'))
  await server.save({ key: 'elsewhere', base: 0, after: null, body: theirs, typedAt: 0 })
  write(TITLE, 'Written here')
  await pass(QUIET_MS)
  expect(screen.getByText(/^Written elsewhere/)).toBeInTheDocument()
  click('Go on with the other text')
  await pass(QUIET_MS)
  expect(field(TITLE)).toHaveValue('Written elsewhere')
  expect(stored().title).toBe('Written elsewhere')
  expect(server.stale.map((body) => readCopy(body).title)).toContain('Written here')
})

test('a copy that has gone to review meanwhile says so once, sends nothing more and keeps the words', async () => {
  const { asked } = await open()
  server.network = 'closed'
  write(TITLE, 'Typed too late')
  await pass(QUIET_MS)
  expect(screen.getByRole('alert')).toHaveTextContent('Copy what you typed')
  expect(field(TITLE)).toHaveValue('Typed too late')
  expect(readCopy(device.entries.get('this tab')!.body).title).toBe('Typed too late')
  await pass(120_000)
  expect(asked).toHaveLength(1)
})

test('leaving keeps the words on the device and sends them so that the page is outlived', async () => {
  const { asked, unmount } = await open()
  server.network = 'down'
  write(TITLE, 'Last words')
  unmount()
  await pass(0)
  expect(asked).toEqual([{ address, isClosing: true }])
  expect(readCopy(device.entries.get('this tab')!.body).title).toBe('Last words')
})

test('what a tab that is gone has left is taken up and saved', async () => {
  const body = writeCopy(emptyCopy('Left by a crash'))
  device.entries.set('gone', { body, base: 0, typedAt: 1, at: 1 })
  await open()
  expect(field(TITLE)).toHaveValue('Left by a crash')
  await pass(QUIET_MS)
  expect(stored().title).toBe('Left by a crash')
  expect(device.entries.size).toBe(0)
})

test('a fault stands at its field, and the content bar leads to it', async () => {
  await open({ found: [{ field: 'keyPoints.1.text', message: 'Write something here.' }] })
  expect(field(TITLE)).toBeValid()
  click(/^Key points\s*1\s*fault$/)
  expect(field('Key point 2')).toHaveAccessibleDescription('Write something here.')
  expect(field('Key point 2')).toBeInvalid()
  expect(field('Key point 1')).toBeValid()
  click('Prompt')
  fireEvent.click(screen.getByRole('link', { name: /^Fault:\s*Key points 2: Write something here/ }))
  expect(field('Key point 2')).toHaveFocus()
})

test('the faults are those of the text that was saved last', async () => {
  await open({ found: [{ field: 'title', message: 'Write something here.' }] })
  const bar = within(screen.getByRole('region', { name: 'Content bar' }))
  expect(bar.getByRole('status')).toHaveTextContent('One fault')
  faults = [
    { field: 'title', message: 'Shorten it to 90 characters.' },
    { field: 'hints', message: 'Write two.' },
  ]
  write(TITLE, 'x'.repeat(91))
  await pass(QUIET_MS)
  expect(field(TITLE)).toHaveAccessibleDescription('Shorten it to 90 characters.')
  expect(bar.getByRole('status')).toHaveTextContent('2 faults')
})

test('the preview follows what is typed, after a moment, and stays while the server is away', async () => {
  await open()
  await pass(700)
  expect(screen.getByText('As read: Which customers get the letter?')).toBeInTheDocument()
  for (const text of ['W', 'Wh', 'Who?']) write(TITLE, text)
  await pass(700)
  expect(screen.getByText('As read: Who?')).toBeInTheDocument()
  expect(preview).toHaveBeenCalledTimes(2)
  preview.mockRejectedValue(new TypeError('Failed to fetch'))
  write(TITLE, 'Who else?')
  await pass(700)
  expect(screen.getByText('As read: Who?')).toBeInTheDocument()
})

test('a step waits until the server has the last words', async () => {
  const step = vi.fn(async () => ({ status: 'ok' as const }))
  const { asked } = await open({ step })
  write(TITLE, 'The last words')
  fireEvent.change(field('Note for this revision'), { target: { value: 'States the cost.' } })
  step.mockImplementation(async () => {
    expect(stored().title).toBe('The last words')
    return { status: 'ok' as const }
  })
  click('Send to review')
  expect(step).not.toHaveBeenCalled()
  await pass(0)
  expect(asked).toHaveLength(1)
  expect(step).toHaveBeenCalledOnce()
})

test('a step is not taken while the last words are on this device only', async () => {
  const step = vi.fn(async () => ({ status: 'ok' as const }))
  await open({ step })
  server.network = 'down'
  write(TITLE, 'The last words')
  click('Send to review')
  await pass(0)
  expect(step).not.toHaveBeenCalled()
  expect(screen.getByText('Offline: kept on this device')).toBeInTheDocument()
})

test('a copy under review is read and not changed', async () => {
  await open({ readOnly: true })
  expect(field(TITLE)).toHaveAttribute('readonly')
  click('Hints')
  expect(screen.queryByRole('button', { name: 'Add a hint' })).not.toBeInTheDocument()
})
