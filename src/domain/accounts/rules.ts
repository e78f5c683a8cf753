import { EXPIRY_DAYS, IDLE_DAYS, RESET_MINUTES } from './schema'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** When a sign-in that begins now ends, however much it is used. */
export const signInEnd = (now: Date) => new Date(now.getTime() + EXPIRY_DAYS * DAY)

/** A sign-in that was last seen before this moment has ended. */
export const idleLimit = (now: Date) => new Date(now.getTime() - IDLE_DAYS * DAY)

/** A visit is written down when the last one on record is older than this. */
export const seenLimit = (now: Date) => new Date(now.getTime() - 5 * MINUTE)

/** When a link to set a new password that is made now ends. */
export const resetEnd = (now: Date) => new Date(now.getTime() + RESET_MINUTES * MINUTE)

const MEANINGFUL = 8

/**
 * Whether a password is little more than the product's name, the person's name or their address: without these
 * words fewer than eight characters remain.
 */
export function isGuessable(password: string, person: { email: string; name: string }): boolean {
  const local = person.email.split('@')[0] ?? ''
  const words = ['segprep', squeeze(local), ...wordsOf(local), squeeze(person.name), ...wordsOf(person.name)]
  const plain = squeeze(password)
  const left = words
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), plain)
  return left !== plain && left.length < MEANINGFUL
}

const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
const squeeze = (text: string) => wordsOf(text).join('')

const BROWSERS = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrom(e|ium)\/|CriOS\//],
  ['Safari', /Safari\//],
] as const

const SYSTEMS = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux|X11/],
] as const

/** A device in a few words, from what its browser says of itself: "Firefox on Windows". */
export function deviceName(userAgent: string): string {
  const browser = BROWSERS.find(([, mark]) => mark.test(userAgent))?.[0] ?? 'Unknown browser'
  const system = SYSTEMS.find(([, mark]) => mark.test(userAgent))?.[0]
  return system ? `${browser} on ${system}` : browser
}
