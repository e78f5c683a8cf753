import type { Leftover } from './device-store'
import type { Tools } from './kept'

/**
 * The texts beside the one that is being written: what a crash, a lost network or a closed tab has left on this
 * device, and what a person did not choose. Each is on the server before the device lets go of it.
 */
export class PastTexts {
  /** Leftovers whose text is in the editor now. */
  private taken: string[] = []

  constructor(private readonly tools: Pick<Tools, 'device' | 'server'>) {}

  /** The newest text left here that differs from the stored one; older ones go into the server's history. */
  async newestLeft(stored: string, rev: number): Promise<Leftover | undefined> {
    const left = await this.tools.device.leftovers()
    const [newest, ...older] = left.filter(({ body }) => body !== stored)
    for (const { key } of left.filter(({ body }) => body === stored)) void this.tools.device.drop(key)
    for (const one of older) void this.archiveLeft(one, rev)
    return newest
  }

  take({ key }: Leftover): void {
    this.taken.push(key)
  }

  /** The server has what was taken. */
  dropTaken(): void {
    for (const key of this.taken.splice(0)) void this.tools.device.drop(key)
  }

  async archiveLeft(left: Leftover, rev: number): Promise<void> {
    if (await this.archive(left, rev)) await this.tools.device.drop(left.key)
  }

  /**
   * Puts a text into the server's history without making it the answer: it is sent as if from the empty
   * answer, which is refused and kept. `rev` is the server's, as far as known. True when the server has it.
   */
  async archive({ body, typedAt }: { body: string; typedAt: number }, rev: number): Promise<boolean> {
    if (!body.trim() || rev === 0) return body.trim() === ''
    const input = { key: crypto.randomUUID(), base: 0, after: null, body, typedAt: Math.round(typedAt) }
    const { outcome } = await this.tools.server.save(input)
    return outcome === 'conflict'
  }
}
