import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

import { isSameOrigin } from './refusals'

// What a proxy, the framework or this gate says; a visitor may not say it.
const RESERVED =
  /^(x-(forwarded|middleware|invoke|matched|prerender|rewrite|original|vercel|now|real|client|received|request)-.*|x-http-method-override|forwarded|next-resume)$/
// In development the framework's own client sends these.
const FRAMEWORK = /^x-nextjs-/

export type Trust = { appOrigin: string; trustProxy: boolean; dev: boolean }

/** Rewrites a request's headers in place, so that the app can believe each of them; gives the request's id. */
export function vouchForHeaders(request: IncomingMessage, trust: Trust): string {
  const { headers } = request
  const client = clientOf(request, trust.trustProxy)
  const id = randomUUID()
  for (const name of Object.keys(headers)) {
    if (RESERVED.test(name) || (!trust.dev && FRAMEWORK.test(name))) delete headers[name]
  }
  const own = new URL(trust.appOrigin)
  const host =
    headers.host && isSameOrigin(`${own.protocol}//${headers.host}`, trust.appOrigin)
      ? headers.host
      : own.host
  Object.assign(headers, {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': own.protocol.slice(0, -1),
    'x-forwarded-for': client,
    'x-client-ip': client,
    'x-request-id': id,
  })
  request.rawHeaders = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === undefined ? [] : [name, one])),
  )
  return id
}

/** The address at the other end, or the last hop that our own proxy recorded. */
function clientOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return forwarded || (request.socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '')
}
