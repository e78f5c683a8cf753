import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

import { announcesTooMuch, bodyRefusal, hasBody, readBody, tooLarge, withBody } from './body'
import { type Trust, vouchForHeaders } from './headers'
import { watchLoad } from './load'
import { type Refusal, refusalOf } from './refusals'

export type Gate = Trust & {
  /** Answers what has passed. */
  app: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Answers a request for a file of the build; false when it is for something else. */
  files?: (request: IncomingMessage, response: ServerResponse) => boolean
  /** Tells whether the database answers. */
  isReady: () => Promise<boolean>
  /** Development only: hot reload speaks over a WebSocket. */
  onUpgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

// Node would look for slow requests only every 30 seconds.
const TIMES = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 5000,
  keepAliveTimeout: 10_000,
}
const MOST_CONNECTIONS = 2000
const LINGER_MS = 1000
const DRAIN_MS = 4000
const NOTICE_MS = 300

/** Gives the one door to the app: it listens, lets only sound requests in, and closes gently. */
export function openGate(gate: Gate) {
  const servers: Server[] = []
  let draining = false
  const enter = watchLoad()
  const ready = async () => !draining && (await gate.isReady())

  const answer: RequestListener = (request, response) => {
    if (draining) response.setHeader('connection', 'close')
    void pass(request, response).catch((error: unknown) => fail(response, error))
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refusalOf(request, gate.appOrigin)
    response.setHeader('x-request-id', vouchForHeaders(request, gate))
    if (refused) return refuse(request, response, refused)
    if (request.url === '/healthz') return say(response, 200, 'ok')
    if (request.url === '/readyz')
      return (await ready()) ? say(response, 200, 'ready') : say(response, 503, 'not ready')
    if (gate.files?.(request, response)) return
    const tooBusy = enter(request, response)
    if (tooBusy) return refuse(request, response, tooBusy)
    if (!hasBody(request)) {
      const missing = request.headers['next-action'] && bodyRefusal(request, Buffer.alloc(0))
      return missing ? refuse(request, response, missing) : admit(request, response)
    }
    if (announcesTooMuch(request)) return refuse(request, response, tooLarge(request))
    const body = await readBody(request).catch(() => response.destroy())
    if (response.destroyed) return
    if (!Buffer.isBuffer(body)) return refuse(request, response, tooLarge(request))
    const unsound = bodyRefusal(request, body)
    return unsound ? refuse(request, response, unsound) : admit(withBody(request, body), response)
  }

  /** The clock of the server counts, from the moment all of a request is here. */
  function admit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.headers['x-received-at'] = String(Date.now())
    return gate.app(request, response)
  }

  /** Takes a port (0: any) and addresses of this machine; listens there and gives the port. Throws when one is taken. */
  async function listen(port: number, hosts: string[]): Promise<number> {
    for (const host of hosts) {
      const server = createServer(TIMES, answer)
      server.maxConnections = MOST_CONNECTIONS
      server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
        if (!announcesTooMuch(request)) response.writeContinue()
        answer(request, response)
      })
      if (gate.onUpgrade) server.on('upgrade', gate.onUpgrade)
      await new Promise<void>((resolve, reject) =>
        server.once('error', reject).listen(port, host, resolve),
      ).catch((error: NodeJS.ErrnoException) => {
        // A machine without IPv6 listens at what it has.
        if (error.code === 'EADDRINUSE' || servers.length === 0) throw error
      })
      if (server.listening) servers.push(server)
    }
    const address = servers[0]?.address()
    return typeof address === 'object' && address ? address.port : port
  }

  async function drain(): Promise<void> {
    draining = true
    await sleep(NOTICE_MS)
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)))
    for (const server of servers) server.closeIdleConnections()
    await Promise.race([Promise.all(closed), sleep(DRAIN_MS)])
    for (const server of servers) server.closeAllConnections()
  }
  return { listen, drain }
}

function say(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': Buffer.byteLength(sentence) + 1,
    ...headers,
  })
  response.end(`${sentence}\n`)
}

/** Answers at once, then listens a little longer: a client that is still sending would never read the answer. */
async function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): Promise<void> {
  const unread = hasBody(request) && !request.complete
  if (!unread) return say(response, refusal.status, refusal.sentence, refusal.headers)
  response.writeHead(refusal.status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(refusal.sentence) + 1,
    connection: 'close',
    ...refusal.headers,
  })
  response.write(`${refusal.sentence}\n`)
  const ended = new Promise<void>((resolve) => request.once('end', resolve).once('close', resolve))
  request.resume()
  await Promise.race([ended, sleep(LINGER_MS)])
  response.end()
  request.socket.destroySoon()
}

function fail(response: ServerResponse, error: unknown): void {
  const id = String(response.getHeader('x-request-id') ?? '')
  console.error(
    JSON.stringify({
      level: 'error',
      requestId: id,
      msg: error instanceof Error ? error.stack : String(error),
    }),
  )
  if (response.headersSent) response.destroy()
  else say(response, 500, `Something went wrong on our side. Its number is ${id}.`)
}
