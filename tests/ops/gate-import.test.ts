import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { BODY_LIMIT, IMPORT_LIMIT } from '@/server/body'
import { openGate } from '@/server/gate'

let port = 0
let received = -1
const gate = openGate({
  appOrigin: 'https://segprep.example.org',
  trustProxy: false,
  dev: false,
  isReady: async () => true,
  app: async (incoming, response) => {
    received = 0
    for await (const chunk of incoming) received += (chunk as Buffer).length
    response.end('app')
  },
})

function post(path: string, body: Buffer, headers: Record<string, string> = {}) {
  return new Promise<{ status?: number; body: string }>((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode, body: text }))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

beforeAll(async () => {
  port = await gate.listen(0, ['127.0.0.1'])
})
beforeEach(() => {
  received = -1
})
afterAll(() => gate.drain())

test('a file of questions at its limit arrives whole', async () => {
  expect(await post('/api/import?step=check', Buffer.alloc(IMPORT_LIMIT, 'a'))).toMatchObject({ status: 200 })
  expect(received).toBe(IMPORT_LIMIT)
})

test.each([{}, { 'transfer-encoding': 'chunked' }])(
  'a larger one is refused with its limit, sent with %j',
  async (headers) => {
    const answer = await post(
      '/api/import',
      Buffer.alloc(IMPORT_LIMIT + 1, 'a'),
      headers as Record<string, string>,
    )
    expect(answer).toEqual({ status: 413, body: 'This is too much to send at once; the limit is 5 MB.\n' })
    expect(received).toBe(-1)
  },
)

test.each(['/api/imports', '/api/import/', '/?/api/import', '/admin/import', '//api/import'])(
  'no other address takes as much: %s',
  async (path) => {
    expect(await post(path, Buffer.alloc(BODY_LIMIT + 1, 'a'))).toMatchObject({ status: 413 })
    expect(received).toBe(-1)
  },
)

test('a compressed file of questions is refused', async () => {
  const answer = await post('/api/import', Buffer.from('x'), { 'content-encoding': 'gzip' })
  expect(answer).toMatchObject({ status: 415 })
})
