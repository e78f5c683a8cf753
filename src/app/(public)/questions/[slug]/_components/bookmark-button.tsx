'use client'

import { useActionState } from 'react'
import { FormOutcome } from '@/components/form-outcome'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/action-state'
import { toggleBookmarkAction } from '../actions'

/** Puts a question among one's bookmarks, or takes it out. */
export function BookmarkButton({ question, bookmarked }: { question: string; bookmarked: boolean }) {
  const [state, toggle] = useActionState(toggleBookmarkAction, idle)
  return (
    <form action={toggle} className="contents">
      <input type="hidden" name="question" value={question} />
      <input type="hidden" name="bookmarked" value={bookmarked ? 'no' : 'yes'} />
      <SubmitButton aria-pressed={bookmarked} keys="B">
        <Icon name="bookmark" className={bookmarked ? 'fill-current' : undefined} />
        Bookmark
      </SubmitButton>
      <FormOutcome state={state} />
    </form>
  )
}
