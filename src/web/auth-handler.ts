import 'server-only'
import type { NextRequest } from 'next/server'
import { DomainError } from '@/domain/core/errors'
import { env } from '@/infra/env'
import { log } from '@/infra/log'
import { AFTER_SIGN_IN } from '@/lib/safe-callback'
import type { Signing } from './auth'
import { authCookies } from './auth-cookies'
import { type Answer, askLibrary, type Call } from './auth-library'
import { AuthRefusal, readCall } from './auth-request'
import { clientNetwork } from './client-address'
import { ownPath } from './own-path'
import { cookieName, openClaim, SESSION } from './session-cookie'

const NO_STORE = { 'cache-control': 'private, no-store' }
const MISMATCH = 'Address and password do not fit. Check both and try again.'

/** Answers a request below /api/auth: by the library what is in order, by a status and a sentence what is not. */
export async function handleAuth(request: NextRequest, path: string[]): Promise<Response> {
  try {
    const call = await readCall(request, path)
    // The library would tell what the cookie holds; the browser has no use for it.
    if (call.action === 'session') return Response.json({}, { headers: NO_STORE })
    const signing = await signingOf(request, call)
    const asked = call.method === 'POST' ? await withFormToken(call, signing) : call
    const answer = await askLibrary(asked, signing)
    if (signing.failure) throw refusalOf(signing.failure)
    return call.provider === 'credentials' ? passwordAnswer(call, signing, answer) : answerOf(call, answer)
  } catch (error) {
    if (!(error instanceof AuthRefusal)) throw error
    const wait = error.retryAfter && { 'retry-after': String(error.retryAfter) }
    return new Response(error.message, { status: error.status, headers: { ...NO_STORE, ...wait } })
  }
}

async function signingOf(request: NextRequest, call: Call): Promise<Signing> {
  return {
    network: clientNetwork(request.headers),
    userAgent: request.headers.get('user-agent') ?? '',
    claim: await openClaim(call.cookies[cookieName(SESSION)]),
  }
}

/**
 * The library wants a token that only a script could put into the form. That a form is ours is known from its
 * origin, so the token is added here and the forms work without a script.
 */
async function withFormToken(call: Call, signing: Signing): Promise<Call> {
  const { name } = authCookies().csrfToken
  const { body, cookies } = await askLibrary(
    { ...call, method: 'GET', action: 'csrf', provider: undefined },
    signing,
  )
  const csrfToken = (body as { csrfToken: string }).csrfToken
  const made = cookies.find((cookie) => cookie.startsWith(`${name}=`))
  const cookie = made ? { [name]: decodeURIComponent(made.slice(name.length + 1).split(';')[0] ?? '') } : {}
  return { ...call, fields: { ...call.fields, csrfToken }, cookies: { ...call.cookies, ...cookie } }
}

function refusalOf(failure: unknown): AuthRefusal {
  if (failure instanceof DomainError && failure.code === 'TOO_MANY') {
    return new AuthRefusal(429, failure.message, failure.retryAfter)
  }
  log.error({ err: failure }, 'sign-in failed')
  return new AuthRefusal(503, 'Signing in does not work at the moment. Try again in a minute.', 60)
}

function passwordAnswer(call: Call, signing: Signing, answer: Answer): Response {
  if (signing.opened) return answerOf(call, answer)
  if (call.fields.json) throw new AuthRefusal(401, MISMATCH)
  return redirect(signInPage(call, 'Mismatch'), [])
}

function answerOf(call: Call, { status, location, body, cookies }: Answer): Response {
  if (location === null) return withCookies(Response.json(body, { status, headers: NO_STORE }), cookies)
  const to = leadOn(call, location)
  if (call.fields.json) return withCookies(Response.json({ url: to }, { headers: NO_STORE }), cookies)
  return redirect(to, cookies)
}

const redirect = (location: string, cookies: string[]) =>
  withCookies(new Response(null, { status: 303, headers: { ...NO_STORE, location } }), cookies)

function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

/** An address of this site as its path, the library's own pages as ours; a sign-in service stays as it is. */
function leadOn(call: Call, address: string): string {
  const { APP_ORIGIN } = env()
  const { origin, pathname, search, searchParams, hash } = new URL(address, APP_ORIGIN)
  if (origin !== APP_ORIGIN) return address
  if (pathname !== '/sign-in' && !pathname.startsWith('/api/auth/')) return pathname + search + hash
  const code = searchParams.get('error') ?? ''
  return signInPage(call, /^[A-Za-z]{1,40}$/.test(code) ? code : 'Callback')
}

/** The sign-in page with a reason, which still knows where the person wanted to go. */
function signInPage({ fields, cookies }: Call, error: string): string {
  const back = fields.callbackUrl ?? cookies[authCookies().callbackUrl.name] ?? ''
  const callbackUrl = ownPath(back) ?? AFTER_SIGN_IN
  return `/sign-in?${new URLSearchParams({ error, callbackUrl })}`
}
