import { useEffect, useEffectEvent } from 'react'
import type { Kept } from './answer-keeper'
import { deviceStore } from './device-store'

/** Drafts of people who are not signed in belong to the device until somebody signs in on it. */
export const visitorStore = (slug: string) => deviceStore('visitor', slug)

/** Takes over what was written on this question before signing in, once the attempt is empty and new. */
export function useVisitorDraft(slug: string, kept: Kept, adopt: (text: string) => void) {
  const take = useEffectEvent(async () => {
    if (kept.text || kept.submittedBy) return
    const store = visitorStore(slug)
    const [draft] = await store.leftovers()
    if (!draft?.body || kept.text) return
    adopt(draft.body)
    await store.clear()
  })
  useEffect(() => void take(), [slug])
}
