import { NextRequest } from 'next/server'

export const ORIGIN = 'http://localhost:3000'
let addresses = 0

/** A network of its own for each story, so that counted tries of one do not meet another. */
export const newNetwork = () => `10.${(addresses >> 8) & 255}.${addresses++ & 255}.7`

type Given = { fields?: Record<string, string>; body?: string; type?: string; ip?: string; cookie?: string }

export function post(path: string, { fields, body, type, ip = newNetwork(), cookie }: Given = {}) {
  const headers = new Headers({
    'content-type': type ?? 'application/x-www-form-urlencoded',
    'x-client-ip': ip,
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0 Safari/537.36',
  })
  if (cookie) headers.set('cookie', cookie)
  const text = body ?? new URLSearchParams(fields).toString()
  return new NextRequest(`${ORIGIN}/api/auth/${path}`, { method: 'POST', headers, body: text })
}

export const get = (path: string, headers: Record<string, string> = {}) =>
  new NextRequest(`${ORIGIN}/api/auth/${path}`, { headers })

/** The cookies of an answer as the next request sends them. */
export const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
