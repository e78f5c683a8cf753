import type { SaveInput } from '@/domain/core/schema'

type Sent = { key: string; body: string }
type Typed = { body: string; typedAt: number }

/**
 * What the server is known to hold of one answer, and what it is to be told next: the stored text and its
 * number, the save whose reply got lost, and the text that stood there at the deadline. Sends nothing itself.
 */
export class SaveLedger {
  typedAt = 0
  /** What stood there at the deadline and has not been sent: it goes first, for it counts. */
  private inTime: Typed | null = null
  private unanswered: Sent | null = null
  private readonly sent = new Set<string>()

  constructor(
    public stored: string,
    public rev: number,
  ) {}

  /** The server holds this text under this number. */
  stores(body: string, rev: number): void {
    this.rev = rev
    this.stored = body
    if (this.inTime?.body === body) this.inTime = null
  }

  /** The text changes at this moment; `before` is what stood there. Its last state in time is set aside once. */
  typed(before: string, at: number, deadlineAt: number | null): void {
    const isOver = deadlineAt !== null && at > deadlineAt
    if (isOver && this.isDirty(before) && !this.inTime && this.typedAt <= deadlineAt) {
      this.inTime = { body: before, typedAt: this.typedAt }
    }
    this.typedAt = at
  }

  isDirty = (text: string) => text !== this.stored || this.inTime !== null
  hasTextInTime = () => this.inTime !== null
  dropTextInTime = () => void (this.inTime = null)

  /** The next save. The same text goes with the same key again, so that the server stores it once. */
  next(text: string): SaveInput {
    const { body, typedAt } = this.inTime ?? { body: text, typedAt: this.typedAt }
    const again = this.unanswered?.body === body ? this.unanswered.key : null
    return {
      key: again ?? crypto.randomUUID(),
      base: this.rev,
      after: again ? null : (this.unanswered?.key ?? null),
      body,
      typedAt: Math.round(typedAt),
    }
  }

  goesOut({ key, body }: SaveInput): void {
    this.unanswered = { key, body }
    this.sent.add(body)
  }

  answered = () => void (this.unanswered = null)

  /** A text this tab wrote itself: sent from here, or taken up from this device. */
  isOwn = (body: string) => this.sent.has(body)
  isFromHere = (body: string) => void this.sent.add(body)
}
