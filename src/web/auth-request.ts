import 'server-only'
import type { NextRequest } from 'next/server'
import * as z from 'zod'
import { storableText } from '@/domain/core/text'
import { env } from '@/infra/env'
import { AFTER_SIGN_IN } from '@/lib/safe-callback'
import { RETURN_TO } from './auth-cookies'
import type { Call } from './auth-library'
import { oauthProviders } from './auth-providers'
import { ownPath } from './own-path'
import { cookieName } from './session-cookie'

/** A request that is not let in: the status and a sentence that says what to do. */
export class AuthRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message)
  }
}

const BODY_MAX = 16 * 1024

/** What is offered without naming a way to sign in. */
const ALONE = { GET: ['csrf', 'providers', 'session'], POST: ['signout'] }

const text = storableText.max(4096)
const queryOf = z.record(z.string(), text)
const fieldsOf = z.strictObject({
  email: text.optional(),
  password: text.optional(),
  callbackUrl: text.optional(),
  csrfToken: text.optional(),
  json: text.optional(),
  redirect: text.optional(),
})

/**
 * Takes a request below /api/auth and gives the call it makes; the library itself answers bad input with 500.
 * Refuses what is not offered, a form of another site, and a body that is too long or not made of plain texts.
 */
export async function readCall(request: NextRequest, path: string[]): Promise<Call> {
  const method = request.method === 'POST' ? 'POST' : 'GET'
  const [action = '', provider] = path
  if (path.length > 2 || !isOffered(method, action, provider)) {
    throw new AuthRefusal(404, 'There is nothing here. Go to /sign-in to sign in.')
  }
  const query = queryOf.safeParse(single(request.nextUrl.searchParams))
  const fields = fieldsOf.safeParse(method === 'POST' ? await readFields(request) : {})
  if (!query.success || !fields.success) {
    throw new AuthRefusal(400, 'That form is not valid. Open the sign-in page again and fill it in there.')
  }
  const asked = fields.data.callbackUrl ?? query.data.callbackUrl
  // On the way back from a sign-in service the library's own cookie knows where to go.
  const callbackUrl =
    asked || method === 'POST' ? returnTo(asked || (action === 'signout' ? '/' : AFTER_SIGN_IN)) : undefined
  return {
    method,
    action,
    provider,
    query: { ...query.data, ...(callbackUrl && { callbackUrl }) },
    fields: { ...fields.data, ...(callbackUrl && { callbackUrl }) },
    cookies: ownCookies(request),
  }
}

function isOffered(method: 'GET' | 'POST', action: string, provider: string | undefined): boolean {
  if (provider === undefined) return ALONE[method].includes(action)
  if (provider === 'credentials') return method === 'POST' && action === 'callback'
  const known = oauthProviders().some(({ id }) => id === provider)
  return known && action === (method === 'POST' ? 'signin' : 'callback')
}

async function readFields(request: NextRequest): Promise<unknown> {
  // The gate in front compares origins; this holds where a browser says it itself.
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') throw new AuthRefusal(403, 'Send this form from this site.')
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  const isForm = type === 'application/x-www-form-urlencoded'
  if (!isForm && type !== 'application/json') {
    throw new AuthRefusal(415, 'Send the fields as a form or as JSON.')
  }
  const body = await readBody(request)
  if (isForm) return single(new URLSearchParams(body))
  try {
    return JSON.parse(body)
  } catch {
    throw new AuthRefusal(400, 'That is not JSON. Send the fields as a form or as JSON.')
  }
}

async function readBody(request: NextRequest): Promise<string> {
  const tooLong = new AuthRefusal(413, 'That is too long for a sign-in.')
  if (Number(request.headers.get('content-length')) > BODY_MAX) throw tooLong
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let body = ''
  let length = 0
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length
      if (length > BODY_MAX) throw tooLong
      body += decoder.decode(chunk, { stream: true })
    }
    return body + decoder.decode()
  } catch (error) {
    if (error === tooLong) throw error
    throw new AuthRefusal(400, 'That is not readable text. Send it again.')
  }
}

/** Gives the fields by name, or null when one occurs twice: which one counts would be a guess. */
function single(fields: URLSearchParams): Record<string, string> | null {
  const names = [...fields.keys()]
  return new Set(names).size === names.length ? Object.fromEntries(fields) : null
}

/** Takes where to go afterwards, as a path or as an address of this site, and gives the address. */
function returnTo(value: string): string {
  const path = ownPath(value)
  if (!path) throw new AuthRefusal(400, 'That way back is not a page of this site. Start again at /sign-in.')
  return env().APP_ORIGIN + path
}

/** Our own cookies; a spoilt way back is left out, because the library stops at it. */
function ownCookies(request: NextRequest): Record<string, string> {
  const back = cookieName(RETURN_TO)
  const own = request.cookies
    .getAll()
    .filter(({ name, value }) => name.startsWith(cookieName('')) && (name !== back || ownPath(value)))
  return Object.fromEntries(own.map(({ name, value }) => [name, value]))
}
