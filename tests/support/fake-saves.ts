import type { DeviceStore, KeptText } from '@/components/answer/device-store'
import type { Reply } from '@/components/answer/send-save'
import type { SaveInput } from '@/domain/core/schema'

/** A device that several tabs share. */
export class Device {
  entries = new Map<string, KeptText>()
  tab(name: string): DeviceStore {
    return {
      keep: async (text) => {
        this.entries.set(name, text)
        return true
      },
      forget: async () => void this.entries.delete(name),
      leftovers: async () =>
        [...this.entries]
          .filter(([key]) => key !== name)
          .map(([key, text]) => ({ ...text, key }))
          .sort((a, b) => b.at - a.at),
      drop: async (key) => void this.entries.delete(key),
    }
  }
}

/** The rules of the save statement, and a network that can fail on the way there or back. */
export class Server {
  body = ''
  rev = 0
  lastKey: string | null = null
  history = new Map<string, string>()
  stale: string[] = []
  asked: SaveInput[] = []
  network: 'up' | 'down' | 'answer lost' | 'signed out' | 'refused' | 'closed' = 'up'

  save = async (input: SaveInput): Promise<Reply> => {
    this.asked.push(input)
    if (this.network === 'down') return { outcome: 'offline' }
    if (this.network === 'signed out') return { outcome: 'signed-out', now: 0 }
    if (this.network === 'refused') return { outcome: 'refused', message: 'Shorten it.', now: 0 }
    if (this.network === 'closed') return { outcome: 'closed', now: 0 }
    const reply = this.store(input)
    return this.network === 'answer lost' ? { outcome: 'offline' } : reply
  }
  submit = async (input: SaveInput): Promise<Reply> => {
    const reply = await this.save(input)
    return reply.outcome === 'saved'
      ? {
          outcome: 'submitted',
          rev: reply.rev,
          deadlineAt: null,
          submittedAt: 1,
          submittedBy: 'CANDIDATE',
          now: 0,
        }
      : reply
  }
  look = async (): Promise<Reply> => ({
    outcome: 'clock',
    rev: this.rev,
    body: this.body,
    savedAt: null,
    deadlineAt: null,
    pausedAt: null,
    submittedBy: null,
    now: 0,
  })
  private store({ key, base, after, body }: SaveInput): Reply {
    const done = { rev: this.rev, deadlineAt: null, submittedBy: null, now: 0 }
    if (this.history.has(key)) {
      return this.history.get(key) === body ? { outcome: 'saved', ...done } : { outcome: 'mismatch', now: 0 }
    }
    if (base !== this.rev && (after === null || after !== this.lastKey)) {
      this.stale.push(body)
      return { outcome: 'conflict', rev: this.rev, body: this.body, savedAt: null, now: 0 }
    }
    this.history.set(key, body)
    this.body = body
    this.rev += 1
    this.lastKey = key
    return { outcome: 'saved', ...done, rev: this.rev }
  }
}

/**
 * Answers the browser's requests to save as the server does, with what else a reply of this kind brings. A network
 * that is down fails as fetch does.
 */
export function serveSaves(server: Server, more: (saved: Reply) => object = () => ({})) {
  const asked: { address: string; isClosing: boolean }[] = []
  const fetch = async (address: string, { body, keepalive }: RequestInit): Promise<Response> => {
    asked.push({ address, isClosing: keepalive === true })
    const reply = await server.save(JSON.parse(await (body as Blob).text()) as SaveInput)
    if (reply.outcome === 'offline') throw new TypeError('Failed to fetch')
    return Response.json({ ...reply, now: Date.now(), ...more(reply) })
  }
  return { fetch, asked }
}
