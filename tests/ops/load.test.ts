import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openGate } from '@/server/gate'

/** What the gate lets wait at once; see src/server/load.ts. */
const [PAGES, ANSWERS] = [120, 480]
const held: ServerResponse[] = []
let port = 0
const gate = openGate({
  appOrigin: 'https://segprep.example.org',
  trustProxy: false,
  dev: false,
  isReady: async () => true,
  app: async (request, response) => {
    if (request.url === '/begun') response.write('first part')
    held.push(response)
    await once(response, 'close')
  },
})

const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
const until = (wanted: number) => expect.poll(() => held.length, { interval: 5 }).toBe(wanted)
const save = '/api/attempts/0198c0de-0000-7000-8000-000000000000/save'

beforeAll(async () => {
  port = await gate.listen(0, ['127.0.0.1'])
})
afterAll(() => gate.drain())

test('what cannot be answered in time is turned away: pages first, what was typed last, health never', async () => {
  const pages = Array.from({ length: PAGES }, () => ask('/questions'))
  await until(PAGES)
  const busy = await ask('/questions')
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '3'])
  expect(await busy.text()).toMatch(/try again in a few seconds/)

  const saves = Array.from({ length: ANSWERS - PAGES }, () => ask(save))
  await until(ANSWERS)
  expect((await ask(save)).status).toBe(503)
  expect((await ask('/healthz')).status).toBe(200)
  const file = ask('/_next/static/chunks/a.js')
  await until(ANSWERS + 1)

  for (const response of held.splice(0)) response.end('ok')
  const answers = await Promise.all([...pages, ...saves, file])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
})

test('an answer that has begun and a client that has gone make room', async () => {
  const begun = await Promise.all(Array.from({ length: PAGES }, () => ask('/begun')))
  await until(PAGES)
  const leaving = new AbortController()
  const gone = Array.from({ length: PAGES }, () =>
    fetch(`http://127.0.0.1:${port}/questions`, { signal: leaving.signal }).catch(() => undefined),
  )
  await until(2 * PAGES)
  expect((await ask('/questions')).status).toBe(503)
  leaving.abort()
  await Promise.all(gone)
  await expect.poll(() => held.filter(({ destroyed }) => destroyed).length).toBe(PAGES)
  const after = ask('/questions')
  await until(2 * PAGES + 1)
  for (const response of held.splice(0)) response.end()
  expect((await after).status).toBe(200)
  await Promise.all(begun.map((response) => response.text()))
})
