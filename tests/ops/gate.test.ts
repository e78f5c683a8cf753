import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { BODY_LIMIT } from '@/server/body'
import { openGate } from '@/server/gate'

type Seen = { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }
type Answer = { status: number; headers: IncomingMessage['headers']; body: string }

let port = 0
let ready = true
let seen: Seen[] = []
const gate = openGate({
  appOrigin: 'https://segprep.example.org',
  trustProxy: false,
  dev: false,
  isReady: () => Promise.resolve(ready),
  app: answerWithWhatCame,
})

async function answerWithWhatCame(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  if (incoming.url === '/broken') throw new Error('secret detail')
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const { method, url, headers } = incoming
  seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() })
  response.end('app')
}

function send(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
  body?: string | Buffer,
) {
  return new Promise<Answer>((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', path, ...options }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

const post = (path: string, headers: Record<string, string>, body: string | Buffer) =>
  send(path, { method: 'POST', headers }, body)

beforeAll(async () => {
  port = await gate.listen(0, ['127.0.0.1'])
})
beforeEach(() => {
  seen = []
})
afterAll(() => gate.drain())

describe('what is let in', () => {
  test.each(['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])(
    '%s is refused with the methods there are',
    async (method) => {
      const answer = await send('/', { method })
      expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } })
    },
  )

  test.each(['/%', '/%zz', '/%C3%28', '/a%00b', '/?q=%00'])(
    'the malformed address %s is refused',
    async (path) => {
      expect(await send(path)).toMatchObject({ status: 400 })
    },
  )

  test('an address that is too long is refused', async () => {
    expect(await send(`/${'a'.repeat(5000)}`)).toMatchObject({ status: 414 })
  })

  test('a router state that cannot be parsed is refused', async () => {
    expect(await send('/', { headers: { 'next-router-state-tree': '%7Bnot' } })).toMatchObject({
      status: 400,
    })
    expect(await send('/', { headers: { 'next-router-state-tree': '%5B%22%22%5D' } })).toMatchObject({
      status: 200,
    })
  })

  test('refused requests never reach the app', async () => {
    await send('/', { method: 'PUT' })
    await send('/%zz')
    expect(seen).toEqual([])
  })
})

describe('where it comes from', () => {
  test.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'https://segprep.example.org.evil.example' }, 403],
    [{ origin: 'http://segprep.example.org' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }, 403],
    [{ origin: 'https://segprep.example.org', 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: 'https://segprep.example.org', 'sec-fetch-site': 'same-origin' }, 200],
    [{}, 200],
  ])('a post with %j is answered %i', async (headers, status) => {
    expect(await post('/', headers as Record<string, string>, 'x')).toMatchObject({ status })
  })

  test('on this machine its names are as good as each other', async () => {
    const local = openGate({
      appOrigin: 'http://localhost:3000',
      trustProxy: false,
      dev: false,
      isReady: async () => true,
      app: answerWithWhatCame,
    })
    const own = port
    port = await local.listen(0, ['127.0.0.1'])
    expect(await post('/', { origin: 'http://127.0.0.1:3000' }, 'x')).toMatchObject({ status: 200 })
    expect(await post('/', { origin: 'http://127.0.0.1:3001' }, 'x')).toMatchObject({ status: 403 })
    await local.drain()
    port = own
  })
})

describe('how much', () => {
  test('a body at the limit arrives whole', async () => {
    await post('/', {}, Buffer.alloc(BODY_LIMIT, 'a'))
    expect(seen[0]?.body).toHaveLength(BODY_LIMIT)
  })

  test.each([{}, { 'transfer-encoding': 'chunked' }])(
    'a longer one is refused, sent with %j',
    async (headers) => {
      const answer = await post('/', headers as Record<string, string>, Buffer.alloc(BODY_LIMIT + 1, 'a'))
      expect(answer).toMatchObject({
        status: 413,
        body: 'This is too much to send at once; the limit is 256 KB.\n',
      })
      expect(seen).toEqual([])
    },
  )

  test('a hundred megabytes are not kept in memory', async () => {
    const before = process.memoryUsage().rss
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000), Buffer.from('\r\n')])
    for (let sent = 0; sent < 100 && !socket.destroyed; sent += 1) {
      if (!socket.write(chunk))
        await Promise.race([closed, new Promise((resolve) => socket.once('drain', resolve))])
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000)
    socket.destroy()
  })

  test('a compressed body is refused', async () => {
    expect(await post('/', { 'content-encoding': 'gzip' }, 'x')).toMatchObject({ status: 415 })
  })
})

describe('what a body promises to be', () => {
  const action = { 'next-action': 'a'.repeat(42) }
  const multipart = { 'content-type': 'multipart/form-data; boundary=b' }
  const part = '--b\r\nContent-Disposition: form-data; name="1_x"\r\n\r\ny\r\n--b--\r\n'

  test.each<[string, Record<string, string>, string | Buffer]>([
    ['JSON that does not parse', { 'content-type': 'application/json' }, '{"a":'],
    ['JSON that is not UTF-8', { 'content-type': 'application/json' }, Buffer.from([0x22, 0xff, 0x22])],
    ['multipart without a boundary', { 'content-type': 'multipart/form-data' }, part],
    ['multipart that is cut off', multipart, part.slice(0, 40)],
    ['multipart that is something else', multipart, 'garbage'],
    ['an action with garbage', { ...action, 'content-type': 'text/plain' }, '\0\0garbage'],
    ['an action of an unknown form', { 'next-action': '../x', 'content-type': 'text/plain' }, '[]'],
    ['an action of an unknown type', { ...action, 'content-type': 'image/png' }, '[]'],
  ])('%s is refused', async (_, headers, body) => {
    expect(await post('/', headers, body)).toMatchObject({ status: 400 })
    expect(seen).toEqual([])
  })

  test.each<[string, Record<string, string>, string]>([
    ['JSON', { 'content-type': 'application/json; charset=utf-8' }, '{"a":"é"}'],
    ['a form', multipart, part],
    ['an action', { ...action, 'content-type': 'text/plain;charset=UTF-8' }, '["$K1"]'],
    ['a form action', { ...action, ...multipart }, part],
  ])('%s arrives as it was sent', async (_, headers, body) => {
    expect(await post('/', headers, body)).toMatchObject({ status: 200 })
    expect(seen[0]?.body).toBe(body)
  })
})

describe('what the app may believe', () => {
  test('headers that only we may set are ours', async () => {
    const forged = {
      'x-client-ip': '6.6.6.6',
      'x-received-at': '1',
      'x-request-id': 'mine',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-proto': 'ftp',
      'x-middleware-subrequest': 'x',
      'x-nextjs-data': '1',
      host: 'evil.example',
    }
    const answer = await send('/', { headers: forged })
    const headers = seen[0]?.headers ?? {}
    expect(headers).toMatchObject({
      'x-client-ip': '127.0.0.1',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      host: 'segprep.example.org',
    })
    expect(Math.abs(Number(headers['x-received-at']) - Date.now())).toBeLessThan(5000)
    expect(headers['x-request-id']).toBe(answer.headers['x-request-id'])
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers).not.toHaveProperty('x-middleware-subrequest')
    expect(headers).not.toHaveProperty('x-nextjs-data')
  })

  test('behind our own proxy the last hop it recorded is the client', async () => {
    const behind = openGate({
      appOrigin: 'https://segprep.example.org',
      trustProxy: true,
      dev: false,
      isReady: async () => true,
      app: answerWithWhatCame,
    })
    const own = port
    port = await behind.listen(0, ['127.0.0.1'])
    await send('/', { headers: { 'x-forwarded-for': '6.6.6.6, 10.0.0.9' } })
    expect(seen[0]?.headers).toMatchObject({ 'x-client-ip': '10.0.0.9', 'x-forwarded-for': '10.0.0.9' })
    await behind.drain()
    port = own
  })

  test('a failure shows its number and nothing else', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    const answer = await send('/broken')
    expect(answer.status).toBe(500)
    expect(logged.mock.calls[0]?.[0]).toContain('secret detail')
    logged.mockRestore()
    expect(answer.body).toContain(String(answer.headers['x-request-id']))
    expect(answer.body).not.toContain('secret')
  })
})

test('health needs no database, readiness does', async () => {
  ready = false
  expect(await send('/healthz')).toMatchObject({ status: 200 })
  expect(await send('/readyz')).toMatchObject({ status: 503 })
  ready = true
  expect(await send('/readyz')).toMatchObject({ status: 200 })
})

test('a draining gate says so first and finishes what it has begun', async () => {
  let finish = () => undefined as void
  const draining = openGate({
    appOrigin: 'http://localhost:3000',
    trustProxy: true,
    dev: false,
    isReady: async () => true,
    app: (_, response) => new Promise((resolve) => (finish = () => (response.end('done'), resolve()))),
  })
  const own = port
  port = await draining.listen(0, ['127.0.0.1'])
  const slow = send('/slow')
  await new Promise((resolve) => setTimeout(resolve, 50))
  const drained = draining.drain()
  expect(await send('/readyz')).toMatchObject({ status: 503 })
  await new Promise((resolve) => setTimeout(resolve, 400))
  await expect(send('/healthz')).rejects.toThrow()
  finish()
  expect(await slow).toMatchObject({ status: 200, body: 'done' })
  await drained
  port = own
})
