import { createStore, del, entries, set, type UseStore } from 'idb-keyval'

/** A text that is on this device and perhaps nowhere else. */
export type KeptText = { body: string; base: number; typedAt: number; at: number }
export type Leftover = KeptText & { key: string }

/** Where a text is kept until the server has it. */
export interface DeviceStore {
  /** Keeps the newest text of this tab; false when this browser has no room for it. */
  keep(text: KeptText): Promise<boolean>
  forget(): Promise<void>
  /** What tabs that are gone have left, newest first. */
  leftovers(): Promise<Leftover[]>
  /** Drops a leftover that is dealt with. */
  drop(key: string): Promise<void>
}

const KEPT_DAYS = 7

let opened: UseStore | undefined
const answers = () => (opened ??= createStore('segprep', 'answers'))

/**
 * The store of one text of one person in IndexedDB. Each tab writes an entry of its own, so that two tabs
 * never overwrite each other's unsaved text, and holds a lock by which others know that it lives.
 */
export function deviceStore(owner: string, text: string, { isLocked = true } = {}): DeviceStore {
  const prefix = `${owner}/${text}/`
  const key = prefix + crypto.randomUUID()
  let isHeld = !isLocked

  return {
    keep: async (kept) => {
      if (!isHeld) holdLock(key)
      isHeld = true
      return set(key, kept, answers()).then(
        () => true,
        () => false,
      )
    },
    forget: () => dropEntry(key),
    leftovers: async () => {
      try {
        await dropOld()
        const [all, living] = await Promise.all([entries<string, KeptText>(answers()), livingTabs()])
        return all
          .filter(([name]) => name.startsWith(prefix) && name !== key && !living.has(name))
          .map(([name, kept]) => ({ ...kept, key: name }))
          .sort((a, b) => b.at - a.at)
      } catch {
        return []
      }
    },
    drop: dropEntry,
  }
}

const dropEntry = (key: string) => del(key, answers()).catch(() => undefined)

/** Held for as long as the page lives; the browser lets go of it however the page ends. */
function holdLock(key: string): void {
  void navigator.locks?.request(key, () => new Promise(() => undefined)).catch(() => undefined)
}

async function livingTabs(): Promise<Set<string | undefined>> {
  const locks = await navigator.locks?.query()
  return new Set(locks?.held?.map(({ name }) => name))
}

async function dropOld() {
  const limit = Date.now() - KEPT_DAYS * 86_400_000
  for (const [name, kept] of await entries<string, KeptText>(answers())) {
    if (kept.at < limit) await del(name, answers())
  }
}
