'use client'

import { FormOutcome } from '@/components/form-outcome'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { toggleBookmarkAction } from '../actions'

/** Puts a question among one's bookmarks, or takes it out. */
export function BookmarkButton({ question, bookmarked }: { question: string; bookmarked: boolean }) {
  const { state, form } = useActionForm(toggleBookmarkAction)
  return (
    <form {...form} className="contents">
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
