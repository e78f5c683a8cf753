import { createSign, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

type Claims = Record<string, string | boolean | undefined>

/** A sign-in service of our own on this machine; `says` is what it tells of the person and may be changed. */
export async function openIssuer() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }
  const says: Claims = {}
  const tokens: Record<string, string>[] = []

  const answer = (path: string, asked: Record<string, string>): object => {
    if (path === '/keys') return { keys: [jwk] }
    if (path === '/token') {
      tokens.push(asked)
      return { access_token: 'a', token_type: 'Bearer', id_token: idToken() }
    }
    const endpoints = { authorization_endpoint: '/authorize', token_endpoint: '/token', jwks_uri: '/keys' }
    const full = Object.entries(endpoints).map(([name, at]) => [name, url + at])
    return { issuer: url, ...Object.fromEntries(full) }
  }

  function idToken(): string {
    const now = Math.floor(Date.now() / 1000)
    const parts = [
      { alg: 'RS256', kid: 'k' },
      { iss: url, aud: 'segprep', iat: now, exp: now + 60, ...says },
    ]
    const head = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    return `${head}.${createSign('RSA-SHA256').update(head).sign(privateKey, 'base64url')}`
  }

  const server = createServer(async (request, response) => {
    const asked = Object.fromEntries(new URLSearchParams(await textOf(request)))
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer(request.url ?? '', asked)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, says, tokens, close: () => server.close() }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
