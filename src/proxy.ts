import { NextResponse, type NextRequest } from 'next/server'
import { appOrigin } from '@/web/origin'
import { cookieName, SESSION } from '@/web/session-cookie'

/** Pages that make no sense signed out. Each of them asks for the viewer itself: this only saves a step. */
const PERSONAL = /^\/(practice|account|progress|reviews|mentor|admin)(\/|$)/

/** Everything the server renders; files of the build are the same for everybody and may be kept. */
export const config = { matcher: '/((?!_next/static/|favicon\\.ico$|icon\\.svg$).*)' }

/** Sets the security headers of every answer and sends signed-out visitors of personal pages to sign in. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = contentSecurityPolicy(nonce)
  const response = mustSignIn(request) ? toSignIn(request) : withPolicyForRenderer(request, policy)
  response.headers.set('Content-Security-Policy', policy)
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value)
  if (appOrigin().protocol === 'https:') {
    response.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  }
  return response
}

const HEADERS = {
  'Cache-Control': 'private, no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  // Not "no-referrer": forms would then come without an Origin, and the gate refuses those.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}

function contentSecurityPolicy(nonce: string): string {
  const developing = process.env.NODE_ENV === 'development'
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    ...(developing ? DEVELOPING : [`style-src 'self' 'nonce-${nonce}'`, ...TRUSTED_TYPES]),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** instrumentation-client.ts defines the one policy. */
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types default']

/** Hot reload evaluates text, and the overlay for errors brings style elements; attributes stay forbidden. */
const DEVELOPING = ["style-src-elem 'self' 'unsafe-inline'", "style-src-attr 'none'"]

/** The renderer takes the nonce for its script tags from the policy in the request. */
function withPolicyForRenderer(request: NextRequest, policy: string): NextResponse {
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  return NextResponse.next({ request: { headers } })
}

const mustSignIn = (request: NextRequest) =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  PERSONAL.test(request.nextUrl.pathname) &&
  !request.cookies.has(cookieName(SESSION))

function toSignIn({ nextUrl }: NextRequest): NextResponse {
  const target = new URL('/sign-in', nextUrl)
  target.searchParams.set('callbackUrl', nextUrl.pathname + nextUrl.search)
  return NextResponse.redirect(target)
}
