const FORMAT = {
  time: { hour: '2-digit', minute: '2-digit' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  day: { day: 'numeric', month: 'long' },
  moment: { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type MomentStyle = keyof typeof FORMAT

// Making one takes a phone tens of milliseconds.
const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment (ms since 1970) in words, in a time zone or in that of this machine. */
export function momentText(at: number, as: MomentStyle, timeZone?: string): string {
  const key = `${as} ${timeZone}`
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...FORMAT[as], hourCycle: 'h23', timeZone })
  formats.set(key, format)
  return format.format(at)
}
