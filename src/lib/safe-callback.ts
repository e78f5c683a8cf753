/** Where a sign-in leads when nothing else was asked for. */
export const AFTER_SIGN_IN = '/practice'

const MAX = 2048
// The parser below drops some of these silently, and browsers read a backslash as a slash.
const FORBIDDEN = /[\\\p{Cc}\s]/u
const HERE = 'http://here.invalid'

/** Takes whatever an address or a form holds and gives a path of this site; anything else becomes the start. */
export const safeCallback = (value: unknown): `/${string}` => sitePath(value) ?? AFTER_SIGN_IN

/** Takes anything and gives it as the path of a page of this site, or null when it is none. */
export function sitePath(value: unknown): `/${string}` | null {
  if (typeof value !== 'string' || value.length > MAX || !value.startsWith('/')) return null
  if (FORBIDDEN.test(value) || !URL.canParse(value, HERE)) return null
  const { origin, pathname, search, hash } = new URL(value, HERE)
  // `/.//elsewhere` is resolved to `//elsewhere`, which is another site.
  if (origin !== HERE || pathname.startsWith('//') || pathname.startsWith('/api/')) return null
  return `/${pathname.slice(1)}${search}${hash}`
}
