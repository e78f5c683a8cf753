export const QUIET_MS = 1000
export const LONGEST_MS = 5000
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000]

/**
 * When the next save is due: after a second of quiet, at the latest five seconds after the first unsaved
 * change; after a failure at a time that further typing does not push back.
 */
export class Pace {
  private changedSince: number | null = null
  private failures = 0
  private retryAt = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly onDue: () => void) {}

  changed(): void {
    this.changedSince ??= Date.now()
  }

  schedule(): void {
    const now = Date.now()
    const latest = (this.changedSince ?? now) + LONGEST_MS
    const due = this.failures ? this.retryAt : Math.min(now + QUIET_MS, latest)
    clearTimeout(this.timer)
    this.timer = setTimeout(this.onDue, Math.max(0, due - now))
  }

  cancel(): void {
    clearTimeout(this.timer)
    this.changedSince = null
  }

  failed(): void {
    this.failures += 1
    const delay = RETRY_MS[Math.min(this.failures, RETRY_MS.length) - 1] ?? QUIET_MS
    this.retryAt = Date.now() + delay * (0.75 + Math.random() / 2)
  }

  recovered(): void {
    this.failures = 0
  }

  settled(): void {
    this.changedSince = null
    clearTimeout(this.timer)
  }

  isFailing = () => this.failures > 0
}
