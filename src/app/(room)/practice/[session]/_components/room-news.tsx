'use client'

import { useState } from 'react'
import type { Kept } from '@/components/answer/kept'
import { saveAnnouncement } from '@/components/answer/save-status'

type RoomNewsProps = { kept: Pick<Kept, 'phase' | 'isOnDevice' | 'submittedBy'>; warning: string | null }

/** What a screen reader is told: the text and the time each in a region that always stands, so that neither hides the other. */
export function RoomNews({ kept, warning }: RoomNewsProps) {
  return (
    <>
      <p role="status" className="sr-only">
        {useSaveNews(kept)}
      </p>
      <p role="status" className="sr-only">
        {kept.submittedBy ? SUBMITTED[kept.submittedBy] : warning}
      </p>
    </>
  )
}

const SUBMITTED = {
  CANDIDATE: 'Your answer is submitted.',
  CLOCK: 'Time is up. What you had is submitted; you can go on writing after time.',
}

/** A save that works is told only after one that did not. */
function useSaveNews(kept: Pick<Kept, 'phase' | 'isOnDevice'>): string {
  const trouble = saveAnnouncement(kept)
  const [last, setLast] = useState(trouble)
  const news = trouble || (last && kept.phase === 'saved' ? 'Your text is saved again.' : last)
  if (news !== last) setLast(news)
  return news
}
