import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { deviceStore } from '@/components/answer/device-store'

const text = (body: string, at = Date.now()) => ({ body, base: 0, typedAt: at, at })
const fresh = () => crypto.randomUUID()

test('a later tab finds what an earlier one has left, the newest first', async () => {
  const attempt = fresh()
  await deviceStore('alice', attempt).keep(text('older', Date.now() - 1000))
  await deviceStore('alice', attempt).keep(text('newer'))
  const left = await deviceStore('alice', attempt).leftovers()
  expect(left.map(({ body }) => body)).toEqual(['newer', 'older'])
})

test('two tabs do not overwrite each other, and each forgets only its own', async () => {
  const attempt = fresh()
  const [first, second, third] = [1, 2, 3].map(() => deviceStore('alice', attempt))
  await first!.keep(text('first'))
  await second!.keep(text('second'))
  await first!.forget()
  expect((await third!.leftovers()).map(({ body }) => body)).toEqual(['second'])
})

test('a leftover that is dealt with is dropped, no other', async () => {
  const attempt = fresh()
  for (const body of ['one', 'two']) await deviceStore('alice', attempt).keep(text(body))
  const store = deviceStore('alice', attempt)
  const [left] = await store.leftovers()
  await store.drop(left!.key)
  expect(await store.leftovers()).toHaveLength(1)
})

test('the text of a tab that lives is not offered to another', async () => {
  const held: { name: string }[] = []
  vi.stubGlobal('navigator', {
    locks: {
      request: (name: string) => Promise.resolve(void held.push({ name })),
      query: () => Promise.resolve({ held }),
    },
  })
  const attempt = fresh()
  await deviceStore('alice', attempt).keep(text('being typed'))
  expect(await deviceStore('alice', attempt).leftovers()).toEqual([])
  held.length = 0
  expect(await deviceStore('alice', attempt).leftovers()).toHaveLength(1)
  vi.unstubAllGlobals()
})

test('another person on the same browser sees nothing', async () => {
  const attempt = fresh()
  await deviceStore('alice', attempt).keep(text('private'))
  expect(await deviceStore('bob', attempt).leftovers()).toEqual([])
})

test('what is older than a week is dropped', async () => {
  const attempt = fresh()
  await deviceStore('alice', attempt).keep(text('stale', Date.now() - 8 * 86_400_000))
  expect(await deviceStore('alice', attempt).leftovers()).toEqual([])
})
