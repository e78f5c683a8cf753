/** How far the two clocks of a browser may drift apart before neither is believed. */
const DRIFT_MS = 1500

/**
 * The server's time, told from a browser whose own clock may be wrong. It counts from the last answer of the
 * server with the monotonic clock, never by ticks.
 */
export class ServerClock {
  private server = 0
  private monotonic = 0
  private wall = 0

  constructor(serverNow: number) {
    this.set(serverNow)
  }

  /** Measures again: `serverNow` came with an answer to a request sent at `sentAt` (performance.now()). */
  sync(serverNow: number, sentAt: number): void {
    // Half of the way there and back has passed since the server looked at its clock.
    this.set(serverNow + (performance.now() - sentAt) / 2)
  }

  /** Milliseconds since 1970 by the server. */
  now(): number {
    return this.server + performance.now() - this.monotonic
  }

  /** Whether the machine has slept or its clock was set since the last answer: then ask the server. */
  hasDrifted(): boolean {
    return Math.abs(Date.now() - this.wall - (performance.now() - this.monotonic)) > DRIFT_MS
  }

  private set(serverNow: number): void {
    this.server = serverNow
    this.monotonic = performance.now()
    this.wall = Date.now()
  }
}
