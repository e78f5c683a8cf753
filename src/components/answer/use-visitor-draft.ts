import { useEffect } from 'react'
import type { AnswerKeeper } from './answer-keeper'
import { deviceStore } from './device-store'

/** Drafts of people who are not signed in belong to the device until somebody signs in on it. */
export const visitorStore = (slug: string) => deviceStore('visitor', slug, { isLocked: false })

/** Takes over what was written on this question before signing in, once the attempt is empty and new. */
export function useVisitorDraft(slug: string, keeper: AnswerKeeper): void {
  useEffect(() => {
    void adoptDraft(slug, keeper)
  }, [slug, keeper])
}

async function adoptDraft(slug: string, keeper: AnswerKeeper): Promise<void> {
  await keeper.recover()
  const store = visitorStore(slug)
  const draft = (await store.leftovers()).find(({ body }) => body.trim())
  const { text, submittedBy } = keeper.snapshot()
  if (!draft || text || submittedBy) return
  keeper.change(draft.body)
  if (await keeper.flush()) await store.drop(draft.key)
}
