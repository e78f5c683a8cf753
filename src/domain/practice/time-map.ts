type Timed = {
  usedSeconds: number
  readingSeconds: number | null
  writingSeconds: number
  pausedSeconds: number
}

/** Where the time went: until the first key, typing, and the rest of the time on screen, plus pauses. In seconds. */
export function timeMapOf(attempt: Timed) {
  const used = attempt.usedSeconds
  const reading = Math.min(used, attempt.readingSeconds ?? used)
  const writing = Math.min(used - reading, attempt.writingSeconds)
  return { reading, writing, thinking: used - reading - writing, paused: attempt.pausedSeconds, used }
}
