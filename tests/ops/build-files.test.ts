import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { squeezeFiles } from '@/cli/squeeze'
import { buildFiles } from '@/server/build-files'
import { openGate } from '@/server/gate'

const SCRIPT = 'const answer = 42 // said again and again\n'.repeat(200)
let gate: ReturnType<typeof openGate>
let port = 0

beforeAll(async () => {
  const next = await mkdtemp(path.join(tmpdir(), 'segprep-build-'))
  const folder = path.join(next, 'static')
  await mkdir(path.join(folder, 'chunks'), { recursive: true })
  await writeFile(path.join(next, 'secret.js'), 'secret')
  await writeFile(path.join(folder, 'chunks/a.js'), SCRIPT)
  await writeFile(path.join(folder, 'chunks/small.js'), '42')
  await writeFile(path.join(folder, 'face.woff2'), Buffer.alloc(5000))
  await squeezeFiles(folder)
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(
    ['chunks', 'chunks/a.js', 'chunks/a.js.br', 'chunks/a.js.gz', 'chunks/small.js', 'face.woff2'].sort(),
  )
  gate = openGate({
    appOrigin: 'https://segprep.example.org',
    trustProxy: false,
    dev: false,
    isReady: async () => true,
    files: buildFiles(folder),
    app: async (incoming, response) => void response.end(`app ${incoming.url}`),
  })
  port = await gate.listen(0, ['127.0.0.1'])
})
afterAll(() => gate.drain())

function get(url: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const outgoing = request({ port, host: '127.0.0.1', path: url, headers, method }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
        )
      })
      outgoing.on('error', reject).end()
    },
  )
}

test('a file of the build comes squeezed as the browser can take it, and may be kept for ever', async () => {
  const plain = await get('/_next/static/chunks/a.js')
  expect(plain.body.toString()).toBe(SCRIPT)
  expect(plain.headers).toMatchObject({
    'content-type': 'text/javascript',
    'cache-control': 'public,max-age=31536000,immutable',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  const brotli = await get('/_next/static/chunks/a.js?dpl=1', { 'accept-encoding': 'gzip, br' })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT)
  const gzip = await get('/_next/static/chunks/a.js', { 'accept-encoding': 'gzip' })
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT)
  expect((await get('/_next/static/chunks/small.js', { 'accept-encoding': 'br' })).body.toString()).toBe('42')
})

test('what the browser has it need not fetch again', async () => {
  const { etag } = (await get('/_next/static/face.woff2')).headers
  expect((await get('/_next/static/face.woff2', { 'if-none-match': String(etag) })).status).toBe(304)
  expect((await get('/_next/static/face.woff2', {}, 'HEAD')).body).toHaveLength(0)
})

test.each([
  '/_next/static/none.js',
  '/_next/static/',
  '/_next/static/../secret.js',
  '/_next/static/%2e%2e/secret.js',
])('%s is no file of the build: the app answers, by its whole address', async (url) => {
  expect((await get(url)).body.toString()).toBe(`app ${url}`)
})

test('a file of the build is read, not written: any other method is the app’s to answer', async () => {
  const { body } = await get(
    '/_next/static/chunks/a.js',
    { origin: 'https://segprep.example.org', host: 'segprep.example.org' },
    'POST',
  )
  expect(body.toString()).toBe('app /_next/static/chunks/a.js')
})
