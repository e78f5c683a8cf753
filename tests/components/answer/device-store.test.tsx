import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
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
  const [first, second] = [deviceStore('alice', attempt), deviceStore('alice', attempt)]
  await first.keep(text('first'))
  await second.keep(text('second'))
  await first.forget()
  expect((await second.leftovers()).map(({ body }) => body)).toEqual(['second'])
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
