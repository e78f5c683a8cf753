import { afterEach, expect, test, vi } from 'vitest'
import { answerTransport, saveTransport } from '@/components/answer/send-save'
import { ServerClock } from '@/components/answer/server-clock'

const clock = new ServerClock(0)
const input = (body = 'text') => ({ key: crypto.randomUUID(), base: 0, after: null, body, typedAt: 1 })
const saved = { outcome: 'saved', rev: 1, deadlineAt: null, submittedBy: null, now: 5_000_000 }

function answer(reply: () => Promise<Response> = async () => Response.json(saved)) {
  const fetch = vi.fn<(address: string, init: RequestInit) => Promise<Response>>(reply)
  vi.stubGlobal('fetch', fetch)
  return fetch
}
afterEach(() => vi.unstubAllGlobals())

test('a save goes to the address of its text, and the answer sets the clock', async () => {
  const fetch = answer()
  const sent = input()
  expect(await saveTransport('/api/drafts/one', clock).save(sent)).toEqual(saved)
  const [address, init] = fetch.mock.calls[0]!
  expect(address).toBe('/api/drafts/one/save')
  expect(JSON.parse(await (init.body as Blob).text())).toEqual(sent)
  expect(Math.abs(clock.now() - saved.now)).toBeLessThan(1000)
})

test.each([
  ['an overloaded server', async () => new Response('', { status: 503 })],
  ['too many requests', async () => new Response('', { status: 429 })],
  ['an answer of somebody else', async () => new Response('<p>Hotel</p>')],
  ['no network', async () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s counts as offline, and nobody hears of it', async (_, reply) => {
  answer(reply)
  const hear = vi.fn()
  expect(await saveTransport('/api/drafts/one', clock, hear).save(input())).toEqual({ outcome: 'offline' })
  expect(hear).not.toHaveBeenCalled()
})

test('what else an answer brings is heard', async () => {
  answer(async () => Response.json({ ...saved, leaseUntil: 7 }))
  const hear = vi.fn()
  await saveTransport<{ leaseUntil: number }>('/api/reviews/one', clock, hear).save(input())
  expect(hear).toHaveBeenCalledExactlyOnceWith({ ...saved, leaseUntil: 7 })
})

test('a page that is closing sends so that it is outlived, if the text is not too long for that', async () => {
  const fetch = answer()
  const { save } = saveTransport('/api/drafts/one', clock)
  await save(input())
  await save(input(), { closing: true })
  await save(input('x'.repeat(70_000)), { closing: true })
  expect(fetch.mock.calls.map(([, { keepalive }]) => keepalive)).toEqual([false, true, false])
})

test('an attempt is also submitted and asked for its clock', async () => {
  const fetch = answer()
  const transport = answerTransport('one', clock)
  await transport.submit?.(input())
  await transport.look?.()
  expect(fetch.mock.calls.map(([address, { method }]) => [address, method])).toEqual([
    ['/api/attempts/one/submit', 'POST'],
    ['/api/attempts/one/clock', 'GET'],
  ])
})
