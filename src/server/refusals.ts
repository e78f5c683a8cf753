import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

import { isLoopback } from '@/lib/loopback'

/** Why the gate turns a request away, in words fit for the person who sent it. */
export type Refusal = { status: number; sentence: string; headers?: Record<string, string> }

const METHODS = new Set(['GET', 'HEAD', 'POST'])
const URL_LIMIT = 4096

const malformed = (what: string): Refusal => ({
  status: 400,
  sentence: `The ${what} of this request is malformed.`,
})

/** Takes a request as it arrived, its body unread, and gives the reason to refuse it, if there is one. */
export function refusalOf(request: IncomingMessage, appOrigin: string): Refusal | undefined {
  const { method = '', url = '', headers } = request
  if (!METHODS.has(method)) {
    return {
      status: 405,
      sentence: `${method} is not a method of this site.`,
      headers: { allow: 'GET, HEAD, POST' },
    }
  }
  if (url.length > URL_LIMIT) return { status: 414, sentence: 'This address is too long.' }
  if (!isReadable(url)) return malformed('address')
  const coding = headers['content-encoding']
  if (coding && coding !== 'identity') {
    return { status: 415, sentence: 'Send the content uncompressed.' }
  }
  if (!isRouterState(headers['next-router-state-tree'])) return malformed('header')
  if (method === 'POST' && !isFromHere(headers, appOrigin)) {
    return {
      status: 403,
      sentence: 'This request came from another site. Open SegPrep itself and try again.',
    }
  }
  return undefined
}

function isReadable(url: string): boolean {
  if (!url.startsWith('/') || /[\0-\x20\x7f]|%00/.test(url)) return false
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

/** The framework answers 500 when its router's header cannot be parsed. */
function isRouterState(header: string | string[] | undefined): boolean {
  if (header === undefined) return true
  try {
    return Array.isArray(JSON.parse(decodeURIComponent(String(header))))
  } catch {
    return false
  }
}

function isFromHere(headers: IncomingHttpHeaders, appOrigin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return headers.origin === undefined || isSameOrigin(headers.origin, appOrigin)
}

/** Tells whether an origin is the app's own. On this machine its names are as good as each other. */
export function isSameOrigin(origin: string, appOrigin: string): boolean {
  if (origin === appOrigin) return true
  if (!URL.canParse(origin)) return false
  const [given, own] = [new URL(origin), new URL(appOrigin)]
  return (
    given.origin === origin &&
    isLoopback(given.hostname) &&
    isLoopback(own.hostname) &&
    given.protocol === own.protocol &&
    given.port === own.port
  )
}
