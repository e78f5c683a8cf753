/** Seconds as a clock shows them: "4:52", "1:02:03"; past zero "+1:12". */
export function clockFace(seconds: number): string {
  const total = Math.abs(Math.round(seconds))
  const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  const face = h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`
  return seconds < 0 ? `+${face}` : face
}

/** Seconds in words: "4 minutes 52 seconds", "1 hour". */
export function inWords(seconds: number): string {
  const total = Math.abs(Math.round(seconds))
  const parts = [
    [Math.floor(total / 3600), 'hour'],
    [Math.floor(total / 60) % 60, 'minute'],
    [total % 60, 'second'],
  ] as const
  const said = parts.filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}${n === 1 ? '' : 's'}`)
  return said.join(' ') || '0 seconds'
}

const pad = (n: number) => String(n).padStart(2, '0')
