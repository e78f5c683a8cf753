import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AnswerKeeper } from '@/components/answer/answer-keeper'
import { LONGEST_MS, QUIET_MS } from '@/components/answer/pace'
import { untimed } from '@/components/answer/kept'
import { Device, Server } from '../../support/fake-saves'

let device: Device
let server: Server
const open = (name = 'tab', deadlineAt: number | null = null) =>
  new AnswerKeeper(
    {
      text: server.body,
      rev: server.rev,
      savedAt: null,
      deadlineAt,
      pausedAt: null,
      submittedBy: null,
      late: false,
    },
    { device: device.tab(name), server, now: () => Date.now() },
  )

beforeEach(() => {
  vi.useFakeTimers()
  device = new Device()
  server = new Server()
})
afterEach(() => vi.useRealTimers())

test('saves after a second of quiet, not before', async () => {
  const keeper = open()
  keeper.change('a')
  await vi.advanceTimersByTimeAsync(QUIET_MS - 1)
  expect(server.asked).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(server.body).toBe('a')
  expect(keeper.snapshot().phase).toBe('saved')
})

test('saves at least every five seconds while typing goes on', async () => {
  const keeper = open()
  for (let i = 0; i <= LONGEST_MS / 500; i++) {
    keeper.change('x'.repeat(i + 1))
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(server.asked.length).toBe(1)
})

test('the device has each change at once, and lets go when the server has it', async () => {
  const keeper = open()
  keeper.change('a')
  expect([...device.entries.values()]).toMatchObject([{ body: 'a' }])
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  expect(device.entries.size).toBe(0)
})

test('offline keeps on the device, says so, and catches up with the newest text', async () => {
  const keeper = open()
  server.network = 'down'
  keeper.change('written offline')
  await vi.advanceTimersByTimeAsync(3000)
  expect(keeper.snapshot().phase).toBe('device')
  keeper.change('written offline, more')
  server.network = 'up'
  await vi.advanceTimersByTimeAsync(20_000)
  expect(server.body).toBe('written offline, more')
  expect(keeper.snapshot().phase).toBe('saved')
})

test('a save whose answer was lost is sent again with its key and stored once', async () => {
  const keeper = open()
  server.network = 'answer lost'
  keeper.change('once')
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  server.network = 'up'
  await vi.advanceTimersByTimeAsync(3000)
  expect(server.rev).toBe(1)
  expect(new Set(server.asked.map(({ key }) => key)).size).toBe(1)
  expect(keeper.snapshot().phase).toBe('saved')
})

test('text typed after a lost answer follows it without a conflict', async () => {
  const keeper = open()
  server.network = 'answer lost'
  keeper.change('one')
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  keeper.change('one two')
  await vi.advanceTimersByTimeAsync(3000)
  keeper.change('one two three')
  server.network = 'up'
  await vi.advanceTimersByTimeAsync(20_000)
  expect(server.body).toBe('one two three')
  expect(keeper.snapshot()).toMatchObject({ phase: 'saved', conflict: null })
})

describe('two tabs', () => {
  async function conflict() {
    const [first, second] = [open('first'), open('second')]
    first.change('from the first')
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    second.change('from the second')
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    return { first, second }
  }

  test('the later one is told, keeps its text and stops saving', async () => {
    const { second } = await conflict()
    expect(second.snapshot()).toMatchObject({
      phase: 'conflict',
      text: 'from the second',
      conflict: { body: 'from the first' },
    })
    second.change('from the second, more')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(server.body).toBe('from the first')
    expect([...device.entries.values()]).toMatchObject([{ body: 'from the second, more' }])
  })

  test.each([
    ['mine', 'from the second'],
    ['theirs', 'from the first'],
    ['both', 'from the first\n\nfrom the second'],
  ] as const)('choosing %s saves that text', async (choice, text) => {
    const { second } = await conflict()
    second.choose(choice)
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    expect(second.snapshot()).toMatchObject({ phase: 'saved', text, conflict: null })
    expect(server.body).toBe(text)
  })

  test('a tab without unsaved text takes over the newer one when it looks', async () => {
    const [first, second] = [open('first'), open('second')]
    first.change('newer')
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    await second.look()
    expect(second.snapshot()).toMatchObject({ text: 'newer', phase: 'saved' })
  })
})

describe('after a crash', () => {
  test('what the device kept goes on and is saved', async () => {
    server.network = 'down'
    open('crashed').change('typed before the crash')
    await vi.advanceTimersByTimeAsync(2000)
    server.network = 'up'
    const keeper = open('new')
    await keeper.recover()
    expect(keeper.snapshot().text).toBe('typed before the crash')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.body).toBe('typed before the crash')
  })

  test('if the server has moved on, the person chooses', async () => {
    device.entries.set('crashed', { body: 'left here', base: 0, typedAt: 1, at: 1 })
    server.body = 'written elsewhere'
    server.rev = 3
    const keeper = open('new')
    await keeper.recover()
    expect(keeper.snapshot()).toMatchObject({ phase: 'conflict', text: 'left here', conflict: { rev: 3 } })
  })
})

describe('nothing is let go of before the server has it', () => {
  test('a leftover that is not chosen is in the history, then gone from the device', async () => {
    device.entries.set('crashed', { body: 'left here', base: 0, typedAt: 1, at: 1 })
    server.body = 'written elsewhere'
    server.rev = 3
    const keeper = open('new')
    await keeper.recover()
    keeper.choose('theirs')
    await vi.advanceTimersByTimeAsync(0)
    expect(server.stale).toEqual(['left here'])
    expect(device.entries.size).toBe(0)
    expect(keeper.snapshot()).toMatchObject({ text: 'written elsewhere', phase: 'saved' })
  })

  test('without a connection it stays on the device', async () => {
    device.entries.set('crashed', { body: 'left here', base: 0, typedAt: 1, at: 1 })
    server.rev = 3
    const keeper = open('new')
    await keeper.recover()
    server.network = 'down'
    keeper.choose('theirs')
    await vi.advanceTimersByTimeAsync(0)
    expect(device.entries.get('crashed')).toMatchObject({ body: 'left here' })
  })

  test('of two leftovers the newest goes on and the other is in the history', async () => {
    server.rev = 1
    device.entries.set('one', { body: 'older', base: 1, typedAt: 1, at: 1 })
    device.entries.set('two', { body: 'newest', base: 1, typedAt: 2, at: 2 })
    const keeper = open('new')
    await keeper.recover()
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    expect(server.body).toBe('newest')
    expect(server.stale).toEqual(['older'])
    expect(device.entries.size).toBe(0)
  })

  test('a leftover that was taken up is not offered again', async () => {
    device.entries.set('crashed', { body: 'typed before', base: 0, typedAt: 1, at: 1 })
    const keeper = open('new')
    await keeper.recover()
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    keeper.change('typed before, and after')
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    const third = open('third')
    await third.recover()
    expect(third.snapshot()).toMatchObject({ text: 'typed before, and after', conflict: null })
  })
})

test('steady typing after an outage does not push the retry back', async () => {
  const keeper = open()
  server.network = 'down'
  keeper.change('a')
  await vi.advanceTimersByTimeAsync(60_000)
  server.network = 'up'
  for (let i = 0; i < 60; i++) {
    keeper.change(`typing ${i}`)
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(server.body).toMatch(/^typing [3-5]\d$/)
})

test('an open choice is not covered up by a lost sign-in', async () => {
  device.entries.set('crashed', { body: 'left here', base: 0, typedAt: 1, at: 1 })
  server.body = 'written elsewhere'
  server.rev = 3
  const keeper = open('new')
  await keeper.recover()
  server.look = async () => ({ outcome: 'signed-out', now: 0 })
  await keeper.look()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(keeper.snapshot().phase).toBe('conflict')
  expect(server.body).toBe('written elsewhere')
})

test('what stood there at the deadline is sent before what was typed after it', async () => {
  const keeper = open('tab', Date.now() + 10_000)
  server.network = 'down'
  keeper.change('in time')
  await vi.advanceTimersByTimeAsync(11_000)
  keeper.change('in time, and after')
  server.network = 'up'
  await vi.advanceTimersByTimeAsync(30_000)
  const stored = [...server.history.values()]
  expect(stored).toEqual(['in time', 'in time, and after'])
  expect(server.asked.find(({ body }) => body === 'in time')?.typedAt).toBeLessThan(Date.now() - 30_000)
})

test('hidden and then closed, the text goes twice with one key', async () => {
  const keeper = open()
  keeper.change('last words')
  keeper.leave()
  keeper.leave()
  await vi.advanceTimersByTimeAsync(0)
  expect(new Set(server.asked.map(({ key }) => key)).size).toBe(1)
  expect(server.stale).toEqual([])
})

test('a submission that failed is followed by saving again', async () => {
  const keeper = open()
  keeper.change('answer')
  server.network = 'down'
  expect(await keeper.submit()).toBeNull()
  server.network = 'up'
  await vi.advanceTimersByTimeAsync(3000)
  expect(server.body).toBe('answer')
})

test('submitting while the last words are under way finds its own text and submits', async () => {
  const keeper = open()
  keeper.change('answer')
  keeper.leave()
  expect(await keeper.submit()).toMatchObject({ outcome: 'submitted' })
})

test('signed out keeps on the device and goes on after signing in', async () => {
  const keeper = open()
  server.network = 'signed out'
  keeper.change('typed')
  await vi.advanceTimersByTimeAsync(2000)
  expect(keeper.snapshot().phase).toBe('signed-out')
  server.network = 'up'
  await keeper.look()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(server.body).toBe('typed')
})

test('what is refused is not sent again until the text changes', async () => {
  const keeper = open()
  server.network = 'refused'
  keeper.change('too long')
  await vi.advanceTimersByTimeAsync(120_000)
  expect(server.asked).toHaveLength(1)
  expect(keeper.snapshot()).toMatchObject({ phase: 'refused', problem: 'Shorten it.', text: 'too long' })
  server.network = 'up'
  keeper.change('short')
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  expect(server.body).toBe('short')
  expect(keeper.snapshot()).toMatchObject({ phase: 'saved', problem: null })
})

test('a text without a clock is sent when the page asks, and is not submitted', async () => {
  const keeper = new AnswerKeeper(untimed({ text: '', rev: 0, savedAt: null }), {
    device: device.tab('tab'),
    server: { save: server.save },
    now: () => Date.now(),
  })
  server.network = 'down'
  keeper.change('written offline')
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  expect(keeper.snapshot().phase).toBe('device')
  server.network = 'up'
  await keeper.look()
  expect(server.body).toBe('written offline')
  expect(await keeper.submit()).toBeNull()
  expect(server.asked).toHaveLength(2)
})

test('leaving sends the last text at once', async () => {
  const keeper = open()
  keeper.change('last words')
  keeper.leave()
  await vi.advanceTimersByTimeAsync(0)
  expect(server.body).toBe('last words')
})

test('submitting sends the newest text with it', async () => {
  const keeper = open()
  keeper.change('answer')
  expect(await keeper.submit()).toMatchObject({ outcome: 'submitted' })
  expect(server.body).toBe('answer')
})

test('no history of typing, failures, tabs and choices loses the newest text of a tab', async () => {
  let seed = 7
  const random = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n
  for (let round = 0; round < 60; round++) {
    device = new Device()
    server = new Server()
    const tabs = [open('a'), open('b')]
    const last = ['', '']
    for (let step = 0; step < 40; step++) {
      const i = random(2)
      server.network = (['up', 'up', 'down', 'answer lost', 'signed out'] as const)[random(5)]!
      if (random(3)) tabs[i]!.change((last[i] = `${round}.${step} of ${i}`))
      else if (tabs[i]!.snapshot().conflict) tabs[i]!.choose('mine')
      await vi.advanceTimersByTimeAsync(random(4000))
    }
    server.network = 'up'
    for (let i = 0; i < 10; i++) {
      for (const tab of tabs) if (tab.snapshot().conflict) tab.choose('mine')
      await vi.advanceTimersByTimeAsync(30_000)
    }
    const stored = [...server.history.values()]
    for (const text of last) expect(['', ...stored, ...server.stale]).toContain(text)
    expect([...last, ...tabs.map((tab) => tab.snapshot().text)]).toContain(server.body)
  }
}, 60_000)
