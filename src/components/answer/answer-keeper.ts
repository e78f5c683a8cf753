import type { SaveInput } from '@/domain/practice/schema'
import type { SubmittedBy } from '@/generated/prisma/enums'
import type { DeviceStore } from './device-store'
import type { ClockReply, Reply, Submitted, Transport } from './send-save'

export const QUIET_MS = 1000
export const LONGEST_MS = 5000
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000]

export type Phase = 'saved' | 'saving' | 'device' | 'conflict' | 'signed-out' | 'refused'
export type Conflict = { body: string; rev: number; savedAt: number | null }
export type Kept = {
  text: string
  phase: Phase
  /** By the server's clock; null before the first save. */
  savedAt: number | null
  conflict: Conflict | null
  /** The last save came after time. */
  late: boolean
  deadlineAt: number | null
  pausedAt: number | null
  submittedBy: SubmittedBy | null
  /** A sentence for `refused`. */
  problem: string | null
}
export type Start = Pick<Kept, 'text' | 'savedAt' | 'deadlineAt' | 'pausedAt' | 'submittedBy' | 'late'> & {
  rev: number
}
export type Tools = { device: DeviceStore; server: Transport; now: () => number }

type Sent = { key: string; body: string }

/**
 * Keeps a text that is being written: on the device at every change, on the server after a second of quiet
 * and at least every five while typing. One save is under way at a time; what the network swallowed is sent
 * again with its key. A newer text elsewhere stops saving until the person has chosen. Knows no React.
 */
export class AnswerKeeper {
  private state: Kept
  private stored: string
  private rev: number
  private typedAt = 0
  private dirtySince: number | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private underWay: Promise<void> | null = null
  private unanswered: Sent | null = null
  private readonly sent = new Set<string>()
  private failures = 0
  private readonly listeners = new Set<() => void>()

  constructor(
    start: Start,
    private readonly tools: Tools,
  ) {
    const { rev, ...shown } = start
    this.rev = rev
    this.stored = start.text
    this.state = { ...shown, phase: 'saved', conflict: null, problem: null }
  }

  readonly snapshot = (): Kept => this.state

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Takes up what a crash, a lost network or a closed tab has left on this device. */
  async recover(): Promise<void> {
    const left = (await this.tools.device.leftovers()).find((one) => one.body !== this.stored)
    if (this.isDirty()) return
    if (!left) return this.tools.device.clear()
    this.typedAt = left.typedAt
    if (left.base >= this.rev) return this.edit(left.body)
    this.show({ text: left.body })
    this.dispute({ body: this.stored, rev: this.rev, savedAt: this.state.savedAt })
  }

  /** The person has changed the text. */
  change(text: string): void {
    this.typedAt = this.tools.now()
    this.edit(text)
  }

  /** Saves now. True when the server has the text, false when it is on the device only. */
  async flush(): Promise<boolean> {
    while (this.isDirty() && this.canSend()) {
      await this.send()
      if (this.unanswered && !this.underWay) break
    }
    return !this.isDirty()
  }

  /** The page is being hidden or closed: one last send that outlives it. */
  leave(): void {
    if (!this.isDirty() || !this.canSend()) return
    const input = this.input()
    this.sent.add(input.body)
    void this.tools.server.save(input, { closing: true }).then((reply) => {
      this.settle(input, reply)
      if (this.isDirty()) this.schedule()
    })
  }

  /** Saves and submits. Resolves to the submission, or to null when it has to wait; the state says why. */
  async submit(): Promise<Submitted | null> {
    await this.underWay
    if (!this.canSend()) return null
    clearTimeout(this.timer)
    const input = this.input()
    this.begin(input)
    const reply = await this.tools.server.submit(input)
    this.settle(input, reply)
    return reply.outcome === 'submitted' ? reply : null
  }

  /** Asks the server for the clock, and for a newer text. */
  async look(): Promise<void> {
    const reply = await this.tools.server.look()
    if (reply.outcome === 'clock') this.compare(reply)
    if (reply.outcome === 'signed-out') this.show({ phase: 'signed-out' })
    if (this.isDirty()) this.schedule()
  }

  /** The person has chosen: their text goes on, the other one is taken over, or one is put after the other. */
  choose(choice: 'mine' | 'theirs' | 'both'): void {
    const { conflict, text } = this.state
    if (!conflict) return
    this.rev = conflict.rev
    this.stored = conflict.body
    this.show({ conflict: null, phase: 'device' })
    if (choice === 'theirs') this.edit(conflict.body)
    else this.edit(choice === 'mine' ? text : `${conflict.body}\n\n${text}`)
    void this.flush().then(() => this.tools.device.clear())
  }

  /** The server moved the deadline, as after added time or a pause. */
  setClock(deadlineAt: number | null, pausedAt: number | null): void {
    this.show({ deadlineAt, pausedAt })
  }

  private isDirty = () => this.state.text !== this.stored
  private canSend = () => this.state.phase !== 'conflict'

  private edit(text: string): void {
    this.show({ text, ...(this.state.phase === 'refused' ? { phase: 'device', problem: null } : {}) })
    if (!this.isDirty()) return this.accept(text)
    void this.tools.device.keep({ body: text, base: this.rev, typedAt: this.typedAt, at: Date.now() })
    this.dirtySince ??= Date.now()
    this.schedule()
  }

  private schedule(): void {
    if (!this.canSend() || this.underWay) return
    clearTimeout(this.timer)
    const waited = Date.now() - (this.dirtySince ?? Date.now())
    const wait = this.failures ? this.retryDelay() : Math.max(0, Math.min(QUIET_MS, LONGEST_MS - waited))
    this.timer = setTimeout(() => void this.send(), wait)
  }

  private retryDelay(): number {
    const step = RETRY_MS[Math.min(this.failures, RETRY_MS.length) - 1] ?? QUIET_MS
    return step * (0.75 + Math.random() / 2)
  }

  private send(): Promise<void> {
    this.underWay ??= this.sendOnce().finally(() => {
      this.underWay = null
      if (this.isDirty()) this.schedule()
    })
    return this.underWay
  }

  private async sendOnce(): Promise<void> {
    clearTimeout(this.timer)
    if (!this.isDirty() || !this.canSend()) return
    const input = this.input()
    this.begin(input)
    this.settle(input, await this.tools.server.save(input))
  }

  /** The same text goes with the same key again, so that the server stores it once. */
  private input(): SaveInput {
    const body = this.state.text
    const again = this.unanswered?.body === body ? this.unanswered.key : null
    return {
      key: again ?? crypto.randomUUID(),
      base: this.rev,
      after: again ? null : (this.unanswered?.key ?? null),
      body,
      typedAt: Math.round(this.typedAt),
    }
  }

  private begin(input: SaveInput): void {
    this.unanswered = { key: input.key, body: input.body }
    this.sent.add(input.body)
    if (this.failures === 0) this.show({ phase: 'saving' })
  }

  private settle(input: SaveInput, reply: Reply): void {
    switch (reply.outcome) {
      case 'saved':
      case 'late':
      case 'submitted':
        this.unanswered = null
        this.rev = Math.max(this.rev, reply.rev)
        this.stored = input.body
        this.show({
          deadlineAt: reply.deadlineAt,
          late: reply.outcome === 'late',
          submittedBy: reply.submittedBy,
        })
        return this.accept(input.body, reply.now)
      case 'conflict':
        this.unanswered = null
        return this.meet(reply)
      case 'mismatch':
        this.unanswered = null
        return this.fail('device')
      case 'signed-out':
        return this.fail('signed-out')
      case 'offline':
        return this.fail('device')
      case 'closed':
      case 'not-found':
        return this.refuse(
          'This question is not open any more. What you typed is kept on this device: copy it.',
        )
      case 'refused':
        return this.refuse(reply.message)
      case 'clock':
        return
    }
  }

  /** The server holds another text. One that this tab sent itself is no conflict: its answer got lost. */
  private meet(theirs: Conflict): void {
    if (theirs.body === this.state.text) {
      this.rev = theirs.rev
      this.stored = theirs.body
      return this.accept(theirs.body, theirs.savedAt ?? undefined)
    }
    if (this.sent.has(theirs.body)) {
      this.rev = theirs.rev
      this.stored = theirs.body
      return
    }
    this.dispute(theirs)
  }

  private compare(reply: ClockReply): void {
    this.show({ deadlineAt: reply.deadlineAt, pausedAt: reply.pausedAt, submittedBy: reply.submittedBy })
    if (reply.rev <= this.rev || this.underWay) return
    if (this.isDirty()) return
    this.rev = reply.rev
    this.stored = reply.body
    this.show({ text: reply.body, phase: 'saved', savedAt: reply.now })
  }

  private dispute(theirs: Conflict): void {
    clearTimeout(this.timer)
    this.show({ phase: 'conflict', conflict: theirs })
  }

  private fail(phase: 'device' | 'signed-out'): void {
    this.failures += 1
    this.show({ phase })
  }

  private refuse(problem: string): void {
    this.failures += 1
    this.show({ phase: 'refused', problem })
  }

  private accept(stored: string, savedAt?: number): void {
    this.failures = 0
    this.dirtySince = this.isDirty() ? Date.now() : null
    this.show({
      phase: this.isDirty() ? 'saving' : 'saved',
      problem: null,
      savedAt: savedAt ?? this.state.savedAt,
    })
    if (this.state.text === stored) void this.tools.device.forget()
  }

  private show(change: Partial<Kept>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}
