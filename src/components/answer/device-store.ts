import { createStore, del, entries, set, type UseStore } from 'idb-keyval'

/** A text that is on this device and perhaps nowhere else. */
export type Kept = { body: string; base: number; typedAt: number; at: number }

/** Where texts are kept until the server has them. */
export interface DeviceStore {
  keep(text: Kept): Promise<void>
  forget(): Promise<void>
  /** What this and earlier tabs have left, newest first. */
  leftovers(): Promise<Kept[]>
  /** Drops what earlier tabs have left, once it is dealt with. */
  clear(): Promise<void>
}

const KEPT_DAYS = 7

let opened: UseStore | undefined
const answers = () => (opened ??= createStore('segprep', 'answers'))

/**
 * The store of one attempt of one person in IndexedDB. Each tab writes its own entry, so that two tabs never
 * overwrite each other's unsaved text. A browser without storage keeps nothing and says nothing.
 */
export function deviceStore(owner: string, attempt: string): DeviceStore {
  const prefix = `${owner}/${attempt}/`
  const key = prefix + crypto.randomUUID()
  const own = async () => {
    const all = await entries<string, Kept>(answers())
    return all.filter(([name]) => name.startsWith(prefix))
  }
  return {
    keep: (text) => set(key, text, answers()).catch(() => undefined),
    forget: () => del(key, answers()).catch(() => undefined),
    leftovers: async () => {
      try {
        await dropOld()
        return (await own()).map(([, kept]) => kept).sort((a, b) => b.at - a.at)
      } catch {
        return []
      }
    },
    clear: async () => {
      try {
        for (const [name] of await own()) if (name !== key) await del(name, answers())
      } catch {
        // Nothing could be read, so nothing is left to clear.
      }
    },
  }
}

async function dropOld() {
  const limit = Date.now() - KEPT_DAYS * 86_400_000
  for (const [name, kept] of await entries<string, Kept>(answers())) {
    if (kept.at < limit) await del(name, answers())
  }
}
