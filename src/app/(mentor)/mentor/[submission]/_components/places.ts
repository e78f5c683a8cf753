import type { FocusEvent } from 'react'

/** Where the focus goes in the room, by id. */
export const TITLE_ID = 'review-title'
export const ANSWER_ID = 'the-answer'
export const COMMENTS_ID = 'the-comments'
/** The way on, beside the news that the review is published. */
export const NEWS_ID = 'published-news'

export const focusOn = (id: string): void => document.getElementById(id)?.focus()

/** Browsers scroll to what gets the focus, but not out from behind the bar that sticks to the top. */
export function keepInSight({ target }: FocusEvent): void {
  if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest' })
}
