import type { SaveInput } from '@/domain/core/schema'
import type { Conflict, Kept, Phase, Start, Tools } from './kept'
import { PastTexts } from './past-texts'
import { Pace } from './pace'
import { SaveLedger } from './save-ledger'
import type { ClockReply, Reply, Submitted, Transport } from './send-save'

/**
 * Keeps a text that is being written: on the device at every change, on the server after a second of quiet
 * and at least every five while typing. One save is under way at a time; what the network swallowed is sent
 * again with its key. A newer text elsewhere stops saving until the person has chosen; the text that is not
 * chosen goes into the server's history before the device lets go of it. Knows no React.
 */
export class AnswerKeeper {
  private state: Kept
  private readonly ledger: SaveLedger
  private underWay: Promise<unknown> | null = null
  private readonly pace = new Pace(() => void this.send())
  private readonly past: PastTexts
  private recovery: Promise<void> | undefined
  private looks = 0
  private readonly listeners = new Set<() => void>()

  constructor(
    start: Start,
    private readonly tools: Tools,
  ) {
    const { rev, ...shown } = start
    this.past = new PastTexts(tools)
    this.ledger = new SaveLedger(start.text, rev)
    this.state = { ...shown, phase: 'saved', conflict: null, isOnDevice: true, problem: null }
  }

  readonly snapshot = (): Kept => this.state

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Takes up, once, what a crash, a lost network or a closed tab has left on this device. */
  recover(): Promise<void> {
    return (this.recovery ??= this.takeUp())
  }

  /** The person has changed the text. */
  change(text: string): void {
    const { text: before, deadlineAt, pausedAt } = this.state
    this.ledger.typed(before, this.tools.now(), pausedAt === null ? deadlineAt : null)
    this.edit(text)
  }

  /** Saves now. True when the server has the text, false when it is on the device only. */
  async flush(): Promise<boolean> {
    while (this.isDirty() && this.canSend()) {
      await this.send()
      if (this.pace.isFailing()) break
    }
    return !this.isDirty()
  }

  /** The page is being hidden or closed: one last send that outlives it. */
  leave(): void {
    if (!this.isDirty() || !this.canSend()) return
    const input = this.input()
    this.ledger.goesOut(input)
    void this.tools.server.save(input, { closing: true }).then((reply) => {
      this.settle(input, reply)
      this.schedule()
    })
  }

  /**
   * Saves and submits. Resolves to the submission, or to null when it has to wait; the state says why. Null also for
   * a text that is not handed in here.
   */
  async submit(): Promise<Submitted | null> {
    const { submit } = this.tools.server
    if (!submit) return null
    while (this.underWay) await this.underWay
    while (this.ledger.hasTextInTime() && this.canSend() && !this.pace.isFailing()) await this.send()
    const work = this.submitOnce(submit).finally(() => {
      this.underWay = null
      this.schedule()
    })
    this.underWay = work
    return work
  }

  /**
   * Asks the server for the clock, and for a newer text. An answer that a later question has overtaken is ignored.
   * Where there is no clock, what waits is sent.
   */
  async look(): Promise<void> {
    if (!this.tools.server.look) return void (await this.flush())
    const number = ++this.looks
    const reply = await this.tools.server.look()
    if (number !== this.looks) return
    if (reply.outcome === 'clock') {
      this.pace.recovered()
      this.compare(reply)
    }
    if (reply.outcome === 'signed-out') this.setPhase('signed-out')
    this.schedule()
  }

  /** The person has chosen: their text goes on, the other one is taken over, or one is put after the other. */
  choose(choice: 'mine' | 'theirs' | 'both'): void {
    const { conflict, text } = this.state
    if (!conflict) return
    this.ledger.stores(conflict.body, conflict.rev)
    this.ledger.dropTextInTime()
    this.show({ conflict: null, phase: 'device' })
    if (choice === 'theirs') {
      this.show({ text: conflict.body, phase: 'saved' })
      void this.past
        .archive({ body: text, typedAt: this.ledger.typedAt }, conflict.rev)
        .then((isKept) => isKept && this.letGo())
    } else {
      this.edit(choice === 'mine' ? text : `${conflict.body}\n\n${text}`)
      void this.flush()
    }
  }

  private isDirty = () => this.ledger.isDirty(this.state.text)
  private canSend = () => this.state.conflict === null
  private input = (): SaveInput => this.ledger.next(this.state.text)

  private async takeUp(): Promise<void> {
    const { ledger } = this
    const newest = await this.past.newestLeft(ledger.stored, ledger.rev)
    if (!newest) return
    if (this.isDirty()) return this.past.archiveLeft(newest, ledger.rev)
    this.past.take(newest)
    ledger.isFromHere(newest.body)
    ledger.typedAt = newest.typedAt
    if (newest.base >= ledger.rev) return this.edit(newest.body)
    this.show({ text: newest.body })
    this.dispute({ body: ledger.stored, rev: ledger.rev, savedAt: this.state.savedAt })
  }

  private edit(text: string): void {
    if (this.state.phase === 'refused') {
      this.pace.recovered()
      this.show({ phase: 'saving', problem: null })
    }
    this.show({ text })
    if (!this.isDirty()) return this.accept()
    const at = Date.now()
    void this.tools.device
      .keep({ body: text, base: this.ledger.rev, typedAt: this.ledger.typedAt, at })
      .then((isOnDevice) => isOnDevice !== this.state.isOnDevice && this.show({ isOnDevice }))
    if (!this.pace.isFailing()) this.setPhase('saving')
    this.pace.changed()
    this.schedule()
  }

  /** What was refused waits for another text, or for somebody who asks for it. */
  private schedule(): void {
    if (this.state.phase === 'refused') return
    if (this.isDirty() && this.canSend() && !this.underWay) this.pace.schedule()
  }

  private send(): Promise<unknown> {
    this.underWay ??= this.sendOnce().finally(() => {
      this.underWay = null
      this.schedule()
    })
    return this.underWay
  }

  private async sendOnce(): Promise<void> {
    this.pace.cancel()
    if (!this.isDirty() || !this.canSend()) return
    const input = this.input()
    this.begin(input)
    this.settle(input, await this.tools.server.save(input))
  }

  private async submitOnce(submit: NonNullable<Transport['submit']>): Promise<Submitted | null> {
    this.pace.cancel()
    // A second round only when the first found its own text, or a key that was used: both are put right by then.
    for (let round = 0; round < 2 && this.canSend(); round++) {
      const input = this.input()
      this.begin(input)
      const reply = await submit(input)
      this.settle(input, reply)
      if (reply.outcome === 'submitted') return reply
      if (reply.outcome !== 'conflict' && reply.outcome !== 'mismatch') return null
    }
    return null
  }

  private begin(input: SaveInput): void {
    this.ledger.goesOut(input)
    if (!this.pace.isFailing()) this.setPhase('saving')
  }

  private settle(input: SaveInput, reply: Reply): void {
    switch (reply.outcome) {
      case 'saved':
      case 'late':
      case 'submitted':
        this.ledger.answered()
        if (reply.rev >= this.ledger.rev) this.ledger.stores(input.body, reply.rev)
        this.show({
          deadlineAt: reply.deadlineAt,
          late: reply.outcome === 'late',
          submittedBy: reply.submittedBy,
          savedAt: reply.now,
        })
        return this.accept()
      case 'conflict':
        this.ledger.answered()
        return this.meet(reply)
      case 'mismatch':
        this.ledger.answered()
        return this.fail('device')
      case 'signed-out':
        return this.fail('signed-out')
      case 'offline':
        return this.fail('device')
      case 'closed':
      case 'not-found':
        return this.refuse(
          `This question is not open any more. What you typed ${this.state.isOnDevice ? 'is kept on this device' : 'is in this tab only'}: copy it.`,
        )
      case 'refused':
        return this.refuse(reply.message)
      case 'clock':
        return
    }
  }

  /** The server holds another text. One that this tab sent itself is no conflict: its answer got lost. */
  private meet(theirs: Conflict): void {
    if (theirs.body !== this.state.text && !this.ledger.isOwn(theirs.body)) return this.dispute(theirs)
    this.ledger.stores(theirs.body, theirs.rev)
    if (theirs.savedAt !== null) this.show({ savedAt: theirs.savedAt })
    this.accept()
  }

  private compare(reply: ClockReply): void {
    this.show({
      deadlineAt: reply.deadlineAt,
      pausedAt: reply.pausedAt,
      submittedBy: reply.submittedBy,
    })
    if (reply.rev <= this.ledger.rev || this.underWay || this.isDirty() || this.state.conflict) return
    this.ledger.stores(reply.body, reply.rev)
    this.show({ text: reply.body, phase: 'saved', savedAt: reply.savedAt })
  }

  private dispute(theirs: Conflict): void {
    this.pace.cancel()
    this.show({ phase: 'conflict', conflict: theirs })
  }

  private fail(phase: 'device' | 'signed-out'): void {
    this.pace.failed()
    this.setPhase(phase)
  }

  private refuse(problem: string): void {
    this.pace.failed()
    this.show({ problem })
    this.setPhase('refused')
  }

  private accept(): void {
    this.pace.recovered()
    if (this.isDirty()) return this.setPhase('saving')
    this.pace.settled()
    this.setPhase('saved')
    this.show({ problem: null })
    this.letGo()
  }

  /** The server has all of it: the device need not. */
  private letGo(): void {
    void this.tools.device.forget()
    this.past.dropTaken()
  }

  /** An open choice is not covered up by what happens to a save. */
  private setPhase(phase: Phase): void {
    if (!this.state.conflict) this.show({ phase })
  }

  private show(change: Partial<Kept>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}
