const FORMAT = {
  time: { hour: '2-digit', minute: '2-digit' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  day: { day: 'numeric', month: 'long' },
  shortDay: { day: 'numeric', month: 'short' },
  moment: { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type MomentStyle = keyof typeof FORMAT

// Making one takes a phone tens of milliseconds.
const formats = new Map<string, Intl.DateTimeFormat>()

const DAY_MS = 86_400_000
/** Nearer than this a day without its year is taken for the right one. */
const PLAIN_DAYS = 300

/**
 * A moment (ms since 1970) in words, in a time zone or in that of this machine; with its year when that is far. Put
 * together here: browsers and servers do not agree on what stands between a day and an hour, and a page must read the
 * same on both.
 */
export function momentText(at: number, as: MomentStyle, timeZone?: string): string {
  const isFar = 'day' in FORMAT[as] && Math.abs(Date.now() - at) > PLAIN_DAYS * DAY_MS
  const year = isFar ? 'numeric' : undefined
  const key = `${as} ${year} ${timeZone}`
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...FORMAT[as], year, hourCycle: 'h23', timeZone })
  formats.set(key, format)
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const { day, month, hour, minute, second } = parts
  const date = [day, month, parts.year].filter(Boolean).join(' ')
  return [date, [hour, minute, second].filter(Boolean).join(':')].filter(Boolean).join(' at ')
}
